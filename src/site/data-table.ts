/**
 * How a table of the archive is made: columns are defined once, for the CSV file and for the data package that describes it.
 *
 * 2026-11-29, no byte-order mark: readers of the Data Package standard, and Python's `csv` as it comes, take it for a part
 * of the first column's name. Who opens tables in Excel is given the XLSX.
 */
import { stringify } from 'csv-stringify/sync';
import type { Report } from '../report.ts';
import { spreadsheetCell } from '../text/spreadsheet-cell.ts';
import { address } from './href.ts';

export type Value = string | number | boolean | null;

/** What holds of every value of a column, in the words of Table Schema. */
export interface Constraints {
  required?: true;
  unique?: true;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  minLength?: number;
}

/** A column as the data package knows it. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  description: string;
  constraints?: Constraints;
}

/** A column with its value for an item. */
export interface Column<Item> extends Field {
  value(item: Item, report: Report): Value;
}

/** What identifies a row, and where columns lead. */
export interface Keys {
  primaryKey?: readonly string[];
  /** Columns that name a row of another table: this table's column, the other's name and column. */
  foreignKeys?: ReadonlyArray<readonly [column: string, table: string, reference: string]>;
}

/** What a table is made of. */
export interface TableSchema extends Keys {
  fields: readonly Field[];
}

export interface DataTable extends TableSchema {
  /** File below /data/. */
  path: string;
  title: string;
  /** The first line. */
  head: string;
  /** The lines of one report. */
  lines(report: Report): string;
}

/** A table of the archive: what it lists of a report, its columns and its keys. */
export function dataTable<Item>(
  path: string,
  title: string,
  items: (report: Report) => Item[],
  columns: ReadonlyArray<Column<Item>>,
  keys: Keys = {},
): DataTable {
  return {
    path,
    title,
    ...keys,
    fields: columns.map(fieldOf),
    head: csvLine(columns.map(({ name }) => name)),
    lines: (report) =>
      items(report)
        .map((item) => csvLine(columns.map((column) => column.value(item, report))))
        .join(''),
  };
}

/** A column without the way to its values. */
export function fieldOf({ name, type, description, constraints }: Field): Field {
  return { name, type, description, ...(constraints !== undefined && { constraints }) };
}

/** Text that needs no quotes in CSV; only what is not in it is left to the library, which costs ten times as much. */
const BARE = /^(?!\s)[^",'\\\r\n]*(?<!\s)$/u;

/** A line of CSV; null is an empty cell, and text is no formula. */
export function csvLine(values: readonly Value[]): string {
  const cells = values.map((value) => (typeof value === 'string' ? spreadsheetCell(value) : String(value ?? '')));
  return cells.every((cell) => BARE.test(cell)) ? `${cells.join(',')}\n` : stringify([cells]);
}

/** Where a table's `report` column leads. */
export const toReport = [['report', 'reports', 'id']] as const;

/** The columns that say where a thing stands. */
export const place: ReadonlyArray<Column<{ anchor: string }>> = [
  {
    name: 'report',
    type: 'string',
    description: '报告：机关/年度',
    constraints: { required: true },
    value: (_item, report) => report.id,
  },
  {
    name: 'agency',
    type: 'string',
    description: '机关全称',
    constraints: { required: true },
    value: (_item, report) => report.agency.name,
  },
  {
    name: 'year',
    type: 'integer',
    description: '报告年度',
    constraints: { required: true },
    value: (_item, report) => report.year,
  },
  {
    name: 'url',
    type: 'string',
    description: '出处的地址',
    constraints: { required: true },
    value: ({ anchor }, report) => `${address(report.url)}#${anchor}`,
  },
];
