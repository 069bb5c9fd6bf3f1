/**
 * A table with merged cells as a plain grid, for formats that know no merging: a merged cell's text stands in its first
 * place, the others stay empty.
 */
import type { Cell } from '../report.ts';

/** Rows of equal length. */
export function tableGrid(rows: ReadonlyArray<readonly Cell[]>): string[][] {
  const grid: Array<Array<string | undefined>> = rows.map(() => []);
  rows.forEach((row, r) => {
    for (const { text, rowspan, colspan } of row) {
      const c = firstFree(grid[r] ?? []);
      for (let down = 0; down < rowspan; down++) {
        for (let across = 0; across < colspan; across++) {
          const target = grid[r + down];
          if (target !== undefined) target[c + across] = down === 0 && across === 0 ? text : '';
        }
      }
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}

function firstFree(row: ReadonlyArray<string | undefined>): number {
  for (let c = 0; c < row.length; c++) if (row[c] === undefined) return c;
  return row.length;
}
