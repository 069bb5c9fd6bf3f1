/**
 * Two builds of one archive, as a maintainer makes them: a report comes in, another gets another text. Every report is proved by
 * what is published alone, the second log goes on from the first, and what is forged, dropped or not accepted is refused; by our
 * own verifier, and by Go's.
 */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORIGINALS } from '../../src/links/addresses.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { checkpointText, readCheckpoint, readProof } from '../../src/log/checkpoint.ts';
import { leafText } from '../../src/log/leaf.ts';
import { newKey, openNote, readSigner } from '../../src/log/note.ts';
import { tilesOf } from '../../src/log/tiles.ts';
import { Tree, leafHash } from '../../src/log/tree.ts';
import { isContinued, isIncluded } from '../../src/log/verify.ts';
import { compileVerifier, hasGo } from '../support/go-log.ts';
import { copyProject, runNode } from '../support/project-copy.ts';

const NEW = 'seeds/004_d28c1a0b9f90ce9a.txt';
const PATCHED = 'chuxiongzhou-kexuejishuju/2016';
const { secret, verifier } = newKey('archive.example/log');
const MOST_BYTES = 1024;

let folder = '';
const place = (path: string): string => join(folder, path);
const run = (...commandLine: string[]): { status: number | null; printed: string } => {
  const { status, stdout, stderr } = runNode(folder, commandLine, { LOG_KEY: secret });
  return { status, printed: stdout + stderr };
};
const accept = (): { status: number | null; printed: string } => run('scripts/links.ts', '--accept');
const build = (): { status: number | null; printed: string } => run('scripts/build.ts');

/** What the build said before the new version was accepted. */
let refused = { status: null as number | null, printed: '' };

