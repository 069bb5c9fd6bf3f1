/**
 * `npm run links` over a copy of the archive's own content with one section taken out, as a person would meet it.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('a lock that the history has and nobody finds any more ends the command', () => {
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'a');
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
