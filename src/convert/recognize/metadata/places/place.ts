/**
 * What a place of a report is that may tell its metadata: a name of the agency, a year, each with the words it rests on.
 * A place says what is printed there; what it is worth beside the others is weighed in agency.ts and year.ts.
 */
import type { Evidence } from '../evidence.ts';

/** What a place says, with the words it rests on and their line. */
export interface Said<T> {
  value: T;
  words: string;
  line: number | null;
}

export interface Place {
  /** In words, as findings name it. */
  place: string;
  /** What its word weighs for the agency, and for the year; nothing where it tells none. */
  weight: { agency?: number; year?: number };
  /** Whether it speaks of this report and nothing else, so that what contradicts it is a slip of the author. */
  own: boolean;
  names?(evidence: Evidence): Said<string>[];
  years?(evidence: Evidence): Said<number>[];
}
