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
  const texts = new Map<number, string>();
  const needed = new Set([whole, ...cuts.map(({ key }) => key)]);
  for (const { key, pages, read } of kept) {
    const name = hashOf(key, dictionary);
    await makeFolder(join(cache, name), () => packedTexts(pages.length, read, dictionary));
    for (const [own, page] of pages.entries()) texts.set(page, join(cache, name, String(own)));
    needed.add(name);
  }
  const byYear = [...Map.groupBy(reports, ({ year }) => year).values()];
  const folders = byYear.map((group) => group.map(({ id }) => texts.get(numbers.get(id) ?? -1) ?? ''));
  writeFiles(join(cache, whole), folders, join(out, 'pagefind'));
  forgetOthers(cache, needed);
}

function* wholeFiles(merged: Iterable<IndexFile>, dictionary: Uint8Array): Generator<IndexFile> {
  for (const file of merged) yield packed(file);
  yield packed({ path: 'dictionary', content: dictionary });
}

function* packedTexts(count: number, read: (path: string) => Uint8Array, dictionary: Uint8Array): Generator<IndexFile> {
  for (let own = 0; own < count; own++)
    yield { path: String(own), content: deflateWith(dictionary, read(`texts/${own}`)) };
}

/**
 * Writes what depends on all reports into one folder, the texts of each year into another, and `index.json` that names
 * them: a folder is named by what is in it, so that a browser may keep what it has, and a changed report changes few.
 */
function writeFiles(whole: string, texts: ReadonlyArray<readonly string[]>, folder: string): void {
  const wanted = new Set([join(folder, 'index.json')]);
  const write = (files: ReadonlyArray<readonly [path: string, from: string]>): string => {
    const contents = files.map(([path, from]) => [path, readFileSync(from)] as const);
    const name = hashOfAll(contents.flat()).slice(0, 12);
    for (const [path, content] of contents) {
      wanted.add(join(folder, name, path));
      writeSiteFile(join(folder, name, path), content);
    }
    return `${name}/`;
  };
  const index: PublishedIndex = {
    folder: write(
      filesBelow(whole)
        .sort()
        .map((path) => [relative(whole, path), path]),
    ),
    texts: texts.map((paths) => [write(paths.map((path, at) => [`${at}.bin`, path])), paths.length]),
    parts: PartName.options,
  };
  writeSiteFile(join(folder, 'index.json'), JSON.stringify(index));
  removeOthers(folder, (path) => wanted.has(path));
}

/** Folders in the cache that are named by a hash and not needed now. */
function forgetOthers(cache: string, needed: ReadonlySet<string>): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache))
    if (/^[0-9a-f]{64}(?:\.\d+)?$/u.test(name) && !needed.has(name))
      rmSync(join(cache, name), { recursive: true, force: true });
}
