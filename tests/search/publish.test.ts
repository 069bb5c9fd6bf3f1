/**
 * Partitions built into a cache and published from it: the same files however the reports are parted, and nothing made
 * twice.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileSet, setsOf } from '../../scripts/lib/file-set.ts';
import {
  buildPartition,
  namePartitions,
  PARTITION,
  type IndexPartition,
} from '../../scripts/steps/index-partitions.ts';
import { publishIndex } from '../../scripts/steps/publish-index.ts';
import { Cache, hashOf } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports, type ReportFile } from '../../src/archive/read-archive.ts';
import { filesBelow } from '../../src/links/files-below.ts';

const hashes = new FileHashes(null);
const reports = await listReports('content');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

/** Hashes of the published files, by path. */
async function published(out: string): Promise<Record<string, string>> {
  const files = filesBelow(out).sort();
  const hashes = await Promise.all(files.map(async (path) => [relative(out, path), hashOf(await readFile(path))]));
  return Object.fromEntries(hashes) as Record<string, string>;
}

async function publish(
  name: string,
  partitions: ReadonlyArray<readonly ReportFile[]>,
  cache = new Cache(':memory:'),
): Promise<{ built: number; files: Record<string, string>; partitions: IndexPartition[] }> {
  const named = await namePartitions(partitions, hashes);
  const due = named.filter(({ key }) => new FileSet(cache, PARTITION, key).paths === null);
  for (const partition of due) await buildPartition(partition, cache);
  publishIndex(reports, named, cache, join(folder, name));
  return { built: due.length, files: await published(join(folder, name)), partitions: named };
}

test(
  'one partition, and a partition for each report in any order, give the same files',
  { timeout: 60_000 },
  async () => {
    const whole = await publish('whole', [reports]);
    expect(Object.keys(whole.files).length).toBeGreaterThan(reports.length + 8);
    expect((await publish('each', reports.map((report) => [report]).reverse())).files).toEqual(whole.files);
  },
);

test('the script that lies beside the index stays', { timeout: 60_000 }, async () => {
  await mkdir(join(folder, 'scripted/pagefind'), { recursive: true });
  for (const name of ['pagefind.js', 'other.js']) await writeFile(join(folder, 'scripted/pagefind', name), '');
  const { files } = await publish('scripted', [reports]);
  expect(Object.keys(files)).toContain('pagefind/pagefind.js');
  expect(Object.keys(files)).not.toContain('pagefind/other.js');
});

test('what is there is not made again, and what is not needed goes', { timeout: 60_000 }, async () => {
  const cache = new Cache(':memory:');
  const keys = (): string[] =>
    ['index-partition', 'index-texts', 'index-merged'].flatMap((kind) => setsOf(cache, kind));
  expect((await publish('kept-site', [reports.slice(0, 2), reports.slice(2)], cache)).built).toBe(2);
  const before = keys();
  expect((await publish('kept-site', [reports.slice(0, 2), reports.slice(2)], cache)).built).toBe(0);
  expect(keys()).toEqual(before);

  const other = await publish('kept-site', [reports.slice(0, 2), reports.slice(2, 3), reports.slice(3)], cache);
  expect(other.built).toBe(2);
  // Words and texts of the partition that stayed, as they were.
  const same = keys().filter((key) => before.includes(key));
  expect(same).toHaveLength(2);
  expect(same).toContain(other.partitions[0]?.key);
  expect(keys()).toHaveLength(3 + 3 + 1);
});
