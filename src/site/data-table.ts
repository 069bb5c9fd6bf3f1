/**
 * How a table of the archive is made: columns are defined once, for the CSV file and for the data package that describes it.
 */
import { stringify } from 'csv-stringify/sync';
import type { Report } from '../report.ts';
import { address } from './href.ts';

type Value = string | number | boolean | null;

/** A column: its name, its type as the data package knows it, and its value for an item. */
export interface Column<Item> {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  value(item: Item, report: Report): Value;
}

export interface DataTable {
  /** File below /data/. */
  path: string;
  title: string;
  columns: ReadonlyArray<{ name: string; type: string; description: string }>;
  /** The first line, with a byte-order mark, so that spreadsheets read the file as UTF-8. */
  head(): string;
  /** The lines of one report. */
  lines(report: Report): string;
}

/** A table of the archive: what it lists of a report, and its columns. */
export function dataTable<Item>(
  path: string,
  title: string,
  items: (report: Report) => Item[],
  columns: ReadonlyArray<Column<Item>>,
): DataTable {
  return {
    path,
    title,
    columns: columns.map(({ name, type, description }) => ({ name, type, description })),
    head: () => `\uFEFF${columns.map(({ name }) => name).join(',')}\n`,
    lines: (report) =>
      items(report)
        .map((item) => lineOf(columns.map((column) => column.value(item, report))))
        .join(''),
  };
}

/** Text that needs no quotes in CSV; only what is not in it is left to the library, which costs ten times as much. */
const BARE = /^(?!\s)[^",'\\\r\n]*(?<!\s)$/u;

function lineOf(values: readonly Value[]): string {
  const cells = values.map((value) => (value === null ? '' : String(value)));
  return cells.every((cell) => BARE.test(cell)) ? `${cells.join(',')}\n` : stringify([cells]);
}

/** The columns that say where a thing stands. */
export const place: ReadonlyArray<Column<{ anchor: string }>> = [
  { name: 'report', type: 'string', description: '报告：机关/年度', value: (_item, report) => report.id },
  { name: 'agency', type: 'string', description: '机关全称', value: (_item, report) => report.agency.name },
  { name: 'year', type: 'integer', description: '报告年度', value: (_item, report) => report.year },
  {
    name: 'url',
    type: 'string',
    description: '出处的地址',
    value: ({ anchor }, report) => `${address(report.url)}#${anchor}`,
  },
];
