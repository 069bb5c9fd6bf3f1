/**
 * A line of a CSV file, as RFC 4180 has it, with no cell that a spreadsheet takes for a formula; for browsers too.
 */
import { spreadsheetCell } from './spreadsheet-cell.ts';

/** What has to stand in quotes. */
const QUOTED = /[",\r\n]|^\s|\s$/u;

export type CsvValue = string | number | null;

export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(written).join(',')}\r\n`;
}

function written(value: CsvValue): string {
  const text = typeof value === 'string' ? spreadsheetCell(value) : String(value ?? '');
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
