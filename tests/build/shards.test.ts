/**
 * Shards joined give the site of one machine, byte for byte: where all fits, where a seed has changed since, and where
 * two shards claim one address. A shard that is missing or damaged is named.
 */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOf, parseShard, shardOf } from '../../scripts/shard/shard.ts';
import { hashOf } from '../../src/archive/cache.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { copyProject, runNode } from '../support/project-copy.ts';

const OF = 2;

let folder = '';
let whole: Record<string, string> = {};
const place = (path: string): string => join(folder, path);

beforeAll(() => {
  folder = copyProject();
  // With the content committed, as the reports of other shards are read from it.
  cpSync('content/reports', place('content/reports'), { recursive: true });
  build();
  whole = site();
  for (let number = 1; number <= OF; number++) {
    forget();
    build('--shard', `${number}/${OF}`);
  }
});
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

test('a shard that no seed belongs to is whole all the same, and says so', () => {
  const of = 100;
  const taken = new Set(readdirSync(place('seeds')).map((name) => shardOf(name, of)));
  const empty = Array.from({ length: of }, (_, index) => index + 1).find((number) => !taken.has(number)) ?? 0;
  renameSync(place('shards'), place('kept'));
  forget();
  expect(build('--shard', `${empty}/${of}`)).toContain('is whole: 0 reports; no seed belongs to it');
  rmSync(place('shards'), { recursive: true });
  renameSync(place('kept'), place('shards'));
});

test('joined they are the site of one machine, and nothing of a report is made twice', () => {
  forget();
  const before = filesBelow(place('content')).map((path) => hashOf(readFileSync(path)));
  const printed = build('--join');
  expect(printed).toMatch(/^5 seeds: 5 converted, .* 0 files written, 0 removed$/mu);
  const pages = /^5 reports, 0 of them rendered; (?<all>\d+) pages in all, (?<rendered>\d+) rendered$/mu.exec(printed);
  // Each report's own page and its source page are there.
  expect(Number(pages?.groups?.['all']) - Number(pages?.groups?.['rendered'])).toBe(10);
  expect(printed).toMatch(/^5 reports indexed in 2 partitions, 2 of them unchanged$/mu);
  expect(site()).toEqual(whole);
  expect(filesBelow(place('content')).map((path) => hashOf(readFileSync(path)))).toEqual(before);
  expect(build()).toContain('nothing to do');
});

test('a shard beside a finished site leaves it whole, and so does joining', () => {
  build();
  build('--shard', `2/${OF}`);
  build('--join');
  expect(site()).toEqual(whole);
  build();
  expect(site()).toEqual(whole);
});

test('what has changed since a shard was built is made anew', () => {
  writeFileSync(place('seeds/004_d28c1a0b9f90ce9a.yaml'), 'published: 2020-02-03\n');
  build();
  const changed = site();
  expect(changed).not.toEqual(whole);
  forget();
  expect(build('--join')).toMatch(/^5 reports, [1-4] of them rendered;/mu);
  expect(site()).toEqual(changed);
  rmSync(place('seeds/004_d28c1a0b9f90ce9a.yaml'));
});

test('a shard that is missing or damaged is named, and nothing is joined', () => {
  forget();
  const second = place(folderOf({ number: 2, of: OF }));
  const says = (path: string): string =>
    `shards/2-of-2/${path}: is not there as the shard wrote it; \`npm run build -- --shard 2/2\` makes this shard again\n`;
  renameSync(second, place('away'));
  expect(run('--join')).toEqual({ status: 1, printed: says('shard.json') });
  renameSync(place('away'), second);
  // One file of each kind: to look at each of them takes a start of Node, twice.
  const files = filesBelow(second);
  for (const kind of [/\/index\.html$/u, /\.mdx$/u, /\.db$/u, /shard\.json$/u]) {
    const path = files.find((file) => kind.test(file)) ?? '';
    const bytes = readFileSync(path);
    const name = path.slice(second.length + 1).replaceAll('\\', '/');
    rmSync(path);
    expect(run('--join')).toEqual({ status: 1, printed: says(name) });
    writeFileSync(path, bytes);
    appendFileSync(path, 'x');
    expect(run('--join')).toEqual({ status: 1, printed: says(name) });
    writeFileSync(path, bytes);
  }
  expect(filesBelow(place('dist'))).toEqual([]);
  cpSync(second, place('shards/1-of-3'), { recursive: true });
  expect(run('--join')).toEqual({
    status: 1,
    printed: 'shards/ holds some of 2 and some of 3; take away those of one\n',
  });
  rmSync(place('shards/1-of-3'), { recursive: true });
  expect(run('--join', '--shard', '1/2').status).toBe(2);
  expect(run('--shard', '3/2').printed).toContain('“3/2” is no shard; the second of four is written 2/4\n');
});

test('two shards that claim one address are told so when they are joined', () => {
  const seed = '004_d28c1a0b9f90ce9a.txt';
  const names = Array.from({ length: 20 }, (_, index) => `copy-${index}.txt`);
  const twin = names.find((name) => shardOf(name, OF) !== shardOf(seed, OF));
  expect(twin).toBeDefined();
  copyFileSync(place(`seeds/${seed}`), place(`seeds/${twin ?? ''}`));
  build('--shard', `${shardOf(twin ?? '', OF)}/${OF}`);
  const { status, printed } = run('--join');
  expect(status, printed).toBe(1);
  expect(printed).toContain('one-report-an-address');
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
  for (const wrong of ['0/4', '5/4', '4', '1/0', 'a/b', '1/4/4', ''])
    expect(() => parseShard(wrong), wrong).toThrow('is no shard');
});
