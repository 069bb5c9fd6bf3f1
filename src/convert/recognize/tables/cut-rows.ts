/**
 * Rows of a PDF's table that the end of a page cuts: their labels go on at the top of the next page, in a row without numbers.
 * Whether two rows are one, the form tells: they are put together only where so the table is one of the form.
 */
import type { GriddedCell } from './grids.ts';
import { isNumberCell } from './printed-cells.ts';

/** The rows with those put together that a page may have cut; null where there are none. */
export function withoutCuts(rows: ReadonlyArray<readonly GriddedCell[]>): GriddedCell[][] | null {
  const whole: GriddedCell[][] = [];
  for (const [index, row] of rows.entries()) {
    const above = whole.at(-1);
    const isFirst = index > 0 && pageOf(row) > pageOf(rows[index - 1] ?? []);
    if (isFirst && above !== undefined && continues(row, above)) {
      whole[whole.length - 1] = above.map((cell) => {
        const below = under(cell, row);
        return below === undefined ? cell : { ...cell, paragraphs: [...cell.paragraphs, ...below.paragraphs] };
      });
    } else whole.push([...row]);
  }
  return whole.length === rows.length ? null : whole;
}

/** Each cell has one above it, and no number stands in both: a second number is another row's. */
function continues(row: readonly GriddedCell[], above: readonly GriddedCell[]): boolean {
  return row.every((cell) => {
    const upper = above.find((other) => under(other, row) === cell);
    return upper !== undefined && !(isNumberCell(cell) && isNumberCell(upper));
  });
}

function under({ grid }: GriddedCell, row: readonly GriddedCell[]): GriddedCell | undefined {
  return row.find((cell) => cell.grid.column === grid.column && cell.grid.colspan === grid.colspan);
}

/** The page that a row begins on; 0 where the original has none. */
function pageOf(row: readonly GriddedCell[]): number {
  return row[0]?.page ?? 0;
}
