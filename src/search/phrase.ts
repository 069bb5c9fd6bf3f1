/**
 * Where a phrase stands: the positions of its pairs laid over one another.
 */
import type { Postings } from './index-files/postings.ts';

/** A pair's positions, and how many characters after the beginning of the phrase it stands. */
export interface PlacedPostings {
  postings: Postings;
  offset: number;
}

/** The positions at which all pairs stand where the phrase has them. */
export function positionsOfPhrase(pairs: readonly PlacedPostings[]): Postings {
  const [rarest, ...others] = [...pairs].sort((a, b) => a.postings.pages.length - b.postings.pages.length);
  if (rarest === undefined) return { pages: [], positions: [] };
  const begin = shifted(rarest.postings, rarest.offset);
  return others.reduce((found, { postings, offset }) => meet(found, postings, offset), begin);
}

function shifted({ pages, positions }: Postings, offset: number): Postings {
  return offset === 0
    ? { pages, positions }
    : { pages, positions: positions.map((list) => list.map((at) => at - offset)) };
}

/** The positions of `found` that have one of `other` at `offset` behind them. */
function meet(found: Postings, other: Postings, offset: number): Postings {
  const both: Postings = { pages: [], positions: [] };
  let next = 0;
  for (const [index, page] of found.pages.entries()) {
    while (next < other.pages.length && (other.pages[next] ?? 0) < page) next++;
    if (other.pages[next] !== page) continue;
    const positions = meetOnPage(found.positions[index] ?? EMPTY, other.positions[next] ?? EMPTY, offset);
    if (positions.length === 0) continue;
    both.pages.push(page);
    both.positions.push(positions);
  }
  return both;
}

const EMPTY = new Int32Array();

function meetOnPage(found: Int32Array, other: Int32Array, offset: number): Int32Array {
  const met = new Int32Array(Math.min(found.length, other.length));
  let length = 0;
  let next = 0;
  for (const at of found) {
    while (next < other.length && (other[next] ?? 0) < at + offset) next++;
    if (other[next] === at + offset) met[length++] = at;
  }
  return met.subarray(0, length);
}

/** Positions of several words as if they were one: for a single character, which begins many pairs. */
export function unionOf(words: readonly Postings[]): Postings {
  const byPage = new Map<number, number[]>();
  for (const { pages, positions } of words)
    for (const [index, page] of pages.entries()) {
      const list = byPage.get(page) ?? [];
      byPage.set(page, list);
      for (const at of positions[index] ?? []) list.push(at);
    }
  const sorted = [...byPage].sort(([a], [b]) => a - b);
  return { pages: sorted.map(([page]) => page), positions: sorted.map(([, list]) => Int32Array.from(list).sort()) };
}
