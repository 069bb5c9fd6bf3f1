/**
 * The index over some reports as a host would serve it, in memory: built in the given cuts, merged, asked through `fetch`.
 */
import { PartName } from '../../src/report.ts';
import { deflateWith, makeDictionary } from '../../src/search/index-files/dictionary.ts';
import { packed } from '../../src/search/index-files/index-file.ts';
import { mergePartitions } from '../../src/search/merge-partitions.ts';
import { buildIndex, type Indexed } from '../../src/search/pagefind/build-index.ts';
import { SearchIndex } from '../../src/search/search-index.ts';

/** Files by their paths below the index's folder. */
export type Files = Map<string, Uint8Array>;

/** The published index of all reports, cut so. */
export async function publishedFiles<T extends Indexed>(
  reports: readonly T[],
  cuts: ReadonlyArray<readonly T[]>,
): Promise<Files> {
  const published: Files = new Map();
  const texts: Array<[id: string, page: number, bytes: Uint8Array]> = [];
  const kept = [];
  for (const own of cuts) {
    const files: Files = new Map((await buildIndex(own)).map(({ path, content }) => [path, content]));
    const read = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
    const pages = own.map((report) => reports.indexOf(report));
    for (const [at, report] of own.entries()) {
      const { id } = 'record' in report ? report.record : report;
      texts.push([id, pages[at] ?? -1, read(`texts/${at}`)]);
    }
    kept.push({ pages, read });
  }
  const bytes = new Map(texts.map(([id, , content]) => [id, content]));
  const dictionary = makeDictionary([...bytes.keys()], (id) => bytes.get(id) ?? new Uint8Array());
  for (const file of [...mergePartitions(kept), { path: 'dictionary', content: dictionary }]) {
    const { path, content } = packed(file);
    published.set(path, content);
  }
  for (const [, page, content] of texts) published.set(`texts/${page}.bin`, deflateWith(dictionary, content));
  return published;
}

/** The index in these files; `fetch` gives nothing else from now on. */
export function openIndex(files: Files): SearchIndex {
  globalThis.fetch = (input) => {
    const content = files.get(new URL(input instanceof Request ? input.url : input).pathname.slice(1));
    const body = content === undefined ? null : Uint8Array.from(content);
    return Promise.resolve(new Response(body, { status: content === undefined ? 404 : 200 }));
  };
  return new SearchIndex(new URL('http://host/'), {
    folder: '',
    texts: [['texts/', Infinity]],
    parts: PartName.options,
  });
}
