/**
 * The report tree: what each piece of the seed is. Every piece points back at its place in the repaired lines,
 * so that the ledger can be written from the tree alone and replayed without it.
 * Sections are flat and in order; a section's depth is its `level`.
 */
import type { Node, Parent } from 'unist';
import type { Citation, Fact, PartName, ReportMeta, TableEdition } from '../report.ts';
import type { Span } from './seed-tree.ts';

/** A stretch of text from one line. `span` is null for a blank put between joined lines; `text` is then that blank. */
export interface Run {
  text: string;
  span: Span | null;
  strong: boolean;
}

/** A paragraph (自然段), perhaps joined from several lines. */
export interface Paragraph extends Node {
  type: 'paragraph';
  id: string;
  role: 'text' | 'item' | 'signature' | 'date';
  runs: Run[];
}

/** Lines that belong to a table the archive has not rebuilt: kept on the page line by line. */
export interface Unplaced extends Node {
  type: 'unplaced';
  id: string;
  lines: Run[];
}

/** A cell of a table. Empty when nothing is printed in it. */
export interface Cell {
  runs: Run[];
  header: boolean;
  rowspan: number;
  colspan: number;
}

/** A table of the national form, rebuilt: rows of cells, a merged cell standing in its first row and column alone. */
export interface FormTable extends Node {
  type: 'form-table';
  id: string;
  edition: TableEdition;
  /** The table's name in the form's data. */
  name: string;
  /** Whether the original draws the grid; else marks and labels of a flattened copy tell it. */
  drawn: boolean;
  rows: Cell[][];
}

/** A table of the report's own, as its lines divide it. */
export interface PlainTable extends Node {
  type: 'plain-table';
  id: string;
  /** As of a table of the form. */
  drawn: boolean;
  rows: Cell[][];
}

/** A section with its heading; its subsections follow it in the report. */
export interface Section extends Parent {
  type: 'section';
  id: string;
  /** Depth in the report's own tree, from 1; 0 for what stands before the first section. */
  level: number;
  /** Number as printed, with its mark. */
  number: string | null;
  /** Heading without number and closing mark. */
  title: string | null;
  /** The whole heading as printed: number, title, closing mark. Empty for section 0. */
  heading: Run[];
  line: number | null;
  runIn: boolean;
  part: PartName | null;
  children: Block[];
}

export type Block = Paragraph | FormTable | PlainTable | Unplaced;

/** Something visible that is not text of the report: page furniture, marks of layout. It stands in the ledger alone. */
export interface LayoutNote {
  rule: string;
  span: Span;
  text: string;
}

export interface ReportTree extends Parent {
  type: 'report';
  /** Printed title; empty where none is printed. */
  title: Run[];
  children: Section[];
  layout: LayoutNote[];
  meta: ReportMeta;
}

/** The report tree when its facts have been read: what checks and writer work on. */
export interface ReportWithFacts extends ReportTree {
  /** In the order of the page. */
  facts: Fact[];
  /** In the order in which they first stand. */
  citations: Citation[];
}

/** The text of runs, as it is read. */
export function textOf(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

/** First and last line that runs were taken from. */
export function linesOf(runs: readonly Run[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { span } of runs) {
    if (span === null) continue;
    first = Math.min(first, span.line);
    last = Math.max(last, span.line);
  }
  return [first, last];
}

/** All runs of a block, in order. */
export function runsIn(block: Block): Run[] {
  if (block.type === 'paragraph') return block.runs;
  return block.type === 'unplaced' ? block.lines : block.rows.flatMap((row) => row.flatMap((cell) => cell.runs));
}
