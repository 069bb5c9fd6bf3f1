/**
 * Merges the kept cuts of the search index into the one index that is published, and writes it below the site's folder.
 * What depends on all reports is made anew when one has changed; a report's texts only when it or the dictionary has.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ReportFile } from '../../src/archive/read-archive.ts';
import { PartName } from '../../src/report.ts';
import type { PublishedIndex } from '../../src/search/api-types.ts';
import { deflateWith, makeDictionary } from '../../src/search/index-files/dictionary.ts';
import { packed, type IndexFile } from '../../src/search/index-files/index-file.ts';
import { mergeCuts } from '../../src/search/merge-cuts.ts';
import { hashOf, hashOfAll } from '../hash-of.ts';
import { makeFolder, type SearchCut } from './search-cuts.ts';
import { filesBelow, removeOthers, writeSiteFile } from './site-files.ts';

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
    read: (path: string): Uint8Array => readFileSync(join(cache, cut.key, path)),
  }));
  const textsOf = new Map(
    kept.flatMap(({ reports: own, read }) => own.map(({ id }, at) => [id, (): Uint8Array => read(`texts/${at}`)])),
  );
  const dictionary = makeDictionary([...textsOf.keys()], (id) => textsOf.get(id)?.() ?? new Uint8Array());

  const whole = hashOf(...kept.flatMap(({ key, pages }) => [key, pages.join()]), dictionary);
  await makeFolder(join(cache, whole), () => wholeFiles(mergeCuts(kept), dictionary));
  const files = new Map(filesBelow(join(cache, whole)).map((path) => [relative(join(cache, whole), path), path]));
  const needed = new Set([whole, ...cuts.map(({ key }) => key)]);
  for (const { key, pages, read } of kept) {
    const name = hashOf(key, dictionary);
    await makeFolder(join(cache, name), () => packedTexts(pages.length, read, dictionary));
    for (const [own, page] of pages.entries()) files.set(join('texts', `${page}.bin`), join(cache, name, String(own)));
    needed.add(name);
  }
  writeFiles(files, join(out, 'pagefind'));
  forgetOthers(cache, needed);
}

function* wholeFiles(merged: Iterable<IndexFile>, dictionary: Uint8Array): Generator<IndexFile> {
  for (const file of merged) yield packed(file);
  yield packed({ path: 'texts/dictionary', content: dictionary });
}

function* packedTexts(count: number, read: (path: string) => Uint8Array, dictionary: Uint8Array): Generator<IndexFile> {
  for (let own = 0; own < count; own++)
    yield { path: String(own), content: deflateWith(dictionary, read(`texts/${own}`)) };
}

/** Writes the files, by their paths in the index, into a folder named by what is in them, and `index.json` that names it. */
function writeFiles(files: ReadonlyMap<string, string>, folder: string): void {
  const name = hashOfAll(pathsAndContents(files)).slice(0, 12);
  for (const [path, from] of files) writeSiteFile(join(folder, name, path), readFileSync(from));
  const published: PublishedIndex = { folder: `${name}/`, parts: PartName.options };
  writeSiteFile(join(folder, 'index.json'), JSON.stringify(published));
  removeOthers(folder, (path) => {
    const [first, ...rest] = relative(folder, path).split(/[\\/]/u);
    return rest.length === 0 ? first === 'index.json' : first === name && files.has(join(...rest));
  });
}

function* pathsAndContents(files: ReadonlyMap<string, string>): Generator<string | Uint8Array> {
  for (const [path, from] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield path;
    yield readFileSync(from);
  }
}

/** Folders in the cache that are named by a hash and not needed now. */
function forgetOthers(cache: string, needed: ReadonlySet<string>): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache))
    if (/^[0-9a-f]{64}(?:\.\d+)?$/u.test(name) && !needed.has(name))
      rmSync(join(cache, name), { recursive: true, force: true });
}
