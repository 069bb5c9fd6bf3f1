/**
 * Merges the kept cuts of the search index into the one index that is published, and writes it below the site's folder.
 * What depends on all reports is made anew when one has changed; a report's texts only when it or the dictionary has.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeOthers, writeChanged } from '../lib/files.ts';
import { writeLike } from '../lib/place-file.ts';
import type { ReportFile } from '../../src/archive/read-archive.ts';
import { PartName } from '../../src/report.ts';
import type { PublishedIndex } from '../../src/search/api-types.ts';
import { deflateWith, makeDictionary } from '../../src/search/index-files/dictionary.ts';
import { jsonFile, packed, PACKED, type IndexFile } from '../../src/search/index-files/index-file.ts';
import { mergeCuts, type KeptCut } from '../../src/search/merge-cuts.ts';
import { hashOf, hashOfAll } from '../lib/hash-of.ts';
import { FilesKept, keepFiles } from '../lib/kept-files.ts';
import type { SearchCut } from './search-cuts.ts';

/**
 * Publishes the cuts kept in the cache folder into `<out>/pagefind/`. `reports` are all reports in the archive's order,
 * each in one of the cuts; the published bytes do not depend on how they are cut. What this archive no longer needs
 * goes from the cache.
 */
export async function publishIndex(
  reports: readonly ReportFile[],
  cuts: readonly SearchCut[],
  cache: string,
  out: string,
): Promise<void> {
  const numbers = new Map(reports.map(({ id }, number) => [id, number]));
  const kept = cuts.map((cut) => ({
    ...cut,
    pages: cut.reports.map(({ id }) => numbers.get(id) ?? 0),
    read: readerOf(join(cache, cut.key)),
  }));
  const textsOf = new Map(
    kept.flatMap(({ reports: own, read }) => own.map(({ id }, at) => [id, (): Uint8Array => read(`texts/${at}`)])),
  );
  const dictionary = makeDictionary([...textsOf.keys()], (id) => textsOf.get(id)?.() ?? new Uint8Array());

  const whole = `${hashOf(...kept.flatMap(({ key, pages }) => [key, pages.join()]), dictionary)}.whole`;
  const cutsOf = kept.map(({ key, pages }): KeptOf => [key, pages]);
  await keepFiles(join(cache, whole), () => wholeFiles(mergeCuts(kept, lastWhole(cache, cutsOf)), dictionary, cutsOf));
  const texts = new Map<number, () => Uint8Array>();
  const needed = new Set([whole, ...cuts.map(({ key }) => key)]);
  for (const { key, pages, read } of kept) {
    const name = hashOf(key, dictionary);
    await keepFiles(join(cache, name), () => packedTexts(pages.length, read, dictionary));
    const packed = new FilesKept(join(cache, name));
    for (const [own, page] of pages.entries()) texts.set(page, () => packed.read(String(own)));
    needed.add(name);
  }
  const years = Map.groupBy(reports.keys(), (number) => reports[number]?.year);
  const textsOfYear = (own: readonly number[]): Uint8Array[] =>
    own.map((number) => texts.get(number)?.() ?? new Uint8Array());
  writeFiles(new FilesKept(join(cache, whole)), [...years.values()], textsOfYear, join(out, 'pagefind'));
  forgetOthers(cache, needed);
}

/** Which of `others` are not among the cuts. */
function lackingIn(cuts: readonly KeptOf[], others: readonly KeptOf[]): KeptOf[] {
  const known = new Set(cuts.map((cut) => JSON.stringify(cut)));
  return others.filter((cut) => !known.has(JSON.stringify(cut)));
}

/** Reads files of a cut. */
function readerOf(place: string): (path: string) => Uint8Array {
  const kept = new FilesKept(place);
  return (path) => kept.read(path);
}

/** A cut by its key, and the numbers of its reports. */
type KeptOf = readonly [key: string, pages: readonly number[]];

/** Beside the files of a whole: the cuts that it was made from. */
const CUTS = 'cuts';

function* wholeFiles(
  merged: Iterable<IndexFile>,
  dictionary: Uint8Array,
  cuts: readonly KeptOf[],
): Generator<IndexFile> {
  yield jsonFile(CUTS, cuts);
  for (const file of merged) yield file.path.endsWith(PACKED) ? file : packed(file);
  yield packed({ path: 'dictionary', content: dictionary });
}

/**
 * The whole that was made last, and which cuts it lacks; null where there is none, where it has none of these cuts (other
 * code may have made it), or where a cut of it is no longer there.
 */
function lastWhole(cache: string, cuts: readonly KeptOf[]): Parameters<typeof mergeCuts>[1] {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  for (const name of names.filter((file) => file.endsWith('.whole'))) {
    const whole = new FilesKept(join(cache, name));
    // Safe: `wholeFiles` wrote it.
    const were = JSON.parse(Buffer.from(whole.read(CUTS)).toString('utf8')) as KeptOf[];
    const [gone, come] = [lackingIn(cuts, were), lackingIn(were, cuts)];
    if (come.length === cuts.length) continue;
    if (gone.some(([key]) => !existsSync(join(cache, key)))) continue;
    const open = ([key, pages]: KeptOf): KeptCut => ({ pages, read: readerOf(join(cache, key)) });
    return { gone: gone.map(open), come: come.map(open), read: (path) => whole.read(path) };
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
  whole: FilesKept,
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
    const name = hashOfAll(files.flat()).slice(0, 12);
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
      whole.paths
        .filter((path) => path !== CUTS)
        .sort()
        .map((path) => [path, whole.read(path)]),
    ),
    texts: years.map((own) => [write(textsOfYear(own).map((content, at) => [`${at}.bin`, content])), own.length]),
    parts: PartName.options,
  };
  writeChanged(list, JSON.stringify(index));
  removeOthers(folder, (path) => wanted.has(path));
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

/** Files in the cache that are named by a hash and not needed now. */
function forgetOthers(cache: string, needed: ReadonlySet<string>): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache))
    if (/^[0-9a-f]{64}(?:\.whole)?(?:\.\d+)?$/u.test(name) && !needed.has(name))
      rmSync(join(cache, name), { recursive: true, force: true });
}
