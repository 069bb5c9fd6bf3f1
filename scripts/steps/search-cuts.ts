/**
 * Cuts of the search index, built into a cache folder and kept there from one build to the next. Each is named by the
 * hash of all that it is made from, so that whoever has the same reports and the same code finds it.
 */
import { join } from 'node:path';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { eachReport, type ReportFile } from '../../src/archive/read-archive.ts';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';
import { codeOf } from '../lib/code-of.ts';
import { hashOf } from '../lib/hash-of.ts';
import { keepFiles } from '../lib/kept-files.ts';

/** Some of the reports, indexed together. */
export interface SearchCut {
  /** Hash of its reports and of the code; its file's name in the cache. */
  key: string;
  reports: readonly ReportFile[];
}

/** Names cuts by what they are made from: the hashes of the reports' files, and of the code. */
export async function nameCuts(cuts: ReadonlyArray<readonly ReportFile[]>, hashes: FileHashes): Promise<SearchCut[]> {
  const code = await codeOf('src/search/pagefind/build-index.ts');
  return cuts.map((reports) => {
    const files = reports.flatMap(({ id, path }) => [
      id,
      hashes.of(path) ?? '',
      hashes.of(path.replace(/\.mdx$/u, '.ledger.json')) ?? '',
    ]);
    return { key: hashOf(code, ...files), reports };
  });
}

/**
 * Builds the cuts that are not in the cache folder yet; gives how many those were. Cuts can be built anywhere, at any
 * time, in any order, and their files brought together. Pagefind's process stays open: `close()` ends it.
 */
export async function buildCuts(
  cuts: readonly SearchCut[],
  cache: string,
  onReport: () => void = () => undefined,
): Promise<number> {
  let built = 0;
  for (const { key, reports } of cuts)
    if (await keepFiles(join(cache, key), () => buildIndex(eachReport(reports), onReport))) built++;
    else reports.forEach(onReport);
  return built;
}
