/**
 * `/search/api.js`: full-text search for the search page and for programs. What a query means stands in the guide:
 * a paragraph, heading or cell contains it, letter for letter, after the same folding of both sides.
 */
import type { SearchEntry } from './entry.ts';
import { folder } from './fold.ts';
import { matchEntry, type PlaceMatch } from './matches.ts';
import { startPagefind, type Pagefind } from './pagefind-client.ts';
import { readScriptPairs } from './script-pairs.ts';
import { toQueries } from './tokens.ts';

export interface SearchOptions {
  /** Year reported on. */
  year?: number | string;
  /** Province, in full. */
  region?: string;
  /** Agency, its full name. */
  agency?: string;
  /** Part of the national form. */
  part?: string;
  /** Most hits to give; `Infinity` gives all. */
  limit?: number;
}

export interface SearchHit {
  /** The record's id. */
  report: string;
  /** Deepest section or table that matches; `title` for the title. */
  anchor: string;
  /** Address of that place. */
  url: string;
  /** Title of the report. */
  title: string;
  /** Name of the section. */
  section: string;
  excerpt: string;
  /** Matches inside the excerpt, UTF-16 units, begin and end. */
  marks: Array<[from: number, to: number]>;
}

/** `total` counts all hits, also those over the limit. */
export interface SearchResults {
  total: number;
  hits: SearchHit[];
}

/** Written in by the bundler: the string of `scriptPairs()`. */
declare const SCRIPT_PAIRS: string;

const DEFAULT_LIMIT = 20;

/** The site's root, two levels above this module: /search/api.js. */
const root = new URL('../', import.meta.url);
const fold = folder(readScriptPairs(SCRIPT_PAIRS));

let pagefind: Promise<Pagefind> | undefined;

/** Searches the archive. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
  const words = [...new Set(query.split(/\s+/u).map((word) => fold(word).text))].filter((word) => /[^\n]/u.test(word));
  if (words.length === 0) return { total: 0, hits: [] };
  const entries = await candidates(words, options);
  const found = entries
    .map((entry) => ({ entry, matches: matchesIn(entry, words, options.part) }))
    .filter(({ matches }) => matches.length > 0)
    .sort(byRelevance);
  const hits = found.flatMap(({ entry, matches }) => matches.map((match) => toHit(entry, match)));
  return { total: hits.length, hits: hits.slice(0, options.limit ?? DEFAULT_LIMIT) };
}

/** The texts of all reports that hold every word: Pagefind says which, one search a word. */
async function candidates(words: readonly string[], options: SearchOptions): Promise<SearchEntry[]> {
  const engine = await (pagefind ??= startPagefind(new URL('pagefind/', root)));
  const filters = filtersOf(options);
  const answers = await Promise.all(words.flatMap(toQueries).map((phrase) => engine.search(phrase, { filters })));
  const [first, ...others] = answers.map(({ results }) => results);
  const inAll = (first ?? []).filter((result) => others.every((other) => other.some(({ id }) => id === result.id)));
  return Promise.all(
    // The index's own builder wrote the entry there as JSON (build-index.ts).
    inAll.map(async (result) => JSON.parse((await result.data()).meta['entry'] ?? 'null') as SearchEntry),
  );
}

function filtersOf({ year, region, agency }: SearchOptions): Record<string, string> {
  const filters = { year: year === undefined ? '' : String(year), region: region ?? '', agency: agency ?? '' };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}

function matchesIn(entry: SearchEntry, words: readonly string[], part: string | undefined): PlaceMatch[] {
  const matches = matchEntry(entry, words, fold) ?? [];
  return part === undefined || part === ''
    ? matches
    : matches.filter((match) => entry.places[match.place]?.part === part);
}

interface Found {
  entry: SearchEntry;
  matches: PlaceMatch[];
}

/** Titles before headings before text, then more matches, then newer reports, then the address. */
function byRelevance(a: Found, b: Found): number {
  const rank = ({ matches }: Found): number =>
    matches.some((match) => match.best === 'title') ? 0 : matches.some((match) => match.best === 'heading') ? 1 : 2;
  const count = ({ matches }: Found): number => matches.reduce((sum, match) => sum + match.count, 0);
  return (
    rank(a) - rank(b) ||
    count(b) - count(a) ||
    b.entry.year - a.entry.year ||
    (a.entry.report < b.entry.report ? -1 : 1)
  );
}

function toHit({ report, title, places }: SearchEntry, { place, excerpt, marks }: PlaceMatch): SearchHit {
  const { anchor = 'title', name = title } = places[place] ?? {};
  return {
    report,
    anchor,
    url: `${new URL(`reports/${report}/`, root).pathname}#${anchor}`,
    title,
    section: name,
    excerpt,
    marks,
  };
}
