/**
 * What converter and site both know of a table in a record: the numbers in its cells, and the form's sums over them.
 */
import { foldDigits } from './text/fold-digits.ts';
import { headerDepth } from './forms/layout.ts';
import { formTable } from './forms/index.ts';
import { reconcile } from './forms/reconcile.ts';
import type { Cell, FormEdition, Table, TableCheck } from './report.ts';

/** A printed number with or without its unit. Sample: `0`, `1,204`, `24252.311082`, `251000元`, `１２`. */
const NUMBER = /^(?<number>[-+]?\d[\d,]*(?:\.\d+)?)\s*(?:万元|元|件|条|个|项)?$/u;

/** Most numbers, which need nothing taken off. Sample: `0`, `12`. */
const FEW_DIGITS = /^[0-9]{1,9}$/u;

/** The number in a cell of a table, as printed and without its unit; null for a header, an empty cell, or words. */
export function valueOf(text: string, header: boolean): number | null {
  if (!header && FEW_DIGITS.test(text)) return Number(text);
  const number = header ? undefined : NUMBER.exec(foldDigits(text.trim()))?.groups?.['number'];
  return number === undefined ? null : Number(number.replaceAll(',', ''));
}

/** The form's sums over a filled table; none where the form states none. */
export function checkRows(edition: FormEdition, name: string, rows: ReadonlyArray<readonly Cell[]>): TableCheck[] {
  const table = formTable(edition, name);
  if (table === null || table.kind !== 'grid') return [];
  const values = rows
    .slice(headerDepth(table))
    .map((row) => row.slice(-table.columns.length).map((cell) => cell.value));
  return reconcile(table, values);
}

/** A table that is kept as its printed lines: one cell a row. */
export function tableOfLines(
  id: string,
  section: string,
  lines: ReadonlyArray<{ text: string; lines: [number, number] }>,
): Table {
  const rows = lines.map(({ text, lines: at }) => [
    { text, value: null, header: false, rowspan: 1, colspan: 1, lines: at, place: null },
  ]);
  return { id, section, kind: 'lines', form: null, grid: null, rows, checks: [] };
}
