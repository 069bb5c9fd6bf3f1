/**
 * Rows of a PDF's table that the end of a page cuts: their labels go on at the top of the next page, in a row without numbers.
 * Whether two rows are one, the form tells: they are put together only where so the table is one of the form.
 */
import type { GriddedCell } from './grids.ts';
import { isNumberCell } from './printed-cells.ts';

/** Breaks of pages within a table up to which every way of putting rows together is tried. */
const MOST_BREAKS = 5;

/** Every way in which rows on both sides of a page's end may be one, those with the most such rows first. */
export function withoutCuts(rows: ReadonlyArray<readonly GriddedCell[]>): GriddedCell[][][] {
  const breaks = rows.flatMap((row, index) =>
    index > 0 && pageOf(row) > pageOf(rows[index - 1] ?? []) ? [index] : [],
  );
  if (breaks.length > MOST_BREAKS) return [];
  const ways = Array.from({ length: 2 ** breaks.length - 1 }, (_, way) =>
    breaks.filter((_break, bit) => ((2 ** breaks.length - 1 - way) >> bit) % 2 === 1),
  );
  return ways.map((way) => joined(rows, new Set(way))).filter((whole) => whole !== null);
}

/** The rows with each of those at `cuts` put to the row above; null where one cannot be. */
function joined(rows: ReadonlyArray<readonly GriddedCell[]>, cuts: ReadonlySet<number>): GriddedCell[][] | null {
  const whole: GriddedCell[][] = [];
  for (const [index, row] of rows.entries()) {
    const last = cuts.has(index) ? (rows[index - 1]?.[0]?.grid.row ?? 0) : Infinity;
    const cells = whole.flat();
    const rest: GriddedCell[] = [];
    for (const cell of row) {
      const upper = cells.find((above) => reaches(above, cell, last));
      if (upper === undefined) rest.push({ ...cell, paragraphs: [...cell.paragraphs] });
      // A second number is another row's.
      else if (isNumberCell(cell) && isNumberCell(upper)) return null;
      else upper.paragraphs.push(...cell.paragraphs);
    }
    if (cuts.has(index) && rest.length === row.length) return null;
    if (rest.length > 0) whole.push(rest);
  }
  return whole;
}

/** Whether a cell stands over another one and reaches down to the row `last`. */
function reaches(
  { grid: { row, column, rowspan, colspan } }: GriddedCell,
  { grid }: GriddedCell,
  last: number,
): boolean {
  return column === grid.column && colspan === grid.colspan && row + rowspan > last;
}

/** The page that a row begins on; 0 where the original has none. */
function pageOf(row: readonly GriddedCell[]): number {
  return row[0]?.page ?? 0;
}
