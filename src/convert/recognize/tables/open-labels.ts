/**
 * Labels of merged cells that reach down over rows: where a page ends beside them, they are printed again on the next.
 */
import { foldLabel } from '../../../forms/index.ts';
import type { FormCell } from '../../../forms/layout.ts';
import { skipBlanks, type PrintedCell } from './printed-cells.ts';
import { foldedText } from './surplus-cells.ts';

/** Such a label, folded, and how many rows it still covers. */
export interface OpenLabel {
  text: string;
  rows: number;
}

/** Those that cover the row below this one. */
export function openBelow(row: readonly FormCell[], open: readonly OpenLabel[]): OpenLabel[] {
  const begun = row.flatMap(({ label, rowspan }) =>
    label === null || label === '' ? [] : [{ text: foldLabel(label), rows: rowspan }],
  );
  return [...open, ...begun].map(({ text, rows }) => ({ text, rows: rows - 1 })).filter(({ rows }) => rows > 0);
}

/** One of them that stands before the row's own label once more; null for none. */
export function labelAgain(
  cells: readonly PrintedCell[],
  from: number,
  [first]: readonly FormCell[],
  open: readonly OpenLabel[],
): { cell: PrintedCell; next: number } | null {
  const next = skipBlanks(cells, from);
  const cell = cells[next];
  if (cell === undefined) return null;
  const text = foldedText(cell);
  const isOwn = first?.label != null && foldLabel(first.label) === text;
  return !isOwn && open.some((label) => label.text === text) ? { cell, next: next + 1 } : null;
}
