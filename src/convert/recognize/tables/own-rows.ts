/**
 * A row that a report sets among those of the form. Sample: `其他主动公开文件（含…） | 5 | 0 | 9` below `行政规范性文件`
 */
import { isTableLabel } from '../../../forms/index.ts';
import type { FormCell } from '../../../forms/layout.ts';
import type { Cell } from '../../report-tree.ts';
import { isBlank, isNumberCell, textIn, type PrintedCell } from './printed-cells.ts';

/** Most rows of its own in a table. */
export const MOST_OWN = 4;

/** Longest label of one, in characters. */
const LONGEST = 80;

/** Reads one that stands below a row of the form with such places for its numbers; null where none is there. */
export function ownRow(
  cells: readonly PrintedCell[],
  from: number,
  places: readonly FormCell[],
): { row: Cell[]; next: number } | null {
  let at = from;
  while (at < cells.length && isBlank(cells[at])) at++;
  const label = cells[at];
  if (label === undefined || places.length === 0) return null;
  const words = textIn(label);
  const isLabel = /\p{Script=Han}{2}/u.test(words) && words.length <= LONGEST && !/[。；]/u.test(words);
  if (!isLabel || isNumberCell(label) || isTableLabel(words)) return null;
  const values = cells.slice(at + 1, at + 1 + places.length);
  const isWhole = values.length === places.length && values.every((cell) => isNumberCell(cell));
  const behind = cells[at + 1 + places.length];
  if (!isWhole || (behind !== undefined && isNumberCell(behind))) return null;
  const cellOf = (cell: PrintedCell, header: boolean, colspan: number): Cell => ({
    runs: cell.paragraphs.flat(),
    header,
    rowspan: 1,
    colspan,
  });
  const numbers = values.map((cell, index) => cellOf(cell, false, places[index]?.colspan ?? 1));
  return { row: [cellOf(label, true, 1), ...numbers], next: at + 1 + places.length };
}
