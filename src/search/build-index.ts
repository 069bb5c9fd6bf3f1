/**
 * Records to the files of one search index, by Pagefind's Node API. The index is built from folded pairs of characters
 * in pages of our own; published pages stay clean.
 *
 * 2026-11-22: Pagefind writes one fragment a page, which holds the indexed words for its excerpts. Ours would be pairs,
 * unreadable and twice as long as the text. So each fragment is written anew with the report's real texts in it, under
 * the name Pagefind gave it. Considered: a file of our own beside the index (one request more a result), riding the
 * printed characters along in the words (a third larger, and what folding changed would be lost).
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { PartName, type Report } from '../report.ts';
import { toEntry, type SearchEntry } from './entry.ts';
import { folder } from './fold.ts';
import { readMeta } from './index-files/pagefind-files.ts';
import { writePlaces, type PlaceLength } from './place-table.ts';
import { scriptPairs } from './script-map.ts';
import { readScriptPairs } from './script-pairs.ts';
import { toTokens } from './tokens.ts';

export interface IndexFile {
  /** Path below the index's folder. */
  path: string;
  content: Uint8Array;
}

/** Files of one index, and the names by which a browser finds the first of them. */
export interface BuiltIndex {
  files: IndexFile[];
  /** Path of Pagefind's meta file. */
  meta: string;
  /** Path of the table of places. */
  places: string;
}

/** Pagefind's files that the search reads (index-files/); its browser module and user interfaces are left out. */
const NEEDED = /^(?:.*\.pf_meta|(?:index|fragment|filter)\/.*)$/u;

/** Bytes that every file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Name of the file that says how long the places of each report are. */
const PLACES = 'places.gz';

const Fragment = z.looseObject({ url: z.string() });

const fold = folder(readScriptPairs(scriptPairs()));

/** Builds the index over reports, in the order given (newest first shows best). Throws when Pagefind reports any error. */
export async function buildIndex(
  reports: readonly Report[],
  onReport: () => void = () => undefined,
): Promise<BuiltIndex> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    const entries = new Map<string, SearchEntry>();
    const places: PlaceLength[][] = [];
    for (const report of reports) {
      const entry = toEntry(report);
      entries.set(report.url, entry);
      places.push(await addReport(index, report, entry));
      onReport();
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind wrote no index: ${failures.join('; ')}`);
    const needed = files.filter((file) => NEEDED.test(file.path));
    const meta = needed.find(({ path }) => path.endsWith('.pf_meta'));
    if (meta === undefined) throw new Error('Pagefind wrote no meta file');
    expectWords(meta.content, places);
    const table = gzipSync(writePlaces(places, PartName.options), { level: 9 });
    return {
      files: [...needed.map((file) => withTexts(file, entries)), { path: PLACES, content: table }],
      meta: meta.path,
      places: PLACES,
    };
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

/** What a search can be narrowed by. A region can be named at each of its levels; the part of the form is the places' own. */
function filtersOf(report: Report): ReturnType<typeof h>[] {
  const { name, kind, region } = report.agency;
  const filters: Array<[string, string | null]> = [
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

/** A position means a place only if Pagefind counted the same words on every page. */
function expectWords(meta: Uint8Array, places: readonly PlaceLength[][]): void {
  const { words } = readMeta(gunzipSync(meta).subarray(SIGNATURE.length));
  for (const [page, lengths] of places.entries()) {
    const given = lengths.reduce((sum, { heading, text }) => sum + heading + text, 0);
    if (words[page] !== given)
      throw new Error(`Pagefind counted ${words[page] ?? 0} words on page ${page}, ${given} were given`);
  }
}

function withTexts(file: IndexFile, entries: ReadonlyMap<string, SearchEntry>): IndexFile {
  if (!file.path.startsWith('fragment/')) return file;
  const printed = gunzipSync(file.content).toString('utf8');
  const { url } = Fragment.parse(JSON.parse(printed.slice(SIGNATURE.length)));
  const entry = entries.get(url);
  if (entry === undefined) throw new Error(`Pagefind made a fragment of an unknown page, ${url}`);
  return { path: file.path, content: gzipSync(SIGNATURE + JSON.stringify(entry), { level: 9 }) };
}
