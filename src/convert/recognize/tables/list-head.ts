/**
 * The words over the columns of a list, and what is asked of its cells: a narrow column of a printed page cuts words into several.
 */
import type { ListTable } from '../../../forms/list-table.ts';
import { foldLabel } from '../../../forms/index.ts';
import { withoutUnit } from './form-label.ts';
import { isBlank, textIn, type PrintedCell } from './printed-cells.ts';

/** Most cells that one label may be split into. */
export const MOST_PIECES = 12;

/** A year before or behind the word over the numbers. Sample: `2016年度统计数`, `统计数2016年` */
const YEAR = /^(?:19|20)\d\d年?度?|(?:19|20)\d\d年?度?$/gu;

/** The words over the columns; null where they are not printed. */
export function readHead(
  table: ListTable,
  cells: readonly PrintedCell[],
  from: number,
): { cells: Array<PrintedCell | null>; next: number } | null {
  // A year in a row of its own is of the table's title.
  if (cells[from]?.bordered === true && foldLabel(textIn(cells[from])).replace(YEAR, '') === '') return null;
  const found: Array<PrintedCell | null> = [];
  let at = from;
  for (const [column, words] of table.head.entries()) {
    const pieces = piecesThat(cells, at, (text) => words.some((word) => text.replace(YEAR, '') === foldLabel(word)));
    // A table may have no column of units.
    if (pieces === 0 && column === 1) {
      found.push(null);
      continue;
    }
    if (pieces === 0) return readWrappedHead(table, cells, from);
    found.push(joined(cells.slice(at, at + pieces)));
    at += pieces;
  }
  return { cells: found, next: at };
}

/** The words over the columns where narrow ones break them: 统计指标 单 统计 above 位 数. */
function readWrappedHead(
  table: ListTable,
  cells: readonly PrintedCell[],
  from: number,
): { cells: PrintedCell[]; next: number } | null {
  const [label = [], unit = [], number = []] = table.head;
  const [first, a, b, c, d] = cells.slice(from, from + 5);
  if (first === undefined || a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const isOne = (words: readonly string[], ...parts: PrintedCell[]): boolean =>
    words.map(foldLabel).includes(foldLabel(parts.map(textIn).join('')));
  if (!isOne(label, first) || !isOne(unit, a, c) || !isOne(number, b, d)) return null;
  return { cells: [first, joined([a, c]), joined([b, d])], next: from + 5 };
}

/** How many cells from a place on make a text together; 0 for none. */
export function piecesThat(cells: readonly PrintedCell[], from: number, isText: (folded: string) => boolean): number {
  let text = '';
  for (let pieces = 1; pieces <= MOST_PIECES; pieces++) {
    const cell = cells[from + pieces - 1];
    if (cell === undefined || isBlank(cell)) return 0;
    text += foldLabel(withoutUnit(textIn(cell)));
    if (isText(text)) return pieces;
  }
  return 0;
}

/** All that is printed in a cell, as one. */
export function joined(cells: readonly PrintedCell[]): PrintedCell {
  return {
    paragraphs: cells.flatMap(({ paragraphs }) => paragraphs),
    bordered: cells.every(({ bordered }) => bordered),
  };
}
