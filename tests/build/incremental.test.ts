/**
 * A build that makes only what has changed gives the same site, byte for byte, as one that begins from nothing: after
 * edits of every kind, after nothing at all, after a commit, and after builds that were killed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/links/files-below.ts';
import { hashOf } from '../../src/archive/cache.ts';
import { git, hasGit } from '../support/git.ts';
import { copyProject, outerEnvironment, runNode } from '../support/project-copy.ts';

/** Of the project's copy. */
const place = (path: string): string => join(folder, path);

let folder = '';
beforeAll(() => {
  folder = copyProject();
  build();
  // Made from nothing.
  made.set('five', site());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds that the last build took that had something to do. */
let takes = 0;

function build(...flags: string[]): string {
  const begin = performance.now();
  const { status, stdout, stderr } = runNode(folder, ['scripts/build.ts', ...flags], {});
  expect(status, stdout + stderr).toBe(0);
  if (!stdout.includes('nothing to do')) takes = performance.now() - begin;
  return stdout;
}

/** What `of` says of every file of the site, by its path. */
function site(of: (path: string) => string = (path) => hashOf(readFileSync(path))): Record<string, string> {
  const paths = filesBelow(place('dist')).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(place('dist').length), of(path)]));
}

function clean(): Record<string, string> {
  build('--force');
  return site();
}

const PATCHED = '004_d28c1a0b9f90ce9a';

/** Two states of the archive, and what makes each of them of the other. */
const STATES = {
  five: () =>
    ['added.txt', 'added.yaml', `${PATCHED}.yaml`].forEach((name) => rmSync(place(`seeds/${name}`), { force: true })),
  edited: () => {
    addReport();
    writeNote('added', 'year: 2018\n');
    const patch = { line: 3, from: '政府信息', to: '人民政府信息', why: '试验' };
    writeNote(PATCHED, `patches:\n  - ${JSON.stringify(patch)}\n`);
  },
};

const made = new Map<keyof typeof STATES, Record<string, string>>();

/** The site that a clean build makes of a state; made once. */
function cleanOf(state: keyof typeof STATES): Record<string, string> {
  const known = made.get(state);
  if (known !== undefined) return known;
  STATES[state]();
  const found = clean();
  made.set(state, found);
  return found;
}

const timeOf = (path: string): string => String(statSync(path, { bigint: true }).mtimeNs);

const addReport = (): void => {
  copyFileSync('tests/cases/water-bureau-form-2021-blanks/seed.txt', place('seeds/added.txt'));
};
const writeNote = (stem: string, text: string): void => writeFileSync(place(`seeds/${stem}.yaml`), text);
test('after edits it is the site of a clean build', () => {
  STATES.edited();
  expect(build()).toMatch(/^6 reports, [1-5] of them rendered;/mu);
  const edited = site();
  expect(edited).toEqual(cleanOf('edited'));
  STATES.five();
  expect(build()).toMatch(/^5 reports, [0-4] of them rendered;/mu);
  expect(site()).toEqual(cleanOf('five'));
});

test('a blocked seed holds up itself alone, and is listed', () => {
  writeFileSync(place('seeds/nobody.txt'), '一、概述\n无。\n');
  const blocked = (): void => {
    const { status, stdout, stderr } = runNode(folder, ['scripts/build.ts'], {});
    expect(status).toBe(1);
    expect(stdout).toContain('5 reports, ');
    expect(stderr).toContain('nobody.txt: blocking: no agency is named');
  };
  blocked();
  // No build is the last one while a seed waits for somebody.
  blocked();
  expect(readFileSync(place('dist/quality/index.html'), 'utf8')).toContain('seeds/nobody.txt');
  writeNote('nobody', 'hold: 等原件\n');
  build();
  expect(readFileSync(place('dist/quality/index.html'), 'utf8')).toContain('等原件');
  for (const ending of ['txt', 'yaml']) rmSync(place(`seeds/nobody.${ending}`));
});

test('where nothing has changed no file is touched, though its time may have', () => {
  build();
  const before = site(timeOf);
  expect(build()).toContain('nothing to do');
  expect(site(timeOf)).toEqual(before);
  for (const path of ['src/report.ts', 'seeds/000_87683e1ee52ea110.txt']) utimesSync(place(path), 1, 1);
  expect(build()).toContain('nothing to do');
  expect(site(timeOf)).toEqual(before);
});

