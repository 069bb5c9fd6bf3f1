/**
 * A question to the search, taken apart: phrases, and how they are joined.
 */

/** Characters in a row. */
export interface Phrase {
  kind: 'phrase';
  /** As the reader wrote it, without marks of quotation. */
  written: string;
  /** What it is in a folded text: one form, or several of the same length where numbers may be parts of longer ones. */
  forms: readonly string[];
}

/** Phrases of one section or table with so many characters at most between the first's end and the last's begin. */
export interface Near {
  kind: 'near';
  of: readonly Phrase[];
  distance: number;
}

/** Reports that have all, and none of `not`. */
export interface All {
  kind: 'all';
  of: readonly Question[];
  not: readonly Question[];
}

/** Reports that have one of them. */
export interface Any {
  kind: 'any';
  of: readonly Question[];
}

export type Question = Phrase | Near | All | Any;

/** What cannot be asked: only what to leave out, distances between what is no phrase, two distances at once. */
export type Problem = 'only-excluded' | 'near-groups' | 'near-distances';

export interface Query {
  /** Null where nothing is asked, or cannot be. */
  question: Question | null;
  problem: Problem | null;
  /** Whether it is more than words with blanks between them. */
  hasOperators: boolean;
}

/** Positions of a phrase that count, in order. */
export interface Counted {
  phrase: Phrase;
  positions: Int32Array;
}

/** Distance of `NEAR` where none is said, in characters. */
export const DISTANCE = 10;

/** All phrases that are looked for; not those that are left out. */
export function phrasesOf(question: Question | null): Phrase[] {
  if (question === null) return [];
  return question.kind === 'phrase' ? [question] : question.of.flatMap(phrasesOf);
}

/** Those that are left out too. */
export function allPhrasesOf(question: Question | null): Phrase[] {
  if (question === null) return [];
  if (question.kind === 'phrase') return [question];
  const own = question.of.flatMap(allPhrasesOf);
  return question.kind === 'all' ? [...own, ...question.not.flatMap(allPhrasesOf)] : own;
}
