/**
 * The figures of one body year by year: what is carried over is what the next year begins with, and documents in force follow
 * from those of the year before. The cells stand in the order in which the form has them.
 */
import type { FormEdition } from '../../../src/report.ts';
import type { Dice } from '../corpus/dice.ts';
import { figuresOf, type Figures } from '../corpus/figures.ts';

/** What a year hands on to the next. */
export interface YearFigures {
  figures: Figures;
  /** Requests by row of the table and kind of applicant, the sum last. */
  requests: number[][];
  /** Issued, repealed and in force, of each kind of document; none in an edition that does not print them. */
  documents: Array<[issued: number, repealed: number, inForce: number]>;
}

/** Kinds of applicants, without their sum. */
export const APPLICANTS = 6;

/** The figures of a year after those of the year before; `before` is null for the first one. */
export function yearFigures(
  dice: Dice,
  edition: FormEdition,
  large: boolean,
  before: Pick<YearFigures, 'requests' | 'documents'> | null,
): YearFigures {
  const base = figuresOf(dice, edition, large);
  const rows = base.tables.find(({ table }) => table.name === 'requests')?.table;
  const count = rows?.kind === 'grid' ? rows.rows.length : 0;
  const carried = before?.requests.at(-1)?.slice(0, APPLICANTS) ?? drawCarried(dice);
  const requests = requestRows(dice, count, carried, large);
  const documents = edition === '2019' ? [] : documentRows(dice, before?.documents ?? []);
  return withCells(base, requests, documents, dice.chance(15));
}

/** The same figures with these rows in their tables; `blank` prints no zero among the requests. */
export function withCells(
  base: Figures,
  requests: number[][],
  documents: YearFigures['documents'],
  blank: boolean,
): YearFigures {
  const total = (row: number): number => requests.at(row)?.at(-1) ?? 0;
  const tables = base.tables.map(({ table, values }) => {
    if (table.name === 'requests')
      return { table, values: requests.flat().map((value) => (value === 0 && blank ? '' : String(value))) };
    const cells = table.kind === 'blocks' ? documents.flat().map(String) : [];
    return { table, values: [...cells, ...values.slice(cells.length)] };
  });
  const sums = { received: total(0), carried: total(1), handled: total(-2), open: total(-1) };
  return { figures: { ...sums, tables, wrongSum: false }, requests, documents };
}

function drawCarried(dice: Dice): number[] {
  return Array.from({ length: APPLICANTS }, () => (dice.chance(20) ? dice.int(1, 4) : 0));
}

/** New, carried over, how they were handled, how many were, left open: each request in one row of each. */
function requestRows(dice: Dice, count: number, carried: readonly number[], large: boolean): number[][] {
  const rows = Array.from({ length: count }, () => Array.from({ length: APPLICANTS + 1 }, () => 0));
  const add = (row: number, column: number, more: number): void => {
    const cells = rows.at(row) ?? [];
    cells[column] = (cells[column] ?? 0) + more;
    cells[APPLICANTS] = (cells[APPLICANTS] ?? 0) + more;
  };
  for (let column = 0; column < APPLICANTS; column++) {
    const fresh = dice.chance(column === 0 ? 80 : 30) ? dice.int(1, large ? 90 : 12) : 0;
    const all = fresh + (carried[column] ?? 0);
    const open = dice.chance(45) ? Math.min(all, dice.int(0, 4)) : 0;
    add(0, column, fresh);
    add(1, column, carried[column] ?? 0);
    for (let request = 0; request < all - open; request++) add(dice.int(2, count - 3), column, 1);
    add(-2, column, all - open);
    add(-1, column, open);
  }
  return rows;
}

/** Rules of government (规章) and other normative documents. */
function documentRows(dice: Dice, before: YearFigures['documents']): YearFigures['documents'] {
  return [0, 1].map((kind) => {
    const was = before[kind]?.[2] ?? (dice.chance(30) ? 0 : dice.int(1, 60));
    const issued = dice.chance(40) ? 0 : dice.int(1, 9);
    const repealed = Math.min(was, dice.chance(50) ? 0 : dice.int(1, 5));
    return [issued, repealed, was + issued - repealed];
  });
}
