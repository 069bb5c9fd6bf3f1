/**
 * What a contradiction is: places that cannot both be right, of one report or of several, each as it is printed. It may be
 * the issuer's or the copy's; nothing is corrected, and which of the places is right nobody decides.
 */
import type { Corpus } from './corpus.ts';

/** A place that says something. */
export interface Side {
  /** The report's id. */
  report: string;
  /** Deepest anchor that holds it; null for the report as a whole. */
  anchor: string | null;
  /** Code of the figure; null for words. */
  code: string | null;
  /** The figure; null for words. */
  value: number | null;
  /** The words it rests on; null for a cell, which its code names. */
  quote: string | null;
  /** Whether the figure's own table adds up. */
  checks: 'hold' | 'fail' | 'none';
}

export interface Contradiction {
  /** Id of the rule. */
  rule: string;
  /** In the order in which they are told; the first is the one that the rule looked at. */
  sides: readonly [Side, ...Side[]];
  /** What is there and what was expected, in the converter's grammar. */
  message: string;
}

export interface ContradictionRule {
  /** Kebab-case, the file's name. */
  id: string;
  /** Why it matters, in a sentence. */
  reason: string;
  /** `remark`: a circumstance that has to be seen, and contradicts nothing that is printed. */
  tone: 'contradiction' | 'remark';
  /** The converter has found it in the report alone, and its findings say so already. */
  isKnown?: true;
  find(corpus: Corpus): Array<Omit<Contradiction, 'rule'>>;
}
