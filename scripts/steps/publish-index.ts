/**
 * Merges the kept partitions of the search index into the one index that is published, and writes it below the site's
 * folder. What depends on all reports is made anew when one has changed; a report's texts only when it or the dictionary has.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import type { ReportFile } from '../../src/archive/read-archive.ts';
import { PartName } from '../../src/report.ts';
import type { PublishedIndex } from '../../src/search/api-types.ts';
import { deflateWith, makeDictionary } from '../../src/search/index-files/dictionary.ts';
import { jsonFile, packed, PACKED, type IndexFile } from '../../src/search/index-files/index-file.ts';
import { mergePartitions, type Partition } from '../../src/search/merge-partitions.ts';
import { FileSet, keepSets, setsOf } from '../lib/file-set.ts';
import { removeOthers, writeChanged } from '../lib/files.ts';
import { writeLike } from '../lib/place-file.ts';
import { PARTITION, type IndexPartition } from './index-partitions.ts';

/** Kinds in the cache. */
const MERGED = 'index-merged';
const TEXTS = 'index-texts';

/** A partition by its key, and the numbers of its reports. */
type PartitionOf = readonly [key: string, pages: readonly number[]];

/** Beside the files of a merged index: the partitions that it was made from. */
const PARTITIONS = 'partitions';

/**
 * Publishes the partitions kept in the cache into `<out>/pagefind/`. `reports` are all reports in the archive's order,
 * each in one of the partitions; the published bytes do not depend on how they are parted. What this archive no longer
 * needs goes from the cache.
 */
export function publishIndex(
  reports: readonly ReportFile[],
  partitions: readonly IndexPartition[],
  cache: Cache,
  out: string,
): void {
  const numbers = new Map(reports.map(({ id }, number) => [id, number]));
  const kept = partitions.map(({ key, reports: own }) => ({
    key,
    reports: own,
    ...partitionFrom(cache, [key, own.map(({ id }) => numbers.get(id) ?? 0)]),
  }));
  const textsOf = new Map(
    kept.flatMap(({ reports: own, read }) => own.map(({ id }, at) => [id, (): Uint8Array => read(`texts/${at}`)])),
  );
  const dictionary = makeDictionary([...textsOf.keys()], (id) => textsOf.get(id)?.() ?? new Uint8Array());

  const names = kept.map(({ key, pages }): PartitionOf => [key, pages]);
  const merged = new FileSet(cache, MERGED, hashOf(JSON.stringify(names), dictionary));
  if (merged.paths === null)
    merged.keep(mergedFiles(mergePartitions(kept, lastMerged(cache, names)), dictionary, names));
  const texts = new Map<number, () => Uint8Array>();
  const sets = kept.map(({ key, pages, read }) => {
    const set = new FileSet(cache, TEXTS, hashOf(key, dictionary));
    if (set.paths === null) set.keep(packedTexts(pages.length, read, dictionary));
    for (const [own, page] of pages.entries()) texts.set(page, () => set.read(String(own)));
    return set.key;
  });
  const years = Map.groupBy(reports.keys(), (number) => reports[number]?.year);
  const textsOfYear = (own: readonly number[]): Uint8Array[] =>
    own.map((number) => texts.get(number)?.() ?? new Uint8Array());
  writeFiles(merged, [...years.values()], textsOfYear, join(out, 'pagefind'));
  keepSets(cache, MERGED, [merged.key]);
  keepSets(cache, TEXTS, sets);
  keepSets(
    cache,
    PARTITION,
    partitions.map(({ key }) => key),
  );
}

/** Which of `others` are not among the partitions. */
function lackingIn(partitions: readonly PartitionOf[], others: readonly PartitionOf[]): PartitionOf[] {
  const known = new Set(partitions.map((partition) => JSON.stringify(partition)));
  return others.filter((partition) => !known.has(JSON.stringify(partition)));
}

