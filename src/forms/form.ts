/**
 * What the national form (全国政府信息公开工作年度报告格式) is made of. An edition is data; the code asks it and knows no label by heart.
 */
import type { FactKind, FormEdition, PartName } from '../report.ts';

/**
 * What a cell of the form counts: `code` names it for programs, as a path of the row, a slash and the column, and never
 * changes (`requests.result.not-disclosed.state-secret/natural-person`). The same code in two editions counts the same.
 */
export interface FormFigure {
  code: string;
  /** What it is counted in, printed or plain from what is counted; null where the form leaves it open. */
  unit: string | null;
  /** Kind of fact that it is; null where no kind says it: a part is not the total. */
  kind: FactKind | null;
}

/** One of the six parts, with the headings it is printed under; the first is the form's own. */
export interface FormPart {
  name: PartName;
  headings: readonly string[];
}

/** A block of rows under its own header row, as table A has five. */
export interface FormBlock {
  /** The line over the block, spanning all columns. */
  caption: string;
  columns: readonly string[];
  rows: readonly string[];
}

/** A row of numbers with the labels that lead to it, outermost first. */
export type RowPath = readonly string[];

/** A reconciliation (勾稽关系) that holds in every column, or in every row: the sum of `left` is the sum of `right`. */
export interface Reconciliation {
  id: string;
  /** The rule in words, as readers know it. */
  formula: string;
  /** Whether it is checked down a column (keys are row paths joined by /) or along a row (keys are column numbers from 0). */
  along: 'column' | 'row';
  left: readonly string[];
  right: readonly string[];
  /** The form prints it, or it follows from the words 总计. */
  basis: 'stated' | 'implied';
}

/** Table A: the items of Article 20 (第二十条). */
export interface BlockTable {
  kind: 'blocks';
  name: string;
  part: PartName;
  blocks: readonly FormBlock[];
  /** What a cell counts, by the labels of its row and its column. */
  figureOf(row: string, column: string): FormFigure;
}

/** Tables B and C: a grid with header levels and rows of numbers. */
export interface GridTable {
  kind: 'grid';
  name: string;
  part: PartName;
  /** What the form prints in the corner over the row labels; null where it is empty. */
  note: string | null;
  /** Header labels with what stands under them, outermost first; a column of numbers is a path's end. */
  columns: readonly RowPath[];
  rows: readonly RowPath[];
  reconciliations: readonly Reconciliation[];
  /** What a cell counts, by the paths of its row and its column. */
  figureOf(row: RowPath, column: RowPath): FormFigure;
}

export type FormTable = BlockTable | GridTable;

export interface Form {
  edition: FormEdition;
  /** The letter that issued it. */
  issuedBy: string;
  /** ISO date of the letter. */
  issued: string;
  /** Report years in which it is expected; the text decides. */
  years: { from: number; to: number | null };
  parts: readonly FormPart[];
  tables: readonly FormTable[];
}
