/**
 * Partitions built into a cache and published from it: the same files however the reports are parted, and nothing made
 * twice.
 */
import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileSet } from '../../scripts/lib/file-set.ts';
import {
  buildPartition,
  namePartitions,
  PARTITION,
  type IndexPartition,
} from '../../scripts/steps/index-partitions.ts';
import { publishIndex } from '../../scripts/steps/publish-index.ts';
import { Cache, hashOf } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { hashReports, type HashedReport } from '../../src/archive/read-archive.ts';
import { filesBelow } from '../../src/links/files-below.ts';

const reports = await hashReports('content', new FileHashes(null));
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

/** Which file each of the published ones is, on the disk. */
function inodes(out: string): Map<string, number> {
  return new Map(filesBelow(join(folder, out)).map((path) => [path, statSync(path).ino]));
}

async function publish(
  name: string,
  partitions: ReadonlyArray<readonly HashedReport[]>,
  cache = new Cache(':memory:'),
): Promise<{ built: number; files: Record<string, string>; partitions: IndexPartition[] }> {
  const named = await namePartitions(partitions);
  const due = named.filter(({ key }) => new FileSet(cache, PARTITION, key).paths === null);
  for (const partition of due) await buildPartition(partition, cache);
  publishIndex(reports, named, cache, join(folder, name));
  return { built: due.length, files: await published(join(folder, name)), partitions: named };
}

test('one partition, and a partition for each report in any order, give the same files', async () => {
  const whole = await publish('whole', [reports]);
  expect(Object.keys(whole.files).length).toBeGreaterThan(reports.length + 8);
  expect((await publish('each', reports.map((report) => [report]).reverse())).files).toEqual(whole.files);
});

test('what is there is not made again, and what is not needed goes', async () => {
  const cache = new Cache(':memory:');
  const partitionsIn = (): Set<string> => new Set(cache.keys(PARTITION).values());
  const first = await publish('kept-site', [reports.slice(0, 2), reports.slice(2)], cache);
  const before = inodes('kept-site');
  expect((await publish('kept-site', [reports.slice(0, 2), reports.slice(2)], cache)).built).toBe(0);
  expect(inodes('kept-site')).toEqual(before);

  const other = await publish('kept-site', [reports.slice(0, 2), reports.slice(2, 3), reports.slice(3)], cache);
  expect(other.built).toBe(2);
  expect(other.files).toEqual(first.files);
  // Texts of the partition that stayed are the files that they were; its words stand beside others.
  const kept = [...inodes('kept-site')].filter(([path, inode]) => before.get(path) === inode);
  expect(kept.filter(([path]) => /\/\d+\.bin$/u.test(path) && !path.includes('/words/'))).toHaveLength(2);
  expect(partitionsIn()).toEqual(new Set(other.partitions.map(({ key }) => key)));
});

test('a file that somebody has harmed is mended', async () => {
  const cache = new Cache(':memory:');
  const { files } = await publish('harmed', [reports], cache);
  for (const path of ['start.bin', '0.bin', 'words/0.bin']) {
    const harmed = Object.keys(files).find((name) => name.endsWith(`/${path}`)) ?? '';
    await writeFile(join(folder, 'harmed', harmed), '');
    expect((await publish('harmed', [reports], cache)).files, harmed).toEqual(files);
  }
});
