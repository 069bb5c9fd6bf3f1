/**
 * A table of the national form to facts: every number in it, with the labels that lead to it and the kind that the form gives it.
 */
import type { Fact } from '../../report.ts';
import { formTable, listTable } from '../../forms/index.ts';
import { listCounts } from './list-counts.ts';
import { placedRows } from '../../forms/placed-rows.ts';
import { cellAnchor, valueOf } from '../../table.ts';
import { linesOf, textOf, type FormTable } from '../report-tree.ts';

/** Every number of a table of the form; the metric is the path of its row and its column, its kind is the form's. */
export function tableCounts(table: FormTable, section: string): Fact[] {
  const list = listTable(table.name);
  if (list !== null) return listCounts(table, list, section);
  const data = formTable(table.edition, table.name);
  const labels = table.rows.map(([label]) => textOf(label?.runs ?? []));
  const layout = placedRows(data, labels);
  const heads = headsOf(table);
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, c): Fact[] => {
      const text = textOf(cell.runs);
      const value = cell.header ? null : valueOf(text, false);
      if (value === null || data === null) return [];
      const metric = heads(r, c);
      const unit = /(?<unit>万元|元|件|条|个|次|篇|项|人次|人)$/u.exec(text)?.groups?.['unit'] ?? null;
      const kind = layout[r]?.[c]?.figure?.kind ?? null;
      const anchor = cellAnchor(table.id, r, c);
      return [
        { metric, kind, value, unit, qualifier: 'exact', quote: text, section, anchor, line: linesOf(cell.runs)[0] },
      ];
    }),
  );
}

/** Gives for a cell the labels that lead to it: of its rows from the left, of its columns from above. */
function headsOf(table: FormTable): (row: number, cell: number) => string {
  const grid: Array<Array<{ text: string; header: boolean } | undefined>> = table.rows.map(() => []);
  const columns: number[][] = table.rows.map((row, r) =>
    row.map((cell) => {
      let column = 0;
      while (grid[r]?.[column] !== undefined) column++;
      const entry = { text: textOf(cell.runs), header: cell.header };
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[r + down];
          if (line !== undefined) line[column + right] = entry;
        }
      }
      return column;
    }),
  );
  return (r, c) => {
    const column = columns[r]?.[c] ?? 0;
    const left = (grid[r] ?? []).slice(0, column).filter((entry) => entry?.header === true);
    const above = headRun(grid, r, column);
    const labels = [...left, ...above]
      .map((entry) => entry?.text ?? '')
      .filter((text) => text !== '' && !text.includes('勾稽关系'));
    return [...new Set(labels)].join(' · ') || '（未标明）';
  };
}

/** The headers right above a cell: up from it over numbers to the nearest block of headers. */
function headRun<Entry extends { header: boolean } | undefined>(
  grid: ReadonlyArray<readonly Entry[]>,
  row: number,
  column: number,
): Entry[] {
  let at = row - 1;
  while (at >= 0 && grid[at]?.[column]?.header !== true) at--;
  const run: Entry[] = [];
  for (; at >= 0 && grid[at]?.[column]?.header === true; at--) {
    const entry = grid[at]?.[column];
    if (entry !== undefined) run.unshift(entry);
  }
  return run;
}
