/**
 * What heads the column of each cell of a table: a figure by itself says nothing.
 */
import type { Cell } from '../../report.ts';
import { cellAnchor } from '../../table.ts';

/** The nearest head above each cell that holds a figure, by the cell's anchor; none above, no entry. */
export function columnHeads(table: string, rows: ReadonlyArray<readonly Cell[]>): Map<string, string> {
  const heads = new Map<string, string>();
  /** The head that holds in each column so far, and how far down a cell reaches. */
  const above: string[] = [];
  const taken: number[] = [];
  rows.forEach((row, r) => {
    const isHead = row.every(({ header }) => header);
    let column = 0;
    row.forEach(({ header, text, rowspan, colspan }, c) => {
      while ((taken[column] ?? 0) > r) column++;
      const head = above[column];
      if (!header && head !== undefined && head !== '') heads.set(cellAnchor(table, r, c), head);
      for (const end = column + colspan; column < end; column++) {
        taken[column] = r + rowspan;
        if (isHead) above[column] = text;
      }
    });
  });
  return heads;
}
