/**
 * Records to the files of one search index. Pagefind's Node API makes the index, from folded pairs of characters in
 * pages of our own; published pages stay clean. What it made is then packed for our search (index-files/).
 *
 * 2026-11-22: packed anew, and not read through Pagefind's own browser module. That one says which pages hold a phrase,
 * but tells one position a page, and the positions of single words only as JSON of megabytes. The archive needs them
 * all: for the true number of hits, their order and their sections without loading the texts of every report. Its
 * fragments hold the indexed words, which here are pairs: unreadable. Packed in columns the index is a third smaller,
 * and a browser needs neither module nor worker nor WebAssembly (81 KB). Pagefind's format is its own affair, so it is
 * read here, at build time, where the version is checked, the words are counted, and a failure stops the build.
 */
import { gunzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Report } from '../../report.ts';
import { toEntry, type SearchEntry } from '../entry.ts';
import { siteFold as fold } from '../site-fold.ts';
import { packed, type IndexFile } from '../index-files/index-file.ts';
import type { PlaceLength } from '../index-files/start.ts';
import { writeTexts } from '../index-files/texts.ts';
import { writeWords } from '../index-files/write-words.ts';
import { toTokens } from '../tokens.ts';
import { readFilter, readMeta, readWords, type MetaFile } from './index-files.ts';

/** Bytes that every file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** What a search can be narrowed by; each is a file, even where no report has a value. */
export const FILTERS = ['year', 'region', 'agency', 'kind', 'form'] as const;

/** Builds the index over reports, in the order given (newest first shows best). Throws when Pagefind reports any error. */
export async function buildIndex(
  reports: Iterable<Report>,
  onReport: () => void = () => undefined,
): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    const texts: IndexFile[] = [];
    const places: PlaceLength[][] = [];
    for (const report of reports) {
      const entry = toEntry(report);
      texts.push(packed(`texts/${places.length}.gz`, writeTexts(entry)));
      places.push(await addReport(index, report, entry));
      onReport();
    }
    return [...(await filesOf(index, places)), ...texts];
  } finally {
    await index.deleteIndex();
  }
}

/** Adds a report to the index; gives how long its places are there. */
async function addReport(index: PagefindIndex, report: Report, entry: SearchEntry): Promise<PlaceLength[]> {
  const places = entry.places.map(({ part }): PlaceLength => ({ heading: 0, text: 0, part }));
  const blocks = entry.texts.map(([place, kind, text]) => {
    const tokens = toTokens(fold(text).text);
    const length = places[place];
    if (length !== undefined) length[kind === 'title' || kind === 'heading' ? 'heading' : 'text'] += tokens.length;
    return h('p', tokens.join(' '));
  });
  // `lang="und"` makes Pagefind split at blanks and nowhere else.
  const page = h('html', { lang: 'und' }, [
    h('head', filtersOf(report)),
    h('body', { dataPagefindBody: true }, blocks),
  ]);
  const { errors } = await index.addHTMLFile({ url: report.url, content: toHtml(page) });
  if (errors.length > 0) throw new Error(`Pagefind did not take ${report.id}: ${errors.join('; ')}`);
  return places;
}

/** A region can be named at each of its levels; the part of the form is the places' own. */
function filtersOf(report: Report): ReturnType<typeof h>[] {
  const { name, kind, region } = report.agency;
  const filters: Array<[(typeof FILTERS)[number], string | null]> = [
    ['year', String(report.year)],
    ['region', region.province],
    ['region', region.prefecture],
    ['region', region.county],
    ['agency', name],
    ['kind', kind],
    ['form', report.form],
  ];
  return filters.flatMap(([filter, value]) =>
    value === null ? [] : [h('meta', { dataPagefindFilter: `${filter}[content]`, content: value })],
  );
}

/** Pagefind's index, packed. */
async function filesOf(index: PagefindIndex, places: PlaceLength[][]): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): Uint8Array => {
    const content = byPath.get(path);
    if (content === undefined) throw new Error(`Pagefind did not write ${path}`);
    return gunzipSync(content).subarray(SIGNATURE.length);
  };
  const meta = readMeta(read([...byPath.keys()].find((path) => path.endsWith('.pf_meta')) ?? '*.pf_meta'));
  expectWords(meta, places);
  const words = meta.chunks.flatMap((name) => [...readWords(read(`index/${name}.pf_index`))]);
  const filters = FILTERS.map((name) => {
    const file = meta.filters.get(name);
    return packed(
      `filters/${name}.gz`,
      JSON.stringify(file === undefined ? [] : readFilter(read(`filter/${file}.pf_filter`))),
    );
  });
  return [...writeWords(words, places), ...filters];
}

/** A position means a place only if Pagefind counted the same words on every page. */
function expectWords({ words }: MetaFile, places: readonly PlaceLength[][]): void {
  for (const [page, lengths] of places.entries()) {
    const given = lengths.reduce((sum, { heading, text }) => sum + heading + text, 0);
    if (words[page] !== given)
      throw new Error(`Pagefind counted ${words[page] ?? 0} words on page ${page}, ${given} were given`);
  }
}
