/**
 * The grid of a table by the HTML standard's algorithm (4.9.12.1): which slots a cell covers. As in browsers a cell ends with its
 * group of rows, and columns at which no cell begins are none.
 */
import { attribute, type PageElement } from './page-node.ts';
import type { PageRow } from './page-content.ts';

export interface Placed {
  cell: PageElement;
  /** From 1. */
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

/** The standard's own limits. */
const MOST_COLUMNS_SPANNED = 1_000;
const MOST_ROWS_SPANNED = 65_534;

/** Columns of a table; beyond it is nothing that anybody could print. */
const WIDEST = 2_000;

/** Cells in the order of the source; null where the table is wider than any that was meant. */
export function gridOf(rows: readonly PageRow[]): Placed[] | null {
  const placed: Placed[] = [];
  /** Of each column: the row before which it is covered from above. */
  const covered: number[] = [];
  const ends = groupEnds(rows);
  for (const [index, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((covered[column] ?? 0) > index) column++;
      const colspan = span(cell, 'colspan', MOST_COLUMNS_SPANNED) || 1;
      const asked = span(cell, 'rowspan', MOST_ROWS_SPANNED);
      const end = ends[index] ?? index + 1;
      // Zero is as far as the group of rows goes.
      const rowspan = asked === 0 ? end - index : Math.min(asked, end - index);
      if (column + colspan > WIDEST + MOST_COLUMNS_SPANNED) return null;
      placed.push({ cell, row: index + 1, column: column + 1, rowspan, colspan });
      for (let at = column; at < column + colspan; at++) covered[at] = Math.max(covered[at] ?? 0, index + rowspan);
      column += colspan;
    }
  }
  return withoutEmptyColumns(placed);
}

/** Of each row: the row behind the last one of its group. */
function groupEnds(rows: readonly PageRow[]): number[] {
  const ends: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--)
    ends[at] = rows[at]?.group === rows[at + 1]?.group ? (ends[at + 1] ?? at + 1) : at + 1;
  return ends;
}

/** By the rules for parsing non-negative integers; 1 where there is none. Sample: ` +3px` is 3. */
function span(cell: PageElement, name: string, most: number): number {
  const digits = /^[\t\n\f\r ]*\+?(?<digits>\d+)/u.exec(attribute(cell, name) ?? '')?.groups?.['digits'];
  if (digits === undefined) return 1;
  return Math.min(Number(digits), most);
}

/** A column at which no cell begins is part of the one before it. */
function withoutEmptyColumns(placed: readonly Placed[]): Placed[] {
  const begins = new Set(placed.map(({ column }) => column));
  const width = Math.max(0, ...begins);
  /** Of each column: how many begin before it and with it. */
  const numbers: number[] = [0];
  for (let column = 1; column <= width; column++)
    numbers[column] = (numbers[column - 1] ?? 0) + (begins.has(column) ? 1 : 0);
  const last = numbers[width] ?? 0;
  return placed.map((one) => {
    const column = numbers[one.column] ?? 1;
    const end = numbers[one.column + one.colspan - 1] ?? last;
    return { ...one, column, colspan: end - column + 1 };
  });
}
