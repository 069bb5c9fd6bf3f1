/**
 * Merges the kept partitions of the search index into the one index that is published, and writes it below the site's
 * folder. It goes on from what was published last, where that is as it was left: of the words, chunks that stay as they are
 * are taken over; of the texts, those of the same partitions with the same dictionary.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import type { ReportFile } from '../../src/archive/read-archive.ts';
import { PartName } from '../../src/report.ts';
import type { PublishedIndex } from '../../src/search/api-types.ts';
import { deflateWith, makeDictionary } from '../../src/search/index-files/dictionary.ts';
import { packed } from '../../src/search/index-files/index-file.ts';
import { mergePartitions, type Partition } from '../../src/search/merge-partitions.ts';
import { FileSet, keepSets } from '../lib/file-set.ts';
import { writeChanged } from '../lib/files.ts';
import { isAsWritten, pathsOf, twinsIn, writeNamedFolder } from '../lib/named-folder.ts';
import type { GivenFile, NamedFolder, Twin } from '../lib/named-folder.ts';
import { PARTITION, type IndexPartition } from './index-partitions.ts';

/** Kind in the cache: what was published, by its folder. */
const PUBLISHED = 'index';

/** A partition by its key, and the numbers of its reports. */
type PartitionOf = readonly [key: string, pages: readonly number[]];

/** What depends on all reports, and what it was made from. */
interface Words {
  folder: NamedFolder;
  from: readonly PartitionOf[];
  /** Hash of the dictionary, which is one of the files. */
  dictionary: string;
}

/** The texts of a year, by their number in it, and a hash of what each was made from. */
interface Texts {
  folder: NamedFolder;
  from: readonly string[];
}

interface Published {
  words: Words | null;
  texts: readonly Texts[];
}

/**
 * Publishes the partitions kept in the cache into `<out>/pagefind/`; gives the paths of its files. `reports` are all reports
 * in the archive's order, each in one of the partitions; the published bytes do not depend on how they are parted. What
 * this archive no longer needs goes from the cache.
 */
export function publishIndex(
  reports: readonly ReportFile[],
  partitions: readonly IndexPartition[],
  cache: Cache,
  out: string,
): string[] {
  const folder = join(out, 'pagefind');
  const last = lastIn(folder, cache);
  const numbers = new Map(reports.map(({ id }, number) => [id, number]));
  const from = partitions.map(({ key, reports: own }): PartitionOf => [key, own.map(({ id }) => numbers.get(id) ?? 0)]);
  const places = new Map(
    partitions.flatMap(({ key, reports: own }) => own.map(({ id }, at) => [id, [key, `texts/${at}`]] as const)),
  );
  const placeOf = (id: string): readonly string[] => places.get(id) ?? [];
  const read = (id: string): Uint8Array => {
    const [key = '', path = ''] = placeOf(id);
    return new FileSet(cache, PARTITION, key).read(path);
  };
  const dictionary = makeDictionary([...places.keys()], read);
  const words = wordsOf(from, dictionary, last.words, folder, cache);

  const twins = twinsOf(folder, last.texts);
  const texts = [...Map.groupBy(reports, ({ year }) => year).values()].map((own): Texts => {
    const from = own.map(({ id }) => hashOf(id, ...placeOf(id), words.dictionary));
    const same = last.texts.find((year) => isSame(year.from, from));
    if (same !== undefined) return same;
    const files = own.map(({ id }, at): GivenFile => {
      const twin = twins.get(from[at] ?? '');
      return { path: `${at}.bin`, ...(twin ?? { content: deflateWith(dictionary, read(id)) }) };
    });
    return { folder: writeNamedFolder(folder, files), from };
  });

  const index: PublishedIndex = {
    folder: `${words.folder.name}/`,
    texts: texts.map(({ folder: { name }, from }) => [`${name}/`, from.length]),
    parts: PartName.options,
  };
  const list = join(folder, 'index.json');
  writeChanged(list, JSON.stringify(index));
  cache.set(PUBLISHED, folder, '', JSON.stringify({ words, texts } satisfies Published));
  keepSets(
    cache,
    PARTITION,
    partitions.map(({ key }) => key),
  );
  return [list, ...[words, ...texts].flatMap((each) => pathsOf(folder, each.folder))];
}

/** What was published last, as far as it is as it was written. */
function lastIn(folder: string, cache: Cache): Published {
  const text = cache.text(PUBLISHED, folder, '');
  // Safe: `publishIndex` wrote it.
  const { words, texts } = text === null ? { words: null, texts: [] } : (JSON.parse(text) as Published);
  const isThere = (each: Words | Texts | null): boolean => each !== null && isAsWritten(folder, each.folder);
  return { words: isThere(words) ? words : null, texts: texts.filter(isThere) };
}

/** The file of each text, by what it was made from. */
function twinsOf(folder: string, years: readonly Texts[]): Map<string, Twin | undefined> {
  return new Map(
    years.flatMap((year) => {
      const files = twinsIn(folder, year.folder);
      return year.from.map((from, at) => [from, files.get(`${at}.bin`)] as const);
    }),
  );
}

function isSame(some: unknown, others: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function wordsOf(
  from: readonly PartitionOf[],
  dictionary: Uint8Array,
  last: Words | null,
  folder: string,
  cache: Cache,
): Words {
  const hash = hashOf(dictionary);
  if (last?.dictionary === hash && isSame(last.from, from)) return last;
  const files = last === null ? new Map<string, Twin>() : twinsIn(folder, last.folder);
  function* given(): Generator<GivenFile> {
    for (const file of mergePartitions(from.map(partitionIn(cache)), lastIndex(from, last, files, cache))) {
      const twin = 'from' in file ? files.get(file.from) : undefined;
      if (twin !== undefined) yield { path: file.path, ...twin };
      else if ('content' in file) yield packed(file);
    }
    yield packed({ path: 'dictionary', content: dictionary });
  }
  return { folder: writeNamedFolder(folder, given()), from, dictionary: hash };
}

function partitionIn(cache: Cache): (of: PartitionOf) => Partition {
  return ([key, pages]) => {
    const set = new FileSet(cache, PARTITION, key);
    return { pages, read: (path) => set.read(path) };
  };
}

/**
 * The index that was merged last, and which partitions it lacks; null where there is none, where it has none of these
 * partitions (other code may have made it), or where a partition of it is no longer there.
 */
function lastIndex(
  from: readonly PartitionOf[],
  last: Words | null,
  files: ReadonlyMap<string, Twin>,
  cache: Cache,
): Parameters<typeof mergePartitions>[1] | null {
  if (last === null) return null;
  const [gone, come] = [lackingIn(from, last.from), lackingIn(last.from, from)];
  if (come.length === from.length) return null;
  if (gone.some(([key]) => new FileSet(cache, PARTITION, key).paths === null)) return null;
  const read = (path: string): Uint8Array => readFileSync(files.get(path)?.from ?? path);
  return { gone: gone.map(partitionIn(cache)), come: come.map(partitionIn(cache)), read };
}

/** Which of `others` are not among the partitions. */
function lackingIn(partitions: readonly PartitionOf[], others: readonly PartitionOf[]): PartitionOf[] {
  const known = new Set(partitions.map((partition) => JSON.stringify(partition)));
  return others.filter((partition) => !known.has(JSON.stringify(partition)));
}