beforeAll(() => {
  folder = copyProject();
  renameSync(place(NEW), place('away.txt'));
  run('scripts/convert.ts');
  accept();
  expect(build().status).toBe(0);
  cpSync(place('dist'), place('first'), { recursive: true });
  renameSync(place('away.txt'), place(NEW));
  const patch = { line: 17, from: '行政决xx', to: '行政决定', why: '试验' };
  writeFileSync(place('seeds/002_9b0a49191184bd88.yaml'), `patches:\n  - ${JSON.stringify(patch)}\n`);
  refused = build();
  accept();
  const second = build();
  expect(second.status, second.printed).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (site: string, path: string): Buffer => readFileSync(place(join(site, path)));
const text = (site: string, path: string): string => read(site, path).toString('utf8');
const reportsOf = (site: string): string[] =>
  filesBelow(place(`${site}/reports`)).flatMap((path) => /([a-z-]+\/\d{4})\.json$/u.exec(path)?.[1] ?? []);

/** The leaf of a report, from what is published of it. */
function leafOf(site: string, id: string): string {
  const sha256 = (ending: string): string => hash('sha256', read(site, `reports/${id}${ending}`));
  const original = ORIGINALS.find((ending) => existsSync(place(`${site}/reports/${id}${ending}`))) ?? '.txt';
  return leafText({ kind: 'report', id, seed: sha256(original), text: sha256('.md'), record: sha256('.json') });
}

/** Leaves as a stranger reads them. */
function leavesOf(site: string): string[] {
  const { size } = readCheckpoint(text(site, 'log/checkpoint'));
  const bundle = read(site, `log/tile/entries/000.p/${size}`);
  const leaves: string[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    leaves.push(bundle.toString('utf8', at + 2, at + 2 + bundle.readUInt16BE(at)));
  return leaves;
}

test.each(['first', 'dist'])('every report of %s is proved by files of at most a kilobyte', (site) => {
  const reports = reportsOf(site);
  expect(reports).toHaveLength(site === 'first' ? 4 : 5);
  for (const id of reports) {
    const written = text(site, `reports/${id}.tlog-proof`);
    expect(Buffer.byteLength(written), id).toBeLessThanOrEqual(MOST_BYTES);
    const { index, path, checkpoint } = readProof(written);
    expect(openNote(checkpoint, verifier), id).not.toBeNull();
    const head = readCheckpoint(checkpoint);
    expect(isIncluded(leafHash(leafOf(site, id)), index, head, path), id).toBe(true);
    expect(
      isIncluded(
        leafHash(
          leafOf(site, id)
            .replace('text 0', 'text 1')
            .replace(/text [^0]/u, 'text 0'),
        ),
        index,
        head,
        path,
      ),
    ).toBe(false);
    // The tree that it is proved in is the one that everybody sees.
    const tree = new Tree(leavesOf(site));
    expect(isContinued(head, { size: tree.size, root: tree.root() }, tree.consistency(head.size)), id).toBe(true);
  }
});

test('the second log goes on from the first; a report that did not change keeps its proof, byte for byte', () => {
  const [from, to] = ['first', 'dist'].map((site) =>
    readCheckpoint(openNote(text(site, 'log/checkpoint'), verifier) ?? ''),
  );
  const tree = new Tree(leavesOf('dist'));
  expect(to).toMatchObject({ size: tree.size, root: tree.root(), origin: 'archive.example/log' });
  expect(from && to && isContinued(from, to, tree.consistency(from.size))).toBe(true);
  for (const id of reportsOf('first'))
    expect(text('first', `reports/${id}.tlog-proof`) === text('dist', `reports/${id}.tlog-proof`), id).toBe(
      id !== PATCHED,
    );
  // Old tiles are still there for whoever has the old checkpoint.
  expect(read('dist', `log/tile/0/000.p/${from?.size ?? 0}`)).toEqual(
    read('first', `log/tile/0/000.p/${from?.size ?? 0}`),
  );
});

test('a text that is another, and was not accepted, fails the build in a sentence before anything is rendered', () => {
  expect(refused.status).toBe(1);
  expect(refused.printed).toMatch(
    new RegExp(
      `^content/reports/${PATCHED}\\.mdx: its text and record are not what line \\d+ of content/log/leaves\\.txt says`,
      'mu',
    ),
  );
  expect(refused.printed).toContain('the public log says something else; nothing was rendered');
});

test('a leaf that was rewritten or dropped fails the build, and is not mended by accepting', () => {
  const path = place('content/log/leaves.txt');
  const before = readFileSync(path, 'utf8');
  const wrongs = [before.replace('address /guide/\n', 'address /guides/\n'), before.replace('address /guide/\n', '')];
  for (const [index, wrong] of wrongs.entries()) {
    expect(wrong).not.toBe(before);
    writeFileSync(path, wrong);
    for (const { status, printed } of index === 0 ? [accept()] : [accept(), build()]) {
      expect(status).toBe(1);
      expect(printed).toMatch(
        /content\/log\/leaves\.txt: one of the leaves 1 to \d+ is not the one that was published/u,
      );
      expect(printed).not.toMatch(/^ +at /mu);
    }
    expect(readFileSync(path, 'utf8')).toBe(wrong);
  }
  writeFileSync(path, before);
});

test('`npm run log` proves that it goes on from a kept checkpoint, and says where one was of another log', () => {
  const ours = run('scripts/log.ts', '--since', 'first/log/checkpoint', '--key', verifier);
  expect(ours).toMatchObject({ status: 0, printed: expect.stringContaining('goes on from the ') as string });
  const { size } = readCheckpoint(text('first', 'log/checkpoint'));
  writeFileSync(place('other'), checkpointText('archive.example/log', { size, root: leafHash('other') }));
  expect(run('scripts/log.ts', '--since', 'other')).toMatchObject({
    status: 1,
    printed: expect.stringContaining(
      `does not go on from other: a leaf of its ${size} was changed or is gone`,
    ) as string,
  });
  expect(run('scripts/log.ts', '--since', 'other', '--key', verifier).printed).toContain('other: is not signed by');
  expect(run('scripts/log.ts', '--key', verifier).status).toBe(2);
});

test('a key that is none is said in a sentence that does not tell it', () => {
  const { status, stderr } = runNode(folder, ['scripts/build.ts'], { LOG_KEY: 'PRIVATE+KEY+x' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('LOG_KEY is no key of a log; `npm run log -- --new-key NAME` makes one');
});

describe.runIf(hasGo)("Go's own packages", () => {
  const go = (...given: string[]): { status: number | null; printed: string } => {
    const { status, stdout, stderr } = spawnSync(place('verify'), given, { cwd: folder, encoding: 'utf8' });
    return { status, printed: stdout + stderr };
  };
  /** A copy of the second site with one thing done to it. */
  const altered = (change: (site: string) => void): string => {
    rmSync(place('altered'), { recursive: true, force: true });
    for (const part of ['log', 'reports']) cpSync(place(`dist/${part}`), place(`altered/${part}`), { recursive: true });
    change('altered');
    return 'altered';
  };
  /** A log that is sound in itself, signed with the right key, of other leaves. */
  const rewrite = (site: string, leaves: readonly string[]): void => {
    const tree = new Tree(leaves);
    const note = readSigner(secret).sign(checkpointText('archive.example/log', { size: tree.size, root: tree.root() }));
    writeFileSync(place(`${site}/log/checkpoint`), note);
    for (const { path, bytes } of tilesOf(tree, leaves, [tree.size]))
      writeFileSync(place(`${site}/log/${path}`), bytes);
  };
  beforeAll(() => compileVerifier(place('verify')), 120_000);

  test('verify every report of both builds, and that one goes on from the other', () => {
    expect(go('-key', verifier, 'first')).toMatchObject({
      status: 0,
      printed: expect.stringMatching(/^4 of 4 /mu) as string,
    });
    const second = go('-key', verifier, '-since', 'first/log/checkpoint', 'dist');
    expect(second).toMatchObject({ status: 0, printed: expect.stringMatching(/^5 of 5 /mu) as string });
    expect(go('-since', 'dist/log/checkpoint', 'first').status).toBe(1);
  });

  test('name what is wrong and go on, and tell of what has moved', () => {
    const [wrong = '', moved = ''] = [
      ...new Set(leavesOf('dist').flatMap((leaf) => /^report (\S+)/u.exec(leaf)?.[1] ?? [])),
    ];
    const changed = altered((site) => {
      writeFileSync(place(`${site}/reports/${wrong}.md`), '别的\n');
      rmSync(place(`${site}/reports/${moved}.md`));
    });
    const two = go('-key', verifier, changed);
    expect(two).toMatchObject({ status: 1, printed: expect.stringMatching(/^3 of 5 .*; 2 are not/mu) as string });
    expect(two.printed).toContain(`${wrong}: is not what leaf`);
    writeFileSync(place(`${changed}/_redirects`), `/reports/${moved}/ /reports/elsewhere/2019/ 301\n`);
    const one = go('-key', verifier, changed);
    expect(one).toMatchObject({ status: 1, printed: expect.stringMatching(/^3 of 5 .*; 1 are not/mu) as string });
    expect(one.printed).toContain(`${moved}: has moved to /reports/elsewhere/2019/`);
  });

  test('refuse a forged leaf, a dropped leaf, another text, another key', () => {
    const leaves = leavesOf('dist');
    const entries = `log/tile/entries/000.p/${leaves.length}`;
    const forged = altered((site) => {
      const bytes = read(site, entries);
      bytes.write('0', bytes.indexOf(' text ') + 6 + (bytes[bytes.indexOf(' text ') + 6] === 48 ? 1 : 0));
      writeFileSync(place(join(site, entries)), bytes);
    });
    expect(go('-key', verifier, forged).printed).toContain('is not the one in the tree');
    // Whoever has the key can sign another tree, but it does not go on from what others kept.
    const dropped = altered((site) => rewrite(site, leaves.toSpliced(1, 1)));
    expect(go('-key', verifier, '-since', 'first/log/checkpoint', dropped)).toMatchObject({ status: 1 });
    const replaced = altered((site) => rewrite(site, leaves.with(1, 'address /forged/')));
    expect(go('-key', verifier, '-since', 'first/log/checkpoint', replaced).printed).toContain('does not go on');
    const edited = altered((site) => appendFileSync(place(`${site}/reports/${PATCHED}.md`), '。'));
    expect(go(edited).printed).toMatch(new RegExp(`^${PATCHED}: is not what leaf`, 'mu'));
    expect(go('-key', newKey('archive.example/log').verifier, 'dist').status).toBe(1);
    expect(go('dist', 'nobody/2020').printed).toContain('the log has no report nobody/2020');
  });
});
