/**
 * A row that a report sets among those of the form. Sample: `其他主动公开文件（含…） | 5 | 0 | 9` below `行政规范性文件`
 */
import { isTableLabel } from '../../../forms/index.ts';
import type { FormCell } from '../../../forms/layout.ts';
import type { Cell } from '../../report-tree.ts';
import { valueCell } from './fill-rows.ts';
import { labelCell } from './list-row.ts';
import { isNumberCell, skipBlanks, textIn, type PrintedCell } from './printed-cells.ts';
import type { Aside } from './surplus-cells.ts';

/** Most rows of its own in a table. */
export const MOST_OWN = 4;

/** Longest label of one, in characters. */
const LONGEST = 80;

/** Reads one that stands below a row of the form with such places for its numbers; null where none is there. */
export function ownRow(
  cells: readonly PrintedCell[],
  from: number,
  places: readonly FormCell[],
  aside: Aside[],
): { row: Cell[]; next: number } | null {
  const at = skipBlanks(cells, from);
  const label = cells[at];
  if (label === undefined || places.length === 0) return null;
  const words = textIn(label);
  const isLabel = /\p{Script=Han}{2}/u.test(words) && words.length <= LONGEST && !/[。；]/u.test(words);
  if (!isLabel || isNumberCell(label) || isTableLabel(words)) return null;
  const next = at + 1 + places.length;
  const values = cells.slice(at + 1, next);
  const isWhole = values.length === places.length && values.every((cell) => isNumberCell(cell));
  if (!isWhole || (cells[next] !== undefined && isNumberCell(cells[next]))) return null;
  return { row: [labelCell(label), ...places.map((place, index) => valueCell(place, values[index], aside))], next };
}
