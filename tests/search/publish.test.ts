/**
 * Cuts built into a cache and published from it: the same files however the reports are cut and wherever the cuts were
 * built, and nothing made twice.
 */
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/links/files-below.ts';
import { buildCuts, nameCuts, type SearchCut } from '../../scripts/steps/search-cuts.ts';
import { publishIndex } from '../../scripts/steps/publish-index.ts';
import { hashOf } from '../../scripts/lib/hash-of.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports, type ReportFile } from '../../src/archive/read-archive.ts';

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
  cuts: ReadonlyArray<readonly ReportFile[]>,
  cache = join(folder, `${name}-cache`),
): Promise<{ built: number; files: Record<string, string>; cuts: SearchCut[] }> {
  const named = await nameCuts(cuts, hashes);
  const built = await buildCuts(named, cache);
  await publishIndex(reports, named, cache, join(folder, name));
  return { built, files: await published(join(folder, name)), cuts: named };
}

test('one cut, a cut for each report, and cuts from two caches give the same files', { timeout: 60_000 }, async () => {
  const whole = await publish('whole', [reports]);
  expect(Object.keys(whole.files).length).toBeGreaterThan(reports.length + 8);
  expect((await publish('each', reports.map((report) => [report]).reverse())).files).toEqual(whole.files);

  const [first, ...others] = reports;
  if (first === undefined) throw new Error('there are no reports');
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  const [one, rest] = await Promise.all([nameCuts([[first]], hashes), nameCuts([others], hashes)]);
  await buildCuts(one, here);
  await buildCuts(rest, there);
  await cp(there, here, { recursive: true });
  const joined = await publish('joined', [others, [first]], here);
  expect(joined.built).toBe(0);
  expect(joined.files).toEqual(whole.files);
});

test('the script that lies beside the index stays', { timeout: 60_000 }, async () => {
  await mkdir(join(folder, 'scripted/pagefind'), { recursive: true });
  for (const name of ['pagefind.js', 'other.js']) await writeFile(join(folder, 'scripted/pagefind', name), '');
  const { files } = await publish('scripted', [reports]);
  expect(Object.keys(files)).toContain('pagefind/pagefind.js');
  expect(Object.keys(files)).not.toContain('pagefind/other.js');
});

test('what is there is not made again, and what is not needed goes', { timeout: 60_000 }, async () => {
  const cache = join(folder, 'kept');
  const times = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(filesBelow(cache).map(async (path) => [path, (await stat(path)).mtimeMs] as const)),
    );
  expect((await publish('kept-site', [reports.slice(0, 2), reports.slice(2)], cache)).built).toBe(2);
  const before = await times();
  expect((await publish('kept-site', [reports.slice(0, 2), reports.slice(2)], cache)).built).toBe(0);
  expect(await times()).toEqual(before);

  const other = await publish('kept-site', [reports.slice(0, 2), reports.slice(2, 3), reports.slice(3)], cache);
  expect(other.built).toBe(2);
  const after = await times();
  // Words and texts of the cut that stayed, as they were.
  const same = Object.keys(after).filter((path) => before[path] === after[path]);
  expect(same).toHaveLength(2);
  expect(same.map((path) => relative(cache, path))).toContain(other.cuts[0]?.key);
  expect(Object.keys(after)).toHaveLength(3 + 3 + 1);
});
