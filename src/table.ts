/**
 * What converter and site both know of a table in a record: the numbers in its cells, what the form says that they count,
 * and its sums over them.
 */
import { foldDigits } from './text/fold-digits.ts';
import { headerDepth } from './forms/layout.ts';
import { placedRows } from './forms/placed-rows.ts';
import type { GridTable } from './forms/form.ts';
import { formTable, listTable } from './forms/index.ts';
import { listPlaces } from './forms/list-places.ts';
import type { ListTable } from './forms/list-table.ts';
import { reconcile, reconcileList, type CellsCheck } from './forms/reconcile.ts';
import type { Cell, Report, Table, TableCheck, TableEdition } from './report.ts';

/** A printed number with or without its unit. Sample: `0`, `1,204`, `24252.311082`, `251000元`, `１２`. */
const NUMBER = /^(?<number>[-+]?\d[\d,]*(?:\.\d+)?)\s*(?:万元|元|件|条|个|项|次|篇|人次|人)?$/u;

/** Most numbers, which need nothing taken off. Sample: `0`, `12`. */
const FEW_DIGITS = /^[0-9]{1,9}$/u;

/** The number in a cell of a table, as printed and without its unit; null for a header, an empty cell, or words. */
export function valueOf(text: string, header: boolean): number | null {
  if (!header && FEW_DIGITS.test(text)) return Number(text);
  const number = header ? undefined : NUMBER.exec(foldDigits(text.trim()))?.groups?.['number'];
  return number === undefined ? null : Number(number.replaceAll(',', ''));
}

/** The form's sums over a filled table; none where the form states none. */
export function checkRows(
  edition: TableEdition,
  name: string,
  rows: ReadonlyArray<ReadonlyArray<Pick<Cell, 'value' | 'text'>>>,
): TableCheck[] {
  const list = listTable(name);
  const table = formTable(edition, name);
  const checks: CellsCheck[] =
    list !== null ? checkList(list, rows) : table?.kind === 'grid' ? reconcile(table, numbersIn(table, rows)) : [];
  return checks.map(({ cells: _cells, ...check }) => check);
}

/** How many sums the form states for a table, whatever is in its cells; 0 where the form is not known. */
export function statedSums(edition: TableEdition | null, name: string): number {
  const list = listTable(name);
  if (list !== null) return list.sums.length;
  const table = edition === null ? null : formTable(edition, name);
  if (table?.kind !== 'grid') return 0;
  return table.reconciliations.reduce(
    (sum, { along }) => sum + (along === 'column' ? table.columns.length : table.rows.length),
    0,
  );
}

/** For each printed row of a list, its head left out, the index of its row in the form; null for one of the report's own. */
export function placesIn(
  list: ListTable,
  rows: ReadonlyArray<ReadonlyArray<Pick<Cell, 'text'>>>,
): Array<number | null> {
  return listPlaces(
    list,
    rows.slice(1).map((row) => row[0]?.text ?? ''),
  );
}

/** The sums of a list; row and column of their cells count among the form's rows. */
export function checkList(
  list: ListTable,
  rows: ReadonlyArray<ReadonlyArray<Pick<Cell, 'value' | 'text'>>>,
): CellsCheck[] {
  const places = placesIn(list, rows);
  const values = list.rows.map((_, row): number | null => {
    const at = places.indexOf(row);
    return at === -1 ? null : (rows[at + 1]?.at(-1)?.value ?? null);
  });
  // A row of the report's own stands before the one that would come behind the last placed.
  const own = places.flatMap((place, at) =>
    place === null ? [(places.slice(0, at).findLast((row) => row !== null) ?? -1) + 1] : [],
  );
  return reconcileList(list, values, own);
}

/** The numbers of a grid of the form, without its heads; null where a cell is empty or holds words. */
export function numbersIn(
  table: GridTable,
  rows: ReadonlyArray<ReadonlyArray<Pick<Cell, 'value'>>>,
): Array<Array<number | null>> {
  return rows.slice(headerDepth(table)).map((row) => row.slice(-table.columns.length).map((cell) => cell.value));
}

/** The anchor of a cell; row and cell count from 0 here, from 1 there: the third cell of the row is c3, whatever it spans. */
export function cellAnchor(table: string, row: number, cell: number): string {
  return `${table}-r${row + 1}-c${cell + 1}`;
}

/** Rows of a table of the form, each number with the code of what it counts. */
export function withCodes(edition: TableEdition, name: string, rows: ReadonlyArray<readonly Cell[]>): Cell[][] {
  const list = listTable(name);
  if (list !== null) {
    const places = placesIn(list, rows);
    return rows.map((row, r) => {
      const code = list.rows[places[r - 1] ?? -1]?.figure?.code ?? null;
      return row.map((cell, c) => ({ ...cell, code: c === row.length - 1 ? code : null }));
    });
  }
  const labels = rows.map(([label]) => label?.text ?? '');
  const layout = placedRows(formTable(edition, name), labels);
  return rows.map((row, r) =>
    row.map((cell, c) => {
      const figure = layout[r]?.[c]?.figure ?? null;
      return { ...cell, code: figure === null || otherUnit(rows, r, c, figure.unit) !== null ? null : figure.code };
    }),
  );
}

/** A sum of money with its unit. Sample: `251000元` */
const IN_MONEY = /\d\s*(?<unit>亿元|万元|元)$/u;

/** The unit that a head says. Sample: `本年收费金额（单位：元）` */
const SAYS_UNIT = /[（(](?:单位[：:])?(?<unit>亿元|万元|元)(?:[，,、][^（）()]*)?[）)]$/u;

/** The unit of money that a cell, or else the head over it, is printed with where the form has another one; null where it has none. */
export function otherUnit(
  rows: ReadonlyArray<ReadonlyArray<Pick<Cell, 'text' | 'header'>>>,
  row: number,
  column: number,
  unit: string | null,
): string | null {
  const text = rows[row]?.[column]?.text ?? '';
  // Nothing is nothing in every unit.
  if (unit === null || !unit.endsWith('元') || valueOf(text, false) === 0) return null;
  const head = rows.slice(0, row).findLast((cells) => cells.every(({ header }) => header))?.[column]?.text ?? '';
  const printed = IN_MONEY.exec(text)?.groups?.['unit'] ?? SAYS_UNIT.exec(head)?.groups?.['unit'] ?? unit;
  return printed === unit ? null : printed;
}

/** The record with the code of each fact that a cell states. */
export function withFactCodes(record: Report): Report {
  const codes = new Map(
    record.tables.flatMap(({ id, rows }) =>
      rows.flatMap((row, r) => row.map(({ code }, c): [string, string | null] => [cellAnchor(id, r, c), code])),
    ),
  );
  return { ...record, facts: record.facts.map((fact) => ({ ...fact, code: codes.get(fact.anchor) ?? null })) };
}

/** A table that is kept as its printed lines: one cell a row. */
export function tableOfLines(
  id: string,
  section: string,
  lines: ReadonlyArray<{ text: string; lines: [number, number] }>,
): Table {
  const rows = lines.map(({ text, lines: at }) => [
    { text, value: null, header: false, rowspan: 1, colspan: 1, code: null, lines: at, place: null },
  ]);
  return { id, section, kind: 'lines', form: null, grid: null, rows, checks: [] };
}
