/**
 * The form's reconciliations (勾稽关系) over the numbers of a filled table.
 */
import type { TableCheck } from '../report.ts';
import type { GridTable, Reconciliation } from './form.ts';

/** A number, or null where the cell is empty or holds words. */
type Value = number | null;

/**
 * Checks a grid: `values` row by row, column by column, numbers alone. Where an empty cell takes part and the sums differ,
 * nothing is said: empty is not zero, and not a fault either.
 */
export function reconcile(table: GridTable, values: ReadonlyArray<readonly Value[]>): TableCheck[] {
  return table.reconciliations.flatMap((rule) =>
    rule.along === 'column' ? downColumns(table, rule, values) : alongRows(table, rule, values),
  );
}

function downColumns(table: GridTable, rule: Reconciliation, values: ReadonlyArray<readonly Value[]>): TableCheck[] {
  const rowOf = rowsOf(table);
  return table.columns.flatMap((column, index) => {
    const pick = (keys: readonly string[]): Value[] => keys.map((key) => values[rowOf.get(key) ?? -1]?.[index] ?? null);
    return compare(rule, column.at(-1) ?? '', pick(rule.left), pick(rule.right));
  });
}

const rowsByKey = new WeakMap<GridTable, ReadonlyMap<string, number>>();

/** Which row a key means; worked out once for each table of the form. */
function rowsOf(table: GridTable): ReadonlyMap<string, number> {
  let rows = rowsByKey.get(table);
  if (rows === undefined) {
    // Of rows with the same key the first counts: later entries win in a map.
    rows = new Map(table.rows.map((path, row): [string, number] => [path.join('/'), row]).reverse());
    rowsByKey.set(table, rows);
  }
  return rows;
}

function alongRows(table: GridTable, rule: Reconciliation, values: ReadonlyArray<readonly Value[]>): TableCheck[] {
  return table.rows.flatMap((path, index) => {
    const pick = (keys: readonly string[]): Value[] => keys.map((key) => values[index]?.[Number(key)] ?? null);
    return compare(rule, path.at(-1) ?? '', pick(rule.left), pick(rule.right));
  });
}

function compare(rule: Reconciliation, where: string, left: readonly Value[], right: readonly Value[]): TableCheck[] {
  const sum = (values: readonly Value[]): number =>
    Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 1e6) / 1e6;
  const ok = sum(left) === sum(right);
  if (!ok && [...left, ...right].includes(null)) return [];
  const formula = where === '' ? rule.formula : `${where}：${rule.formula}`;
  return [{ rule: rule.id, formula, left: sum(left), right: sum(right), ok }];
}
