/**
 * The shapes of a question to /compare/ and of its answer.
 */
import type { ComparedCell } from './cell.ts';
import type { Choice } from './choice.ts';
import type { Fold } from './conditions.ts';
import type { ComparedFigure, Figures } from './figure.ts';
import type { Median } from './median.ts';
import type { ComparedAgency } from './report.ts';

/** Whose median a row is. */
export interface MedianRow {
  /** Null: the whole archive. */
  province: string | null;
  /** Null: bodies of all kinds. */
  kind: string | null;
  /** Null in a series. */
  year: number | null;
  cells: readonly Median[];
}

/** A cell of the table; null where the archive has no report of the year. */
export type AnsweredCell = ComparedCell | null;

export interface Row {
  agency: ComparedAgency;
  /** Null in a series. */
  year: number | null;
  cells: readonly AnsweredCell[];
}

export interface Column {
  figure: ComparedFigure;
  /** Null where columns are figures. */
  year: number | null;
}

export interface Answer {
  layout: 'series' | 'reports';
  columns: readonly Column[];
  rows: readonly Row[];
  medians: readonly MedianRow[];
  /** Reports that rows show. */
  reports: number;
}

export interface Question {
  choice: Choice;
  /** What `chosenFigures` gives. */
  asked: readonly ComparedFigure[];
  figures: Figures;
  fold: Fold;
}
