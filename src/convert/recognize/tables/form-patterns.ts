/**
 * A table of the form to the ways in which copies with borders print it, as the places one after another.
 */
import type { FormTable as FormTableData } from '../../../forms/form.ts';
import { layoutOf, type FormCell } from '../../../forms/layout.ts';

/** A place in a printed table: a cell of the form, or what a merged cell covers and a copy may print as an empty one. */
export type Slot = FormCell | { covered: FormCell };

/**
 * The ways in which copies with borders print a table, each as the cells one after another:
 * every place of the grid; each cell once, and one that reaches down once more in each row below;
 * each row's cells and then all that is covered in it, or what they cover in it themselves; each cell once; each cell once, with the heads over one column in the
 * last row of heads, where those over several reach down to them.
 */
function makePatterns(layout: ReadonlyArray<readonly FormCell[]>): Slot[][] {
  const width = layout[0]?.reduce((sum, cell) => sum + cell.colspan, 0) ?? 0;
  const grid: Array<Array<{ cell: FormCell; row: number; column: number }>> = layout.map(() => []);
  layout.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[r + down];
          if (line !== undefined) line[column + right] = { cell, row: r, column };
        }
      }
    }
  });
  const slots = (keep: (place: { row: number; column: number }, r: number, c: number) => boolean): Slot[] =>
    grid.flatMap((row, r) =>
      row.flatMap((place, c): Slot[] => {
        if (place.row === r && place.column === c) return [place.cell];
        return keep(place, r, c) ? [{ covered: place.cell }] : [];
      }),
    );
  return [
    slots(() => true),
    slots((place, r, c) => place.row < r && place.column === c),
    layout.flatMap((row) => [...row, ...nothing(width - row.length)]),
    layout.flatMap((row) => [...row, ...nothing(row.reduce((sum, { colspan }) => sum + colspan - 1, 0))]),
    layout.flat(),
    headsBelow(layout, grid),
  ];
}

/** The cells once, the heads over one column behind all others, from the left. Sample: 行政复议 over two rows, 结果维持 below it */
function headsBelow(
  layout: ReadonlyArray<readonly FormCell[]>,
  grid: ReadonlyArray<ReadonlyArray<{ cell: FormCell; row: number; column: number }>>,
): FormCell[] {
  const heads = layout.findIndex((row) => row.some(({ label }) => label === null));
  const lowest = (grid[heads - 1] ?? []).map(({ cell }) => cell).filter(({ label }) => label !== '');
  const below = new Set(lowest);
  return [
    ...layout.slice(0, heads).flatMap((row) => row.filter((cell) => !below.has(cell))),
    ...below,
    ...layout.slice(heads).flat(),
  ];
}

/** A place that is always blank: it is covered by a cell that is not there. */
const NOTHING: Slot = { covered: { label: null, header: false, rowspan: 1, colspan: 1, figure: null } };

function nothing(count: number): Slot[] {
  return Array.from({ length: count }, () => NOTHING);
}

const patterns = new WeakMap<FormTableData, Slot[][]>();

export function patternsOf(table: FormTableData): Slot[][] {
  const known = patterns.get(table) ?? makePatterns(layoutOf(table));
  patterns.set(table, known);
  return known;
}
