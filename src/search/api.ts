/**
 * `/search/api.js`: full-text search for the search page and for programs. What a query means stands in the guide:
 * a paragraph, heading or cell contains it, letter for letter, after the same folding of both sides.
 */
import type {
  PublishedIndex,
  SearchFilters,
  SearchHit,
  SearchOptions,
  SearchResults,
  Verified,
  VerifyOptions,
} from './api-types.ts';
import { filtersOf, type Filters } from './asked.ts';
import type { SearchEntry } from './entry.ts';
import { folder, textFolder } from '../text/fold.ts';
import { answerOf } from './index-files/load.ts';
import { matchEntry, type PlaceMatch, type Shown } from './matches.ts';
import { once } from './memo.ts';
import { readScriptPairs } from '../text/script-pairs.ts';
import { SearchIndex } from './search-index.ts';
import { byRelevance, type Tally } from './tally.ts';

export type { SearchFilters, SearchHit, SearchOptions, SearchResults, Verified, VerifyOptions };

/** Written in by the bundler: the string of `scriptPairs()`. */
declare const SCRIPT_PAIRS: string;

const DEFAULT_LIMIT = 20;
/** Reports whose texts are loaded at the same time. */
const TOGETHER = 6;

/** The site's root, two levels above this module: /search/api.js. */
const root = new URL('../', import.meta.url);
const script = readScriptPairs(SCRIPT_PAIRS);
/** How texts and queries are made alike before they are compared. */
export const fold = folder(script);
/** The text of that, in a third of the time. */
const foldText = textFolder(script);

/** The index that is published now. For this site's own modules, and no promise of this one. */
export const opened = once(async (): Promise<SearchIndex> => {
  const address = new URL('pagefind/index.json', root);
  const response = await answerOf(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address.href}`);
  // This site's own builder wrote it (scripts/steps/publish-index.ts).
  return new SearchIndex(new URL('pagefind/', root), (await response.json()) as PublishedIndex);
});

/** Loads what every search needs, so that the first one is quick. */
export async function preload(): Promise<void> {
  await (await opened()).open();
}

/** The words of a query, folded; blanks part them. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.split(/\s+/u).map((word) => fold(word).text))].filter((word) => /[^\n]/u.test(word));
}

/** Searches the archive. Throws a TypeError where an option cannot be understood. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
  const { limit = DEFAULT_LIMIT, signal, onProgress } = options;
  const words = wordsOf(query);
  const [key, ranking] = ranked(words, options);
  last = { key, ranking };
  const found = await ranking;
  signal?.throwIfAborted();
  const results: SearchResults = {
    total: found.reduce((sum, { places }) => sum + places, 0),
    reports: found.length,
    hits: [],
  };
  for (let at = 0; at < found.length && results.hits.length < limit;) {
    signal?.throwIfAborted();
    // As many reports as the missing hits may take, for each has one at least.
    const group = found.slice(at, at + enough(found, at, limit - results.hits.length));
    const index = await opened();
    const entries = await Promise.all(group.map(({ page }) => index.entry(page)));
    for (const entry of entries) results.hits.push(...hitsIn(entry, words, options.part ?? ''));
    results.hits.splice(limit);
    at += group.length;
    onProgress?.({ ...results, hits: [...results.hits] });
  }
  signal?.throwIfAborted();
  return results;
}

/** Holds each quotation in a text against the archive: what it is here, letter for letter or otherwise, and where. */
export async function verify(text: string, options: VerifyOptions = {}): Promise<Verified> {
  // Beside this module, and loaded when it is asked for. Safe: the file at this address is the bundle of that very module.
  const module = (await import(new URL('verify.js', import.meta.url).href)) as typeof import('./verify/verify.ts');
  return module.verify({ index: await opened(), fold, root }, text, options);
}

/** How many of the reports from `at` on are needed for so many hits, within what is loaded together. */
function enough(found: readonly Tally[], at: number, hits: number): number {
  let count = 0;
  for (let sum = 0; sum < hits && count < TOGETHER; count++) sum += found[at + count]?.places ?? hits;
  return count;
}

/** How many reports have each value of a filter, among those that the query and the other filters leave. */
export async function countsOf(
  filter: keyof SearchFilters,
  query: string,
  options: SearchFilters = {},
): Promise<Map<string, number>> {
  const words = wordsOf(query);
  if (words.length === 0) return new Map();
  if (filter === 'part') return countsOfParts(words, options);
  const found = await ranked(words, { ...options, [filter]: '' })[1];
  return (await opened()).countsOf(filter, new Set(found.map(({ page }) => page)));
}

async function countsOfParts(words: readonly string[], options: SearchFilters): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const index = await opened();
  for (const part of index.parts) {
    const { length } = await index.find(words, filtersOf(options), [part]);
    if (length > 0) counts.set(part, length);
  }
  return counts;
}

/** What the last search found: the counts of the filters that are not set rest on the same. */
let last: { key: string; ranking: Promise<readonly Tally[]> } | null = null;

/** The reports found, best first, and what that rests on. */
function ranked(words: readonly string[], options: SearchFilters): [key: string, ranking: Promise<readonly Tally[]>] {
  const filters = filtersOf(options);
  const part = options.part === undefined || options.part === '' ? null : options.part;
  const key = JSON.stringify([words, filters, part]);
  return [key, last?.key === key ? last.ranking : rank(words, filters, part)];
}

async function rank(words: readonly string[], filters: Filters, part: string | null): Promise<readonly Tally[]> {
  if (words.length === 0) return [];
  const found = await (await opened()).find(words, filters, part === null ? null : [part]);
  return found.sort(byRelevance);
}

/** Where an entry holds the words. For this site's own modules, as `opened` is. */
export function matchesIn(entry: SearchEntry, words: readonly string[], shown?: Shown): PlaceMatch[] {
  return matchEntry(entry, words, fold, foldText, shown);
}

function hitsIn(entry: SearchEntry, words: readonly string[], part: string): SearchHit[] {
  return matchesIn(entry, words)
    .filter(({ place }) => part === '' || entry.places[place]?.part === part)
    .map((match) => toHit(entry, match));
}

function toHit(
  { report, title, script, places }: SearchEntry,
  { place, excerpt, marks, count }: PlaceMatch,
): SearchHit {
  const { anchor = 'title', name = title } = places[place] ?? {};
  return {
    report,
    anchor,
    url: `${new URL(`reports/${report}/`, root).pathname}#${anchor}`,
    title,
    section: name,
    script,
    excerpt,
    marks,
    count,
  };
}
