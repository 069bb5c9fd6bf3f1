/**
 * THE LIST of rules by which the archive holds its reports against each other, in the order in which they report. Claims in,
 * contradictions out; a rule corrects nothing and never says who is wrong.
 */
import type { Succession } from '../succession/succession.ts';
import carriedOver from './carried-over.ts';
import type { Claims } from './claims.ts';
import type { Contradiction, ContradictionRule } from './contradiction.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import documentsInForce from './documents-in-force.ts';
import feesToldTwice from './fees-told-twice.ts';
import proseAndTable from './prose-and-table.ts';
import publishedLate from './published-late.ts';
import twoCopies from './two-copies.ts';

export const contradictionRules: readonly ContradictionRule[] = [
  carriedOver,
  documentsInForce,
  proseAndTable,
  feesToldTwice,
  twoCopies,
  publishedLate,
];

/** All contradictions among these reports, rule by rule, in the order of the reports. */
export function contradictionsAmong(
  reports: readonly Claims[],
  successions: readonly Succession[],
  figuresOf: Corpus['figuresOf'],
): Contradiction[] {
  const corpus = corpusOf(reports, successions, figuresOf);
  return contradictionRules.flatMap(({ id, find }) => find(corpus).map((found) => ({ rule: id, ...found })));
}
