/**
 * The seed tree: what was in the file, line by line, before anybody asks what it means.
 * It is separate from the report tree so that the compiler guards the order of the steps.
 */
import type { Node, Parent } from 'unist';
import type { Print } from './read/extract.ts';

/** A printed line. Its number is the seed's line number, from 1, and never changes. */
export interface Line extends Node {
  type: 'line';
  number: number;
  /** Text as the repairs left it, without the line's end. */
  text: string;
  /** For each UTF-16 unit of `text`: its place in the seed's line, or -1 where a repair put it in. Null: all as in the seed. */
  origin: number[] | null;
  /** Text as it stands in the seed, without the line's end. */
  printed: string;
  /** For each UTF-16 unit of `printed`: what became of it so far. Null: all kept. */
  fate: Fate[] | null;
  /** What the original tells of it beside its text; null for a line of a text. */
  print: Print | null;
}

/** What became of a character of the seed: still there, replaced by a repair, taken out by a repair. */
export type Fate = 'kept' | 'repaired' | 'dropped';

/** A whole file, decoded. */
export interface Seed extends Parent {
  type: 'seed';
  children: Line[];
}

/** A place in a repaired line: UTF-16 units `from` (included) to `to` (excluded). */
export interface Span {
  line: number;
  from: number;
  to: number;
}

/** A line as it came out of the file, untouched by any repair. */
export function freshLine(number: number, text: string, print: Print | null = null): Line {
  return { type: 'line', number, text, origin: null, printed: text, fate: null, print };
}
