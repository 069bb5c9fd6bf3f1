/**
 * `npm run links` over a copy of the archive's own content with one section taken out, as a person would meet it.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { convertSeed } from '../../scripts/convert/outcome.ts';
import { git, hasGit } from '../support/git.ts';
import { yamlIn } from '../support/made-up.ts';

const REPORT = 'baiyinshi-kexuejishuju/2019';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  cpSync('content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function links(...more: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/links.ts', '--content', folder, ...more], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const lock = (): string => join(folder, 'links.lock.json');

/** Takes a section out of the report's text. */
function removeSection(id: string): void {
  const path = join(folder, 'reports', `${REPORT}.mdx`);
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(`<Section id="${id}"`);
  const end = text.indexOf('</Section>', start) + '</Section>'.length;
  expect(start).toBeGreaterThan(0);
  writeFileSync(path, text.slice(0, start) + text.slice(end));
}

test("the archive's lock is complete, and accepting again writes nothing", () => {
  expect(links('--check')).toMatchObject({ status: 0, stderr: '' });
  const before = statSync(lock()).mtimeMs;
  expect(links('--accept').status).toBe(0);
  expect(statSync(lock()).mtimeMs).toBe(before);
});

test('a section taken out fails, the lines that the message gives mend it, and the lock loses nothing', () => {
  removeSection('s5');
  const { status, stderr } = links();
  expect(status).toBe(1);
  for (const anchor of ['s5', 's5-p1', 's5-p5'])
    expect(stderr).toContain(`/reports/${REPORT}/#${anchor} has disappeared`);
  const text = readFileSync(lock(), 'utf8');
  expect(links('--accept').status).toBe(1);
  expect(readFileSync(lock(), 'utf8')).toBe(text);
  appendFileSync(join(folder, 'redirects.yaml'), `${yamlIn(stderr)}\n`);
  // Its text is another now: a new version in the public log.
  expect(links('--check').stderr).toContain('its text and record are not what line');
  const mended = links('--accept');
  expect(mended).toMatchObject({ status: 0, stderr: '' });
  expect(links('--check').status).toBe(0);
  expect(mended.stdout).toContain('none is lost, 6 are redirected');
});

test('without a lock all is new: that is said, fails the check alone, and is accepted', () => {
  const before = readFileSync(lock(), 'utf8');
  rmSync(lock());
  const plain = links();
  expect(plain.status).toBe(0);
  expect(plain.stdout).toContain('accept them with `npm run links -- --accept`');
  const check = links('--check');
  expect(check.status).toBe(1);
  expect(check.stderr).toContain('is not complete; run `npm run links -- --accept`');
  expect(readdirSync(folder)).not.toContain('links.lock.json');
  expect(links('--accept').status).toBe(0);
  expect(readFileSync(lock(), 'utf8')).toBe(before);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a lock or a file of redirects that cannot be read is said in a sentence', () => {
  writeFileSync(lock(), '<<<<<<< ours\n');
  expect(links()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/links\.lock\.json is not JSON; after a merge conflict/u) as string,
  });
  cpSync('content/links.lock.json', lock());
  writeFileSync(join(folder, 'redirects.yaml'), '- from: /\n');
  expect(links().stderr).toContain('content/redirects.yaml: entry 1 (from /): to and reason are missing');
});

test('wrong use exits with 2 and shows how it is meant', () => {
  for (const wrong of [['--nonsense'], ['stray'], ['--check', '--accept'], ['--content', join(folder, 'nowhere')]]) {
    const { status, stderr } = links(...wrong);
    expect(status).toBe(2);
    expect(stderr).toContain('usage: npm run links');
  }
});

test.runIf(hasGit)('a lock that the history has and nobody finds any more ends the command', () => {
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'a');
  rmSync(lock());
  for (const flag of ['--check', '--accept']) {
    const { status, stderr } = links(flag);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /links\.lock\.json is not there, and the history has it \(commit [0-9a-f]+\).*bring it back/u,
    );
  }
  expect(readdirSync(folder)).not.toContain('links.lock.json');
});

test('what may be a number of a person is not promised until it is masked or somebody says that it is nobody’s', async () => {
  const PHONE = '13812345678';
  const seeds = join(folder, 'seeds');
  mkdirSync(seeds);
  const put = (lines: readonly string[]): void => writeFileSync(join(seeds, 'a.txt'), lines.join('\n'));
  const lines = [
    '白银市教育局2018年政府信息公开工作年度报告',
    '一、概述',
    `申请人张某（身份证号11010519491231002X，手机${PHONE}，另一手机13812345679）要求公开文件。`,
    '全年公开信息8条。',
  ];
  const convert = async (): Promise<void> => {
    const { outcome } = await convertSeed(join(seeds, 'a.txt'));
    for (const [path, text] of outcome.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text ?? '');
    }
  };
  const ID = 'baiyinshi-jiaoyuju/2018';
  put(lines);
  await convert();
  const before = readFileSync(lock(), 'utf8');
  const refused = links('--accept');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(
    /^\S*a\.txt:3: what looks like a person's stands here \(identity number, mobile number\), and baiyinshi-jiaoyuju\/2018 is not accepted: .*npm run mask -- \S*a\.txt --line 3 .*--nobodys baiyinshi-jiaoyuju\/2018`\n$/u,
  );
  expect(refused.stderr).not.toContain(PHONE);
  expect(readFileSync(lock(), 'utf8')).toBe(before);
  expect(links('--accept', '--nobodys', REPORT).stderr).toContain(`--nobodys ${REPORT}: there is no doubt`);
  expect(links('--nobodys', ID).status).toBe(2);
  expect(links('--accept', '--nobodys', ID)).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(lock(), 'utf8')).toContain(ID);
  // Said once, it holds as long as the copy is the same.
  expect(links('--accept')).toMatchObject({ status: 0, stderr: '' });
  put([...lines, '完']);
  await convert();
  expect(links('--accept').stderr).toContain(`${ID} is not accepted`);
  put(lines.map((line) => line.replace(/（.*）/u, '（电话0943-8221234）')));
  await convert();
  expect(links('--accept')).toMatchObject({ status: 0, stderr: '' });
});

test('a report whose place is doubted is named before its address is promised', async () => {
  const seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  writeFileSync(join(seeds, 'a.txt'), '城关镇人民政府2018年政府信息公开工作年度报告\n一、概述\n公开信息12条。\n');
  const { outcome } = await convertSeed(join(seeds, 'a.txt'));
  for (const [path, text] of outcome.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text ?? '');
  }
  const id = 'chengguanzhenrenminzhengfu/2018';
  expect(links().stderr).toContain(`${id}: where its agency sits is doubted (agency-placed)`);
  expect(links('--accept').status).toBe(0);
  expect(links().stderr).not.toContain('agency-placed');
  rmSync(seeds, { recursive: true });
});
