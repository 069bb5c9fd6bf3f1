/**
 * The reports and places that positions are in.
 */
import type { Layout } from './index-files/places.ts';

/** The report that a position is in, which is `from` or a later one. */
export function pageAt(at: number, { pages }: Layout, from: number): number {
  let page = from;
  while ((pages[page + 1] ?? Infinity) <= at) page++;
  return page;
}

/** The place that a position is in, which is `from` or a later one. */
export function placeAt(at: number, { begins }: Layout, from: number): number {
  let place = from;
  while ((begins[place + 1] ?? Infinity) <= at) place++;
  return place;
}

/** The reports that have one of the positions; each list is in order. */
export function pagesOf(counted: ReadonlyArray<{ positions: Int32Array }>, layout: Layout): Set<number> {
  const pages = new Set<number>();
  for (const { positions } of counted) {
    let page = 0;
    for (const at of positions) pages.add((page = pageAt(at, layout, page)));
  }
  return pages;
}
