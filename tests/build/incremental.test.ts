/**
 * A build that makes only what has changed gives the same site, byte for byte, as one that begins from nothing: after
 * edits of every kind, after nothing at all, and after builds that were killed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, copyFileSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../scripts/hash-of.ts';
import { filesBelow } from '../../scripts/build/site-files.ts';
import { copyProject, runNode } from '../support/project-copy.ts';

/** Of the project's copy. */
const place = (path: string): string => join(folder, path);

let folder = '';
beforeAll(() => {
  folder = copyProject();
  build();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(...flags: string[]): string {
  const { status, stdout, stderr } = runNode(folder, ['scripts/build.ts', ...flags], {});
  expect(status, stdout + stderr).toBe(0);
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

const timeOf = (path: string): string => String(statSync(path, { bigint: true }).mtimeNs);

const addReport = (): void => {
  copyFileSync('tests/cases/water-bureau-form-2021-blanks/seed.txt', place('seeds/added.txt'));
};
const writeNote = (stem: string, text: string): void => writeFileSync(place(`seeds/${stem}.yaml`), text);
const removeReport = (): void =>
  ['txt', 'yaml'].forEach((ending) => rmSync(place(`seeds/added.${ending}`), { force: true }));

test('after edits it is the site of a clean build', { timeout: 300_000 }, () => {
  addReport();
  expect(build()).toContain('6 reports, ');
  writeNote('added', 'year: 2018\n');
  const patch = { line: 3, from: '政府信息', to: '人民政府信息', why: '试验' };
  writeNote('004_d28c1a0b9f90ce9a', `patches:\n  - ${JSON.stringify(patch)}\n`);
  build();
  const edited = site();
  removeReport();
  expect(build()).toMatch(/^5 reports, [0-4] of them rendered$/mu);
  const without = site();
  expect(without).toEqual(clean());
  addReport();
  writeNote('added', 'year: 2018\n');
  build();
  expect(site()).toEqual(edited);
  expect(edited).toEqual(clean());
  removeReport();
});

test('where nothing has changed no file is touched, though its time may have', { timeout: 120_000 }, () => {
  build();
  const before = site(timeOf);
  expect(build()).toContain('nothing to do');
  expect(site(timeOf)).toEqual(before);
  for (const path of ['src/report.ts', 'seeds/000_87683e1ee52ea110.txt']) utimesSync(place(path), 1, 1);
  expect(build()).toMatch(/^5 reports, 0 of them rendered$/mu);
  expect(site(timeOf)).toEqual(before);
});

test('what somebody did to the site by hand is made good', { timeout: 120_000 }, () => {
  build();
  const before = site();
  writeFileSync(place('dist/stray.html'), '');
  appendFileSync(place('dist/index.html'), 'x');
  rmSync(place('dist/reports'), { recursive: true });
  build();
  expect(site()).toEqual(before);
});

test('after a build that was killed the next one gives the whole site', { timeout: 300_000 }, async () => {
  removeReport();
  build();
  const before = site();
  for (const step of [0, 1, 2]) {
    addReport();
    writeNote('added', `year: ${2018 - step}\n`);
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: folder, stdio: 'ignore' });
    await setTimeout(1200 + 900 * step);
    child.kill('SIGKILL');
    await once(child, 'exit').catch(() => undefined);
    removeReport();
  }
  build();
  expect(site()).toEqual(before);
});

test('a flag that it does not know ends it with one sentence', () => {
  const { status, stderr } = runNode(folder, ['scripts/build.ts', '--shards'], {});
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
