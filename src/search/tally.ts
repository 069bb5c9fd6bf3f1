/**
 * Matches counted, report by report, from positions alone: what a result list needs for its total and its order.
 *
 * 2026-11-29: 行政复议 is in nearly every report, for the form has it in a heading and a table. What titles, headings and tables
 * say counts once a report, so that reports which write of a thing come before those which only have its label.
 */
import type { Layout, Places } from './index-files/places.ts';
import { pageAt, placeAt } from './positions.ts';

/** Where the best match stands: title, heading, text. Lower is better. */
export type Rank = 0 | 1 | 2;

export interface Tally {
  /** Number of the report in the index. */
  page: number;
  rank: Rank;
  /** Matches in paragraphs. */
  prose: number;
  /** Matches in titles, headings and tables, which the form gives most reports alike. */
  labels: number;
  /** Places that hold at least one match: the hits. */
  places: number;
  /** Those of them that have one in a paragraph. */
  prosePlaces: number;
  /** Where in the index all words match, also outside the parts. */
  positions: Int32Array;
}

/** Where matches count. */
export interface Within {
  /** Numbers of the parts of the form that places must answer, one of them; null for all places. */
  parts: ReadonlySet<number> | null;
  /** The reports, each of the sets has them. */
  pages: ReadonlyArray<ReadonlySet<number>>;
}

/** The reports with a match, in order; `positions` are those of all matches, in order. */
export function tally(positions: Int32Array, places: Places, layout: Layout, { parts, pages }: Within): Tally[] {
  const found: Tally[] = [];
  const { firsts, begins } = layout;
  let last: Tally | null = null;
  let [counted, inProse] = [-1, -1];
  let page = 0;
  let place = 0;
  // By index and not by iterator: a common word has a hundred thousand positions, and the first query runs cold.
  let end = -1;
  let begin = 0;
  for (let index = 0; index < positions.length; index++) {
    const at = positions[index] ?? 0;
    if (at >= end || last === null) {
      if (last !== null) last.positions = positions.subarray(begin, index);
      begin = index;
      page = pageAt(at, layout, page);
      end = layout.pages[page + 1] ?? Infinity;
      last = { page, rank: 2, prose: 0, labels: 0, places: 0, prosePlaces: 0, positions };
      place = Math.max(place, firsts[page] ?? 0);
      if (pages.every((set) => set.has(page))) found.push(last);
    }
    place = placeAt(at, layout, place);
    if (parts?.has(places.parts[place] ?? 0) === false) continue;
    if (place !== counted) last.places++;
    counted = place;
    const isHeading = at < (begins[place] ?? 0) + (places.headings[place] ?? 0);
    if (isHeading) last.rank = place === firsts[page] || last.rank === 0 ? 0 : 1;
    if (isHeading || places.tables[place] === 1) last.labels++;
    else {
      last.prose++;
      if (place !== inProse) last.prosePlaces++;
      inProse = place;
    }
  }
  if (last !== null) last.positions = positions.subarray(begin);
  return found.filter(({ places }) => places > 0);
}

/** What of the positions, which are in order, is in paragraphs. */
export function inProse(positions: Int32Array, { headings, tables }: Places, layout: Layout): Int32Array {
  let place = 0;
  return positions.filter((at) => {
    place = placeAt(at, layout, place);
    return tables[place] !== 1 && at >= (layout.begins[place] ?? 0) + (headings[place] ?? 0);
  });
}

/** Matches as they count for the order: those of titles, headings and tables together as one. */
export function matchesOf({ prose, labels }: Tally): number {
  return prose + Math.min(1, labels);
}

/** Titles before headings before text, then more matches, then the newer report. */
export function byRelevance(a: Tally, b: Tally): number {
  return a.rank - b.rank || matchesOf(b) - matchesOf(a) || a.page - b.page;
}
