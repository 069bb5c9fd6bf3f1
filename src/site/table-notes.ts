/**
 * What is said under a table: its lines, its empty cells, its sums.
 */
import type { Table, TableCheck } from '../report.ts';

export interface TableNotes {
  /** First and last line it was taken from; null when nothing is printed in it. */
  lines: [first: number, last: number] | null;
  /** Empty cells for figures. */
  empty: number;
  failed: TableCheck[];
  /** How many sums agree. */
  agreed: number;
}

export function tableNotes({ rows, checks }: Table): TableNotes {
  const lines = rows.flat().flatMap((cell) => cell.lines ?? []);
  return {
    lines: lines.length === 0 ? null : [Math.min(...lines), Math.max(...lines)],
    empty: rows.flat().filter(({ header, text }) => !header && text === '').length,
    failed: checks.filter(({ ok }) => !ok),
    agreed: checks.filter(({ ok }) => ok).length,
  };
}
