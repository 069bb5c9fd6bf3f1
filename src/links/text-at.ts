/**
 * The text at an anchor of a report, from its record: what a citation of that anchor rests on. Safe for the browser.
 */
import type { Report, Table } from '../report.ts';
import { placeOf } from './anchor.ts';

/**
 * The text at an anchor, each heading, paragraph and cell on a line of its own; null where the report has no such anchor.
 * A section's is its heading, its paragraphs and its tables, not its subsections'; an empty cell is an empty line.
 */
export function textAt(report: TextOfReport, anchor: string): string | null {
  const lines = linesAt(report, anchor);
  return lines === null ? null : lines.map(onOneLine).join('\n');
}

/** What of a report has text. */
export type TextOfReport = Pick<Report, 'title' | 'sections' | 'paragraphs' | 'tables'>;

/** One of these texts as a line of `textAt`: a line break inside a text would look like two texts. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The texts that `textAt` joins, as they stand in the record. */
export function linesAt(report: TextOfReport, anchor: string): string[] | null {
  const place = placeOf(anchor);
  switch (place?.kind) {
    case 'title':
      return [report.title];
    case 'section': {
      const section = report.sections.find(({ id }) => id === anchor);
      if (section === undefined) return null;
      return [
        `${section.number ?? ''}${section.title ?? ''}`,
        ...report.paragraphs.filter((paragraph) => paragraph.section === anchor).map(({ text }) => text),
        ...report.tables.filter((table) => table.section === anchor).flatMap((table) => cellsOf(table)),
      ];
    }
    case 'paragraph': {
      const paragraph = report.paragraphs.find(({ id }) => id === anchor);
      return paragraph === undefined ? null : [paragraph.text];
    }
    case 'table': {
      const table = report.tables.find(({ id }) => id === anchor);
      return table === undefined ? null : cellsOf(table);
    }
    case 'row': {
      const table = report.tables.find(({ id }) => id === `${place.section}-t${place.table}`);
      return table?.kind === 'lines' ? null : (table?.rows[place.row - 1]?.map(({ text }) => text) ?? null);
    }
    case 'cell': {
      const table = report.tables.find(({ id }) => id === `${place.section}-t${place.table}`);
      const cell = table?.kind === 'lines' ? undefined : table?.rows[place.row - 1]?.[place.cell - 1];
      return cell === undefined ? null : [cell.text];
    }
    case 'line':
    case undefined:
      return null;
  }
}

function cellsOf(table: Table): string[] {
  return table.rows.flatMap((row) => row.map(({ text }) => text));
}
