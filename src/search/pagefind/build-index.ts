/**
 * Records to the files of one cut of the search index. Pagefind's Node API makes the index, from folded pairs of
 * characters in pages of our own; published pages stay clean. What it made is then written for our search (index-files/).
 *
 * 2026-11-22: packed anew, and not read through Pagefind's own browser module. That one says which pages hold a phrase,
 * but tells one position a page, and the positions of single words only as JSON of megabytes. The archive needs them
 * all: for the true number of hits, their order and their sections without loading the texts of every report. Its
 * fragments hold the indexed words, which here are pairs: unreadable. Written anew the index is a third smaller,
 * and a browser needs neither module nor worker nor WebAssembly (81 KB). Pagefind's format is its own affair, so it is
 * read here, at build time, where the version is checked, the words are counted, and a failure stops the build.
 */
import { gunzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { createIndex, type PagefindIndex } from 'pagefind';
import { PartName, type Report } from '../../report.ts';
import { toEntry, type SearchEntry } from '../entry.ts';
import { siteFold as fold } from '../site-fold.ts';
import type { Word } from '../index-files/chunk.ts';
import { toGb18030 } from '../index-files/gb18030.ts';
import { jsonFile, type IndexFile } from '../index-files/index-file.ts';
import { layOut, type Places } from '../index-files/places.ts';
import { writeTexts } from '../index-files/texts.ts';
import { writeWords } from '../index-files/write-words.ts';
import { TEXT_END, toTokens } from '../tokens.ts';
import { readFilter, readMeta, readWords, type MetaFile } from './index-files.ts';

/** Bytes that every file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** What a search can be narrowed by; each is a file, even where no report has a value. */
export const FILTERS = ['year', 'region', 'agency', 'kind', 'form'] as const;

/** A place of a report, in words of the index. */
interface PlaceLength {
  heading: number;
  text: number;
  /** Number of the part of the form, from 1 on; 0 for none. */
  part: number;
}

/** Builds a cut over reports, in the order given. Throws when Pagefind reports any error. */
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
      texts.push({ path: `texts/${places.length}`, content: toGb18030(writeTexts(entry)) });
      places.push(await addReport(index, report, entry));
      onReport();
    }
    return [...(await filesOf(index, columnsOf(places))), ...texts];
  } finally {
    await index.deleteIndex();
  }
}

/** Adds a report to the index; gives how long its places are there. */
async function addReport(index: PagefindIndex, report: Report, entry: SearchEntry): Promise<PlaceLength[]> {
  const places = entry.places.map(({ part }): PlaceLength => {
    return { heading: 0, text: 0, part: part === null ? 0 : PartName.options.indexOf(part) + 1 };
  });
  const blocks = entry.texts.map(([place, kind, text]) => {
    const tokens = [...toTokens(fold(text).text), TEXT_END];
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

function columnsOf(places: readonly PlaceLength[][]): Places {
  const all = places.flat();
  return {
    counts: Int32Array.from(places, ({ length }) => length),
    headings: Int32Array.from(all, ({ heading }) => heading),
    texts: Int32Array.from(all, ({ text }) => text),
    parts: Int32Array.from(all, ({ part }) => part),
  };
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

/** Pagefind's index as files of ours. */
async function filesOf(index: PagefindIndex, places: Places): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): Uint8Array => {
    const content = byPath.get(path);
    if (content === undefined) throw new Error(`Pagefind did not write ${path}`);
    return gunzipSync(content).subarray(SIGNATURE.length);
  };
  const meta = readMeta(read([...byPath.keys()].find((path) => path.endsWith('.pf_meta')) ?? '*.pf_meta'));
  const { pages } = layOut(places);
  expectWords(meta, pages);
  const words = meta.chunks.map((name) => read(`index/${name}.pf_index`));
  const filters = FILTERS.map((name) => {
    const file = meta.filters.get(name);
    return jsonFile(`filters/${name}`, file === undefined ? [] : readFilter(read(`filter/${file}.pf_filter`)));
  });
  return [...writeWords(countedThrough(words, pages), places), ...filters];
}

/** The words with their positions counted through all reports; `begins` is each report's first. */
function* countedThrough(chunks: readonly Uint8Array[], begins: Int32Array): Generator<Word> {
  for (const chunk of chunks)
    for (const [word, { pages, positions }] of readWords(chunk)) {
      if (word === TEXT_END) continue;
      const all = new Int32Array(positions.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const [index, list] of positions.entries())
        for (const position of list) all[at++] = position + (begins[pages[index] ?? 0] ?? 0);
      yield [word, all];
    }
}

/** A position means a place only if Pagefind counted the same words on every page. */
function expectWords({ words }: MetaFile, begins: Int32Array): void {
  for (const [page, counted] of words.entries()) {
    const given = (begins[page + 1] ?? 0) - (begins[page] ?? 0);
    if (counted !== given) throw new Error(`Pagefind counted ${counted} words on page ${page}, ${given} were given`);
  }
}
