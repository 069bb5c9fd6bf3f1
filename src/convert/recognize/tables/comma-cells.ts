/**
 * Rows as spreadsheets write them into a text: commas between the cells, and quotation marks around one that has a comma inside.
 */
import { isTableLabel } from '../../../forms/index.ts';
import { NUMBER_CELL } from './number-cell.ts';

/** Where a cell's words begin and end in its line, without quotation marks. */
export interface Stretch {
  from: number;
  to: number;
}

/** Cells from which on commas part them, and no clauses. */
const LEAST_CELLS = 3;

/** The cells of a row; null where its quotation marks do not come in pairs, or there are too few. */
export function commaCells(text: string): Stretch[] | null {
  const cells: Stretch[] = [];
  for (let from = 0; from <= text.length;) {
    const isQuoted = text[from] === '"';
    const end = isQuoted ? text.indexOf('"', from + 1) : text.indexOf(',', from);
    const to = end === -1 ? text.length : end;
    if (isQuoted && (end === -1 || !/^,?$/u.test(text.charAt(to + 1)))) return null;
    cells.push({ from: isQuoted ? from + 1 : from, to });
    from = isQuoted ? to + 2 : to + 1;
  }
  return cells.length < LEAST_CELLS ? null : cells;
}

/** Whether a line is such a row of the form: numbers, its labels, its note, and nothing else. Sample: `规章,0,0,0` */
export function isCommaRow(line: string): boolean {
  if (!line.includes(',')) return false;
  const texts = (commaCells(line) ?? []).map(({ from, to }) => line.slice(from, to).trim());
  return (
    texts.some((text) => text !== '') &&
    texts.every((text) => text === '' || NUMBER_CELL.test(text) || isTableLabel(text) || text.includes('勾稽关系'))
  );
}

/** Whether all lines are such rows: of the form, or each of as many cells as the others. */
export function areCommaRows(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length < 2 || written.some((line) => /[|｜\t]/u.test(line))) return false;
  const widths = new Set(written.map((line) => commaCells(line)?.length ?? 0));
  return (widths.size === 1 && !widths.has(0)) || written.every(isCommaRow);
}
