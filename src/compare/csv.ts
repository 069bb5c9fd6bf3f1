/**
 * The answer as a file for other programs: one line a figure, each with its state and the address that it rests on.
 */
import { csvLine, type CsvValue } from '../text/csv-line.ts';
import type { CellAddress } from './charts.ts';
import type { Answer, AnsweredCell, Column, Row } from './table.ts';
import { isOfProse } from './words.ts';

/** A line of the file: a report's figure, or a year of which there is no report. */
interface Line {
  row: Row;
  column: Column;
  year: number;
  cell: AnsweredCell;
}

/** Columns in their order; those that the data files have too are called as there. */
const COLUMNS: ReadonlyArray<readonly [name: string, value: (line: Line, address: CellAddress) => CsvValue]> = [
  ['agency', ({ row }) => row.agency.name],
  ['kind', ({ row }) => row.agency.kind],
  ['province', ({ row }) => row.agency.region[0]],
  ['prefecture', ({ row }) => row.agency.region[1]],
  ['county', ({ row }) => row.agency.region[2]],
  ['year', ({ year }) => year],
  ['edition', ({ cell }) => (cell === null || cell.edition === 'none' ? null : cell.edition)],
  ['code', ({ column }) => column.figure.id],
  ['name', ({ column }) => column.figure.name],
  ['value', ({ cell }) => cell?.value ?? null],
  ['unit', ({ column }) => column.figure.unit],
  ['state', ({ cell }) => cell?.state ?? 'no-report'],
  ['source', ({ cell }) => (cell?.anchor == null ? null : isOfProse(cell.anchor) ? 'prose' : 'table')],
  ['cells', ({ cell }) => cell?.cells ?? null],
  ['near', ({ cell }) => (cell === null ? null : String(cell.near))],
  ['checks', ({ cell }) => cell?.checks ?? null],
  ['url', ({ row, year, cell }, address) => address(row, year, cell)],
];

/** Names of the columns. */
export const csvColumns: readonly string[] = COLUMNS.map(([name]) => name);

/** Values of all lines, row by row, in the order of the columns. */
export function linesOf({ rows, columns }: Answer, address: CellAddress): CsvValue[][] {
  return rows.flatMap((row) =>
    columns.map((column, index) => {
      const year = column.year ?? row.year ?? 0;
      const line: Line = { row, column, year, cell: row.cells[index] ?? null };
      return COLUMNS.map(([, value]) => value(line, address));
    }),
  );
}

/** The file's text, as RFC 4180 has it, without a byte order mark. */
export function csvOf(answer: Answer, address: CellAddress): string {
  return [csvColumns, ...linesOf(answer, address)].map(csvLine).join('');
}
