/**
 * The form's reconciliations (勾稽关系) over the numbers of a filled table.
 */
import type { TableCheck } from '../report.ts';
import type { GridTable, Reconciliation } from './form.ts';
import type { ListTable } from './list-table.ts';

/** A number, or null where the cell is empty or holds words. */
type Value = number | null;

/** A sum, with the numbers that take part in it: row and column among the numbers, from 0. */
export interface CellsCheck extends TableCheck {
  cells: ReadonlyArray<readonly [row: number, column: number]>;
}

/**
 * Checks a grid: `values` row by row, column by column, numbers alone. Where an empty cell takes part and the sums differ,
 * nothing is said: empty is not zero, and not a fault either.
 */
export function reconcile(table: GridTable, values: ReadonlyArray<readonly Value[]>): CellsCheck[] {
  return table.reconciliations.flatMap((rule) =>
    rule.along === 'column' ? downColumns(table, rule, values) : alongRows(table, rule, values),
  );
}

/**
 * Checks a list, its numbers row by row, in its one column. Nothing is said of an empty total, where nothing is printed under it,
 * or where the report sets a row of its own among the parts: `own` tells the rows that one stands before.
 */
export function reconcileList(table: ListTable, values: readonly Value[], own: readonly number[] = []): CellsCheck[] {
  const rowOf = new Map(table.rows.map(({ figure }, row) => [figure?.code, row]));
  const at = (code: string): number => rowOf.get(code) ?? -1;
  const isPrinted = (code: string): boolean => values[at(code)] != null;
  const hasOwn = (rows: readonly number[]): boolean =>
    own.some((row) => row > Math.min(...rows) && row <= Math.max(...rows) + 1);
  return table.sums.flatMap((rule) =>
    rule.right.every(isPrinted) && rule.left.some(isPrinted) && !hasOwn([...rule.left, ...rule.right].map(at))
      ? compare(
          rule,
          '',
          values.map((value) => [value]),
          (code) => [at(code), 0],
        )
      : [],
  );
}

function downColumns(table: GridTable, rule: Reconciliation, values: ReadonlyArray<readonly Value[]>): CellsCheck[] {
  const rowOf = rowsOf(table);
  return table.columns.flatMap((column, index) =>
    compare(rule, column.at(-1) ?? '', values, (key) => [rowOf.get(key) ?? -1, index]),
  );
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

function alongRows(table: GridTable, rule: Reconciliation, values: ReadonlyArray<readonly Value[]>): CellsCheck[] {
  return table.rows.flatMap((path, index) => compare(rule, path.at(-1) ?? '', values, (key) => [index, Number(key)]));
}

function compare(
  rule: Pick<Reconciliation, 'id' | 'formula' | 'left' | 'right'>,
  where: string,
  values: ReadonlyArray<readonly Value[]>,
  cellOf: (key: string) => readonly [row: number, column: number],
): CellsCheck[] {
  const [left, right] = [rule.left.map(cellOf), rule.right.map(cellOf)];
  const cells = [...left, ...right];
  const valueAt = ([row, column]: readonly [number, number]): Value => values[row]?.[column] ?? null;
  const sum = (side: typeof cells): number =>
    Math.round(side.reduce((total, cell) => total + (valueAt(cell) ?? 0), 0) * 1e6) / 1e6;
  const ok = sum(left) === sum(right);
  if (!ok && cells.some((cell) => valueAt(cell) === null)) return [];
  const formula = where === '' ? rule.formula : `${where}：${rule.formula}`;
  return [{ rule: rule.id, formula, left: sum(left), right: sum(right), ok, cells }];
}
