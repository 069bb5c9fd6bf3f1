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
import { filtersOf, scopeOf, sortOf, type Scope } from './asked.ts';
import type { SearchEntry } from './entry.ts';
import type { FilterName } from './filters.ts';
import { folder } from '../text/fold.ts';
import { answerOf } from './index-files/load.ts';
import { matchEntry, type PlaceMatch, type Shown } from './matches.ts';
import { once } from './memo.ts';
import { readScriptPairs } from '../text/script-pairs.ts';
import { inOrder } from './order.ts';
import { parseQuery, wordsIn } from './query/parse.ts';
import type { Query, Question } from './query/query.ts';
import { searchFolder, searchTextFolder } from './search-fold.ts';
import { SearchIndex, type Narrowing } from './search-index.ts';
import type { Tally } from './tally.ts';

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
export const fold = searchFolder(script);
/** The text of that, in a third of the time. */
const foldText = searchTextFolder(script);
/** Quotations are compared letter by letter, and have signs of their own for figures. */
const foldLetters = folder(script);

/** The answer to what names the index, where somebody has asked already. */
let early: Promise<Response | null> | undefined;

/** The index that is published now. For this site's own modules, and no promise of this one. */
export const opened = once(async (): Promise<SearchIndex> => {
  const address = new URL('pagefind/index.json', root);
  const answer = await early;
  early = undefined;
  const response = answer?.ok === true ? answer : await answerOf(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address.href}`);
  // This site's own builder wrote it (scripts/steps/publish-index.ts).
  return new SearchIndex(new URL('pagefind/', root), (await response.json()) as PublishedIndex);
});

/**
 * Loads what every search needs, so that the first one is quick. `index` is the answer to `pagefind/index.json`, which this
 * site's own scripts ask for while they load this module.
 */
export async function preload(index?: Promise<Response | null>): Promise<void> {
  early ??= index;
  await (await opened()).open();
}

/** What a query asks. */
export function parse(query: string): Query {
  return parseQuery(query, foldText);
}

/** All that a query looks for, folded: words and phrases, not what it leaves out. */
export function wordsOf(query: string): string[] {
  return wordsIn(parse(query));
}

/** Searches the archive. Throws a TypeError where an option cannot be understood. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
  const { limit = DEFAULT_LIMIT, signal, onProgress } = options;
  const { question } = parse(query);
  const [key, ranking] = ranked(question, options);
  last = { key, ranking };
  const sort = sortOf(options);
  const tallied = await ranking;
  signal?.throwIfAborted();
  const found = await inOrder(tallied, sort, opened);
  const results: SearchResults = {
    total: sum(found, ({ places }) => places),
    reports: found.length,
    prose: {
      total: sum(found, ({ prosePlaces }) => prosePlaces),
      reports: sum(found, ({ prosePlaces }) => Math.min(1, prosePlaces)),
    },
    hits: [],
  };
  for (let at = 0; at < found.length && results.hits.length < limit;) {
    signal?.throwIfAborted();
    // As many reports as the missing hits may take, for each has one at least.
    const group = found.slice(at, at + enough(found, at, limit - results.hits.length));
    const index = await opened();
    const entries = await Promise.all(group.map(({ page }) => index.entry(page)));
    for (const entry of entries) results.hits.push(...hitsIn(entry, question, options));
    results.hits.splice(limit);
    at += group.length;
    onProgress?.({ ...results, hits: [...results.hits] });
  }
  signal?.throwIfAborted();
  return results;
}

function sum(found: readonly Tally[], count: (tally: Tally) => number): number {
  return found.reduce((all, tally) => all + count(tally), 0);
}

/** Holds each quotation in a text against the archive: what it is here, letter for letter or otherwise, and where. */
export async function verify(text: string, options: VerifyOptions = {}): Promise<Verified> {
  // Beside this module, and loaded when it is asked for. Safe: the file at this address is the bundle of that very module.
  const module = (await import(new URL('verify.js', import.meta.url).href)) as typeof import('./verify/verify.ts');
  return module.verify({ index: await opened(), fold: foldLetters, foldForIndex: fold, root }, text, options);
}

/** How many of the reports from `at` on are needed for so many hits, within what is loaded together. */
function enough(found: readonly Tally[], at: number, hits: number): number {
  let count = 0;
  for (let places = 0; places < hits && count < TOGETHER; count++) places += found[at + count]?.places ?? hits;
  return count;
}

/** How many reports have each value of a filter, among those that the query and the other filters leave. */
export async function countsOf(
  filter: FilterName | 'part',
  query: string,
  options: SearchFilters = {},
): Promise<Map<string, number>> {
  const { question } = parse(query);
  if (question === null) return new Map();
  if (filter === 'part') return countsOfParts(question, options);
  const found = await ranked(question, { ...options, [filter]: '' })[1];
  return (await opened()).countsOf(filter, new Set(found.map(({ page }) => page)));
}

async function countsOfParts(question: Question, options: SearchFilters): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const index = await opened();
  for (const part of index.parts) {
    const { length } = await index.find(question, { ...narrowingOf(options), parts: [part] });
    if (length > 0) counts.set(part, length);
  }
  return counts;
}

/** What the last search found: the counts of the filters that are not set rest on the same. */
let last: { key: string; ranking: Promise<readonly Tally[]> } | null = null;

/** The reports found, and what that rests on. */
function ranked(question: Question | null, options: SearchFilters): [key: string, ranking: Promise<readonly Tally[]>] {
  const narrowing = narrowingOf(options);
  const key = JSON.stringify([question, narrowing]);
  return [key, last?.key === key ? last.ranking : find(question, narrowing)];
}

function narrowingOf(options: SearchFilters): Narrowing & { scope: Scope } {
  const { part = '' } = options;
  return { filters: filtersOf(options), parts: part === '' ? null : [part], scope: scopeOf(options) };
}

async function find(question: Question | null, narrowing: Narrowing): Promise<readonly Tally[]> {
  return question === null ? [] : (await opened()).find(question, narrowing);
}

/** Where an entry answers a question. For this site's own modules, as `opened` is. */
export function matchesIn(entry: SearchEntry, question: Question, scope: Scope = '', shown?: Shown): PlaceMatch[] {
  return matchEntry(entry, question, scope, { fold, foldText }, shown);
}

function hitsIn(entry: SearchEntry, question: Question | null, options: SearchOptions): SearchHit[] {
  const { part = '' } = options;
  if (question === null) return [];
  return matchesIn(entry, question, scopeOf(options))
    .filter(({ place }) => part === '' || entry.places[place]?.part === part)
    .map((match) => toHit(entry, match));
}

function toHit(
  { report, title, agency, year, script, places }: SearchEntry,
  { place, excerpt, marks, count, prose }: PlaceMatch,
): SearchHit {
  const { anchor = 'title', name = title } = places[place] ?? {};
  return {
    report,
    anchor,
    url: `${new URL(`reports/${report}/`, root).pathname}#${anchor}`,
    title,
    agency,
    year,
    section: name,
    script,
    prose,
    excerpt,
    marks,
    count,
  };
}
