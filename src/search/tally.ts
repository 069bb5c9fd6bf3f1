/**
 * Matches counted, report by report, from positions alone: what a result list needs for its total and its order.
 */
import type { Layout, Places } from './index-files/places.ts';
import { unionOf } from './phrase.ts';

/** Where the best match stands: title, heading, text. Lower is better. */
export type Rank = 0 | 1 | 2;

export interface Tally {
  /** Number of the report in the index. */
  page: number;
  rank: Rank;
  /** Matches of all words. */
  matches: number;
  /** Places that hold at least one match: the hits. */
  places: number;
  /** Where in the index all words match, also outside the parts. */
  positions: Int32Array;
}

/** Where matches count. */
export interface Within {
  /** Numbers of the parts of the form that places must answer, one of them; null for all places. */
  parts: ReadonlySet<number> | null;
  /** The reports; null for all. */
  pages: ReadonlySet<number> | null;
}

/** The reports that hold all words, in order; `words` are the positions of each. */
export function tally(words: readonly Int32Array[], places: Places, layout: Layout, { parts, pages }: Within): Tally[] {
  const holding = [...(words.length > 1 ? words.map((word) => pagesOf(word, layout)) : []), ...(pages ? [pages] : [])];
  const found: Tally[] = [];
  const { firsts, begins } = layout;
  let last: Tally | null = null;
  let counted = -1;
  let page = 0;
  let place = 0;
  // By index and not by iterator: a common word has a hundred thousand positions, and the first query runs cold.
  const positions = unionOf(words);
  let end = -1;
  let begin = 0;
  for (let index = 0; index < positions.length; index++) {
    const at = positions[index] ?? 0;
    if (at >= end || last === null) {
      if (last !== null) last.positions = positions.subarray(begin, index);
      begin = index;
      page = pageAt(at, layout, page);
      end = layout.pages[page + 1] ?? Infinity;
      last = { page, rank: 2, matches: 0, places: 0, positions };
      place = Math.max(place, firsts[page] ?? 0);
      if (holding.every((set) => set.has(page))) found.push(last);
    }
    while ((begins[place + 1] ?? Infinity) <= at) place++;
    if (parts?.has(places.parts[place] ?? 0) === false) continue;
    last.matches++;
    if (place !== counted) last.places++;
    counted = place;
    if (at < (begins[place] ?? 0) + (places.headings[place] ?? 0))
      last.rank = place === firsts[page] || last.rank === 0 ? 0 : 1;
  }
  if (last !== null) last.positions = positions.subarray(begin);
  return found.filter(({ matches }) => matches > 0);
}

/** Titles before headings before text, then more matches, then the newer report. */
export function byRelevance(a: Tally, b: Tally): number {
  return a.rank - b.rank || b.matches - a.matches || a.page - b.page;
}

function pagesOf(positions: Int32Array, layout: Layout): Set<number> {
  const pages = new Set<number>();
  let page = 0;
  for (const at of positions) pages.add((page = pageAt(at, layout, page)));
  return pages;
}

/** The report that a position is in, which is `from` or a later one. */
function pageAt(at: number, { pages }: Layout, from: number): number {
  let page = from;
  while ((pages[page + 1] ?? Infinity) <= at) page++;
  return page;
}