function partitionFrom(cache: Cache, [key, pages]: PartitionOf): Partition & { pages: readonly number[] } {
  const set = new FileSet(cache, PARTITION, key);
  return { pages, read: (path) => set.read(path) };
}

function* mergedFiles(
  merged: Iterable<IndexFile>,
  dictionary: Uint8Array,
  partitions: readonly PartitionOf[],
): Generator<IndexFile> {
  yield jsonFile(PARTITIONS, partitions);
  for (const file of merged) yield file.path.endsWith(PACKED) ? file : packed(file);
  yield packed({ path: 'dictionary', content: dictionary });
}

/**
 * The index that was merged last, and which partitions it lacks; null where there is none, where it has none of these
 * partitions (other code may have made it), or where a partition of it is no longer there.
 */
function lastMerged(cache: Cache, partitions: readonly PartitionOf[]): Parameters<typeof mergePartitions>[1] {
  for (const key of setsOf(cache, MERGED)) {
    const last = new FileSet(cache, MERGED, key);
    // Safe: `mergedFiles` wrote it.
    const were = JSON.parse(Buffer.from(last.read(PARTITIONS)).toString('utf8')) as PartitionOf[];
    const [gone, come] = [lackingIn(partitions, were), lackingIn(were, partitions)];
    if (come.length === partitions.length) continue;
    if (gone.some(([partition]) => new FileSet(cache, PARTITION, partition).paths === null)) continue;
    const from = (partition: PartitionOf): Partition => partitionFrom(cache, partition);
    return { gone: gone.map(from), come: come.map(from), read: (path) => last.read(path) };
  }
  return null;
}

function* packedTexts(count: number, read: (path: string) => Uint8Array, dictionary: Uint8Array): Generator<IndexFile> {
  for (let own = 0; own < count; own++)
    yield { path: String(own), content: deflateWith(dictionary, read(`texts/${own}`)) };
}

/**
 * Writes what depends on all reports into one folder, the texts of each year into another, and `index.json` that names
 * them: a folder is named by what is in it, so that a browser may keep what it has, and a changed report changes few.
 */
function writeFiles(
  merged: FileSet,
  years: ReadonlyArray<readonly number[]>,
  textsOfYear: (numbers: readonly number[]) => readonly Uint8Array[],
  folder: string,
): void {
  const list = join(folder, 'index.json');
  // The script is one of the site's pages, made before.
  const wanted = new Set([list, join(folder, 'pagefind.js')]);
  // Much of it mostly says what it said, under the folder's last name.
  const before = folderIn(list);
  const write = (files: ReadonlyArray<readonly [path: string, content: Uint8Array]>): string => {
    const name = folderName(files);
    for (const [path, content] of files) {
      const target = join(folder, name, path);
      wanted.add(target);
      if (existsSync(target)) writeChanged(target, content);
      else writeLike(join(folder, before, path), target, content);
    }
    return `${name}/`;
  };
  const index: PublishedIndex = {
    folder: write(
      (merged.paths ?? [])
        .filter((path) => path !== PARTITIONS)
        .sort()
        .map((path) => [path, merged.read(path)]),
    ),
    texts: years.map((own) => [write(textsOfYear(own).map((content, at) => [`${at}.bin`, content])), own.length]),
    parts: PartName.options,
  };
  writeChanged(list, JSON.stringify(index));
  removeOthers(folder, (path) => wanted.has(path));
}

/** Twelve hexadecimal digits of the hash of what is in it: a name for every file system. */
function folderName(files: ReadonlyArray<readonly [path: string, content: Uint8Array]>): string {
  const hash = createHash('sha256');
  for (const part of files.flat()) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** The folder that a published `index.json` names; any name where there is none. */
function folderIn(list: string): string {
  try {
    // Safe: `writeFiles` wrote it.
    return (JSON.parse(readFileSync(list, 'utf8')) as PublishedIndex).folder;
  } catch {
    return 'none';
  }
}
