/**
 * Shards joined give the site of an unsharded build, byte for byte: where all fits, where a seed has changed since, and
 * where two shards claim one address. A shard that is missing or damaged is named.
 */
import { appendFileSync, copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/site-files.ts';
import { folderOf, parseShard, shardOf } from '../../scripts/build/shard/shard.ts';
import { hashOf } from '../../scripts/hash-of.ts';
import { copyProject, runNode } from '../support/project-copy.ts';

const OF = 3;

let folder = '';
let whole: Record<string, string> = {};
const place = (path: string): string => join(folder, path);

beforeAll(() => {
  folder = copyProject();
  // With the content committed, as the reports of other shards are read from it.
  cpSync('content/reports', place('content/reports'), { recursive: true });
  build();
  whole = site();
  forget();
  for (let number = 1; number <= OF; number++) build('--shard', `${number}/${OF}`);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...flags: string[]): { status: number | null; printed: string } {
  const { status, stdout, stderr } = runNode(folder, ['scripts/build.ts', ...flags], {});
  return { status, printed: stdout + stderr };
}

function build(...flags: string[]): string {
  const { status, printed } = run(...flags);
  expect(status, printed).toBe(0);
  return printed;
}

function site(): Record<string, string> {
  const paths = filesBelow(place('dist')).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(place('dist').length), hashOf(readFileSync(path))]));
}

/** As on a machine where nothing was ever built. */
function forget(): void {
  for (const path of ['dist', '.cache']) rmSync(place(path), { recursive: true, force: true });
}

test('joined they are the site of an unsharded build, and no report is made twice', { timeout: 120_000 }, () => {
  forget();
  const printed = build('--join');
  expect(printed).toMatch(/^5 reports, 0 of them rendered$/mu);
  expect(printed).toMatch(/^5 reports indexed in (\d) cuts, \1 of them unchanged$/mu);
  expect(site()).toEqual(whole);
});

test('what has changed since a shard was built is made anew', { timeout: 300_000 }, () => {
  writeFileSync(place('seeds/004_d28c1a0b9f90ce9a.yaml'), 'published: 2020-02-03\n');
  build();
  const changed = site();
  expect(changed).not.toEqual(whole);
  forget();
  build('--join');
  expect(site()).toEqual(changed);
  rmSync(place('seeds/004_d28c1a0b9f90ce9a.yaml'));
});

test('a shard that is missing or damaged is named, and nothing is joined', { timeout: 120_000 }, () => {
  const second = place(folderOf({ number: 2, of: OF }));
  renameSync(second, `${second}-away`);
  expect(run('--join')).toEqual({ status: 1, printed: 'shards/2-of-3: not there, though 3 shards make the site\n' });
  renameSync(`${second}-away`, second);
  const [page = ''] = filesBelow(join(second, 'site')).filter((path) => path.endsWith('index.html'));
  const bytes = readFileSync(page);
  rmSync(page);
  expect(run('--join').printed).toContain('index.html: is missing from the shard; build this shard again');
  writeFileSync(page, bytes);
  appendFileSync(page, ' ');
  const { status, printed } = run('--join');
  expect(status).toBe(1);
  expect(printed).toContain('index.html: is not as the shard wrote it; build this shard again');
  writeFileSync(page, bytes);
});

test('two shards that claim one address are told so when they are joined', { timeout: 120_000 }, () => {
  const seed = '004_d28c1a0b9f90ce9a.txt';
  const twin = ['copy.txt', 'second.txt', 'twin.txt', 'again.txt'].find(
    (name) => shardOf(name, OF) !== shardOf(seed, OF),
  );
  expect(twin).toBeDefined();
  copyFileSync(place(`seeds/${seed}`), place(`seeds/${twin ?? ''}`));
  build('--shard', `${shardOf(twin ?? '', OF)}/${OF}`);
  const { status, printed } = run('--join');
  expect(status, printed).toBe(1);
  expect(printed).toContain('one-report-an-address');
  rmSync(place(`seeds/${twin ?? ''}`));
  build('--shard', `${shardOf(twin ?? '', OF)}/${OF}`);
});

test('every report belongs to one shard, about as many to each', () => {
  const counts = [0, 0, 0, 0];
  for (let index = 0; index < 4000; index++) {
    const number = shardOf(`seeds/${index}_report.txt`, 4);
    counts[number - 1] = (counts[number - 1] ?? 0) + 1;
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4000);
  expect(Math.min(...counts)).toBeGreaterThan(900);
});

test('a shard is written as one of how many', () => {
  expect(parseShard('2/4')).toEqual({ number: 2, of: 4 });
  for (const wrong of ['0/4', '5/4', '4', '1/0', 'a/b', '1/4/4', '']) expect(parseShard(wrong), wrong).toBeNull();
});
