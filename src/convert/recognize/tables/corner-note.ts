/**
 * The note that forms print inside the corner of a table or above it.
 */
import { textIn, type PrintedCell } from './printed-cells.ts';

/** Sample: `（本列数据的勾稽关系为：…）` */
export const NOTE = /勾稽关系/u;

/** Most lines that it is printed on. */
const MOST_PIECES = 4;

/** The note of the corner, on one line or on several. */
export function noteAt(cells: readonly PrintedCell[], from: number): { cell: PrintedCell; next: number } | null {
  for (let next = from + 1; next <= from + MOST_PIECES; next++) {
    const parts = cells.slice(from, next);
    const text = parts.map(textIn).join('');
    const isWhole = NOTE.test(text) && (/^[（(].*[）)]$/u.test(text) || (parts.length === 1 && !/^[（(]/u.test(text)));
    const bordered = cells[from]?.bordered ?? false;
    if (isWhole) return { cell: { paragraphs: parts.flatMap((part) => part.paragraphs), bordered }, next };
  }
  return null;
}
