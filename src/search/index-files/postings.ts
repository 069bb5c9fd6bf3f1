/**
 * Where a word of the index stands.
 */
export interface Postings {
  /** Numbers of the reports, in order. */
  pages: number[];
  /** For each of `pages`, the positions on it in order, counted in words from 0. */
  positions: Int32Array[];
}

/** The positions of a word that is nowhere. */
export const NOWHERE: Postings = { pages: [], positions: [] };
