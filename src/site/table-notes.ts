/**
 * What is said under a table: its lines, its empty cells, its sums.
 */
import type { Table, TableCheck } from '../report.ts';

export interface TableNotes {
  /** First line it was taken from; null when nothing is printed in it. */
  first: number | null;
  /** First to last line, in words. */
  range: string;
  /** Empty cells for figures. */
  empty: number;
  failed: TableCheck[];
  /** How many sums agree. */
  agreed: number;
}

export function tableNotes({ rows, checks }: Table): TableNotes {
  const lines = rows.flat().flatMap((cell) => cell.lines ?? []);
  const [first, last] = lines.length === 0 ? [null, null] : [Math.min(...lines), Math.max(...lines)];
  return {
    first,
    range: first === last ? String(first) : `${first ?? ''}–${last ?? ''}`,
    empty: rows.flat().filter(({ header, text }) => !header && text === '').length,
    failed: checks.filter(({ ok }) => !ok),
    agreed: checks.filter(({ ok }) => ok).length,
  };
}