test('one changed word is written where it is shown, and no other page is touched', () => {
  build();
  const before = site(timeOf);
  const id = 'chuxiongzhou-kexuejishuju/2016';
  const seed = place('seeds/002_9b0a49191184bd88.txt');
  const bytes = readFileSync(seed);
  const text = bytes.toString('utf8');
  const at = text.lastIndexOf('工作');
  writeFileSync(seed, `${text.slice(0, at)}事情${text.slice(at + 2)}`);
  expect(build()).toMatch(/^5 reports, 1 of them rendered;/mu);
  const touched = Object.entries(site(timeOf)).filter(([path, time]) => before[path] !== time);
  // What Vite copies is written in every build.
  const own = touched
    .map(([path]) => path)
    .filter((path) => !path.startsWith(`/reports/${id}`) && !existsSync(place(`public${path}`)));
  // Its parts on the pages of all, files that hold something of every report, the index.
  for (const path of own)
    expect(path).toMatch(/^\/(?:parts\/|data\/|pagefind\/|_astro\/|sha256sums\.txt|quality\/proof\.json)/u);
  expect(own.filter((path) => path.startsWith('/parts/')).length).toBeGreaterThan(0);
  // A word is no figure.
  expect(own.filter((path) => /^\/data\/(?:figures|wide)\./u.test(path))).toEqual([]);
  writeFileSync(seed, bytes);
});

test('what somebody did to the site by hand is made good', () => {
  build();
  const before = site();
  writeFileSync(place('dist/stray.html'), '');
  appendFileSync(place('dist/index.html'), 'x');
  rmSync(place('dist/reports'), { recursive: true });
  build();
  expect(site()).toEqual(before);
});

test.runIf(hasGit)('a commit alone renders no report anew, and feed and sitemap have its day', () => {
  build();
  git(folder, 'init', '-q');
  git(folder, 'add', 'content');
  git(folder, 'commit', '-q', '-m', 'a', '--date', '2026-01-02T03:04:05Z');
  expect(build()).toMatch(/^5 reports, 0 of them rendered;/mu);
  const dated = site();
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'b');
  expect(build()).toMatch(/^5 reports, 0 of them rendered;/mu);
  expect(site()).toEqual(dated);
  expect(dated).toEqual(clean());
  rmSync(place('.git'), { recursive: true });
});

/** `KILLS=20` for a long look; every one is another moment. */
const KILLS = Number(process.env['KILLS'] ?? 1);

test(
  'after a build that was killed at any moment the next one gives the whole site',
  { timeout: 120_000 + KILLS * 60_000 },
  async () => {
    const sites = [cleanOf('five'), cleanOf('edited')];
    const edits = [STATES.five, STATES.edited];
    for (let round = 1; round <= KILLS; round++) {
      edits[round % 2]?.();
      const moment = Math.random() * takes;
      const child = spawn(process.execPath, ['scripts/build.ts'], {
        cwd: folder,
        env: outerEnvironment(),
        stdio: 'ignore',
      });
      // Listened for before the wait: where the moment is late, it has ended by itself.
      const ended = once(child, 'exit');
      await setTimeout(moment);
      child.kill('SIGKILL');
      await ended;
      build();
      expect(site(), `killed after ${moment} ms`).toEqual(sites[round % 2]);
    }
    STATES.five();
  },
);

// The last one of those that build: it leaves the code as it was, and every page older than that.
/** What every step reads, what converts, what every page shows. One of them, another each time; `EDITS=3` for all. */
const EDITS = [
  ['src/table.ts', 'test(text)) return Number(text)', 'test(text)) return Number(text) + 1'],
  ['src/forms/parts.ts', '存在的主要问题及改进情况', '主要问题及改进情况'],
  ['src/components/SiteFooter.astro', '使用指南', '指南'],
] as const;

test('a page that is new in src/pages is there, and an edit anywhere in src is not missed', () => {
  writeFileSync(place('src/pages/new.txt.ts'), "export const GET = () => new Response('new');\n");
  build();
  expect(readFileSync(place('dist/new.txt'), 'utf8')).toBe('new');
  rmSync(place('src/pages/new.txt.ts'));
  const first = Math.floor(Math.random() * EDITS.length);
  for (const [path, from, to] of [...EDITS, ...EDITS].slice(first, first + Number(process.env['EDITS'] ?? 1))) {
    const before = readFileSync(place(path), 'utf8');
    expect(before, path).toContain(from);
    writeFileSync(place(path), before.replace(from, to));
    build();
    const edited = site();
    expect(edited['/new.txt']).toBeUndefined();
    expect(edited, path).toEqual(clean());
    writeFileSync(place(path), before);
  }
});

test('a flag that it does not know ends it with one sentence and the usage, which is there for the asking', () => {
  const { status, stderr } = runNode(folder, ['scripts/build.ts', '--shards'], {});
  expect(status).toBe(2);
  expect(stderr.split('\n\n')[0]?.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('usage: npm run build');
  const help = runNode(folder, ['scripts/build.ts', '--help'], {});
  expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('usage: npm run build')]);
});
