/**
 * What is compared, and what is told of it.
 */
import type { Nearness } from './nearest.ts';
import type { Texts } from './texts.ts';

/** A run in the paragraph's folded text, and the paragraph that has it there. */
export type RunThere = readonly [from: number, to: number, anchor: string];

/** What another report shares with a paragraph. */
export interface SharedWith {
  /** Its place in the list of reports. */
  report: number;
  runs: RunThere[];
}

/** What a paragraph shares. */
export interface SameWords {
  anchor: string;
  /** How many other reports share at least one run. */
  reports: number;
  /** The nearest of these. */
  nearest: SharedWith[];
}

export interface Compared extends Texts {
  nearness: Nearness;
  /** How many of the reports that share words are told. */
  most: number;
}

/** A report, and of which of its paragraphs is asked; null for all. */
export interface Wanted {
  report: number;
  anchors: ReadonlySet<string> | null;
}
