/**
 * What a table is made of that lists figures one under the other, each with its label and its unit: one column of numbers.
 * The table of the years before the form is one. An edition is data; the code asks it and knows no label by heart.
 */
import type { PartName, TableEdition } from '../report.ts';
import type { FormFigure, RowPath } from './form.ts';

/** What a number of the list counts, in the form's own unit. */
export type ListFigure = FormFigure & { unit: string };

/** A row of the list. */
export interface ListRow {
  /** The labels that lead to it, outermost first; its own is the last. */
  path: RowPath;
  /** What its number counts; null where the row heads others and holds none. */
  figure: ListFigure | null;
  /** The part of today's form under which it would stand. */
  part: PartName;
}

/** A sum in words and in codes of rows. `basis`: as in a grid. */
export interface ListSum {
  id: string;
  formula: string;
  left: readonly string[];
  right: readonly string[];
  basis: 'stated' | 'implied';
}

export interface ListTable {
  kind: 'list';
  /** Its name in records and addresses. */
  name: string;
  /** As it is headed. */
  title: string;
  edition: TableEdition;
  /** The letter that issued it. */
  issuedBy: string;
  /** Report years in which it is expected; the text decides. */
  years: { from: number; to: number };
  /** What its columns are headed with: the form's own word first, then others that reports print. */
  head: ReadonlyArray<readonly string[]>;
  rows: readonly ListRow[];
  sums: readonly ListSum[];
}
