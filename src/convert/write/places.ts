/**
 * Where the texts of a record stand in the original: their lines know it, and the ledger keeps the lines that a reader
 * brought. A text's lines are their own places.
 */
import type { Ledger } from './ledger.ts';
import type { Cell, Report } from '../../report.ts';

/** The record with the place of each paragraph, cell and fact. */
export function withPlaces(record: Report, lines: Ledger['lines']): Report {
  if (lines === undefined) return record;
  const placeAt = (line: number | undefined): string | null => lines[(line ?? 0) - 1]?.[1] ?? null;
  const toCell = (cell: Cell): Cell => ({ ...cell, place: placeAt(cell.lines?.[0]) });
  return {
    ...record,
    paragraphs: record.paragraphs.map((paragraph) => ({ ...paragraph, place: placeAt(paragraph.lines[0]) })),
    tables: record.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(toCell)) })),
    facts: record.facts.map((fact) => ({ ...fact, place: placeAt(fact.line) })),
  };
}
