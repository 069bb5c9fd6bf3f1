/**
 * Printed cells to a table that lists figures one under the other: label, unit, number. The form's rows have to come in its
 * order: all of them, and nothing else between; or each of those that are there with its whole label. Then each number's place
 * is sure, whatever way the table was flattened.
 */

import { foldLabel } from '../../../forms/index.ts';
import { isNameOf, listPlaces, placeOf } from '../../../forms/list-places.ts';
import type { ListTable } from '../../../forms/list-table.ts';
import { textOf, type Cell } from '../../report-tree.ts';
import type { Fit } from './fit-form.ts';
import { joined, piecesThat, readHead } from './list-head.ts';
import { labelCell, readOwn, readRow, readWrapped, valueCell } from './list-row.ts';
import { mayHoldPageNumber } from './page-numbers.ts';
import { isBlank, skipBlanks, textIn, type PrintedCell } from './printed-cells.ts';
import type { Aside } from './surplus-cells.ts';

/** A list found among cells: its rows, and where the first of its cells and the first behind it stand. */
export interface FoundList extends Fit {
  from: number;
  to: number;
}

/** Fits all the cells to the table, or gives null where they do not. */
export function fitList(table: ListTable, printed: ReadonlyArray<readonly PrintedCell[]>): Fit | null {
  const cells = printed.flat();
  const isAll = (found: FoundList | null): found is FoundList =>
    found !== null &&
    [...cells.slice(0, found.from), ...cells.slice(found.to)].every(isBlank) &&
    !mayHoldPageNumber(
      found.rows.map((row) => ({ above: row.slice(0, -1).map(({ runs }) => runs), last: [row.at(-1)?.runs ?? []] })),
    );
  const whole = findWhole(table, cells, 0);
  if (isAll(whole)) return whole;
  const partly = findPartly(table, cells, 0);
  return isAll(partly) ? partly : null;
}

/** The table where it begins at a cell, blank ones passed over; null where it is not there. */
export function findList(table: ListTable, cells: readonly PrintedCell[], start: number): FoundList | null {
  return findWhole(table, cells, start) ?? findPartly(table, cells, start);
}

/** The table with all its rows. */
function findWhole(table: ListTable, cells: readonly PrintedCell[], start: number): FoundList | null {
  const from = skipBlanks(cells, start);
  const head = readHead(table, cells, from);
  const aside: Aside[] = [];
  const rows: Cell[][] = [(head?.cells ?? table.head.map(() => null)).map((cell) => labelCell(cell))];
  let at = head?.next ?? from;
  for (const row of table.rows) {
    const again = head === null || rows.length === 1 ? null : readHead(table, cells, skipBlanks(cells, at));
    if (again !== null) {
      aside.push({ rule: 'repeated-head', runs: again.cells.flatMap((cell) => cell?.paragraphs.flat() ?? []) });
      at = again.next;
    }
    const begin = skipBlanks(cells, at);
    const found = readWrapped(row, cells, begin) ?? readRow(table, row, cells, begin);
    if (found === null) return null;
    rows.push([labelCell(found.label), labelCell(found.unit), valueCell(row, found.value, aside)]);
    at = found.next;
  }
  return { rows, aside, from, to: at };
}

/** Rows with a number from which on it is the table, and most of a report's own. */
const ENOUGH = 20;
const MOST_OWN = 8;

/** The table where rows are left out, or stand between that are the report's own: each row is told by its whole label. */
function findPartly(table: ListTable, cells: readonly PrintedCell[], start: number): FoundList | null {
  const from = skipBlanks(cells, start);
  const head = readHead(table, cells, from);
  const aside: Aside[] = [];
  const rows: Cell[][] = [(head?.cells ?? table.head.map(() => null)).map((cell) => labelCell(cell))];
  const places: Array<number | null> = [];
  let at = head?.next ?? from;
  for (;;) {
    const again = head === null || rows.length === 1 ? null : readHead(table, cells, skipBlanks(cells, at));
    if (again !== null) {
      aside.push({ rule: 'repeated-head', runs: again.cells.flatMap((cell) => cell?.paragraphs.flat() ?? []) });
      at = again.next;
    }
    const begin = skipBlanks(cells, at);
    const placed = places.filter((place) => place !== null);
    const place = placeAt(table, cells, begin, placed);
    const row = place === null ? null : (table.rows[place] ?? null);
    const found = row === null ? readOwn(table, cells, begin) : readRow(table, row, cells, begin);
    if (found === null) break;
    places.push(place);
    rows.push([labelCell(found.label), labelCell(found.unit), valueCell(row, found.value, aside)]);
    at = found.next;
  }
  const counted = places.filter((place) => place !== null && table.rows[place]?.figure !== null).length;
  if (counted < ENOUGH || places.filter((place) => place === null).length > MOST_OWN) return null;
  // As many rows as the form has are taken for the form's, one for one.
  if (places.length === table.rows.length) return null;
  if (cells.slice(at).some((cell) => isNameOf(table, foldLabel(textIn(cell))))) return null;
  const again = listPlaces(
    table,
    rows.slice(1).map(([label]) => textOf(label?.runs ?? [])),
  );
  return again.every((place, index) => place === places[index]) ? { rows, aside, from, to: at } : null;
}

/** Which row of the list a whole label at a cell is of, behind those placed; null for none. */
function placeAt(
  table: ListTable,
  cells: readonly PrintedCell[],
  from: number,
  placed: readonly number[],
): number | null {
  const pieces = piecesThat(cells, from, (text) => isNameOf(table, text));
  return pieces === 0 ? null : placeOf(table, foldLabel(textIn(joined(cells.slice(from, from + pieces)))), placed);
}
