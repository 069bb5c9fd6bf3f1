/**
 * What a report publishes, in the shape of a lock, and what a lock promises: the one question the guard asks of both.
 */
import type { Report, SeedFormat } from '../report.ts';
import { ORIGINALS, agencyFeedOf, agencyPageOf, reportPath, type Address, type OriginalEnding } from './addresses.ts';
import { placeOf } from './anchor.ts';
import { fingerprint } from './fingerprint.ts';
import { rowsOf, type Lock, type LockedReport, type LockedSection } from './lock.ts';
import { textAt } from './text-at.ts';

/** The ending under which the original of a report is published; null for a text, whose bytes are its `.txt`. */
export const ORIGINAL_OF: Readonly<Record<SeedFormat, OriginalEnding | null>> = {
  text: null,
  markdown: '.original.md',
  html: '.original.html.txt',
  docx: '.original.docx',
  pdf: '.original.pdf',
};

/** What one record publishes. */
export function lockedReport(report: Report, lines: number, print: typeof fingerprint = fingerprint): LockedReport {
  const sections: Record<string, LockedSection> = {};
  const paragraphs = Map.groupBy(report.paragraphs, ({ section }) => section);
  const tables = Map.groupBy(report.tables, ({ section }) => section);
  for (const { id, title } of report.sections) {
    const p = (paragraphs.get(id) ?? []).map(({ text }) => print(text));
    const t = (tables.get(id) ?? []).map(
      // The lines of a table that was not rebuilt have no anchors: one day they will be rows, in other numbers.
      (table) => `${table.kind === 'lines' ? 0 : table.rows.length} ${print(textAt(report, table.id) ?? '', 'hash')}`,
    );
    sections[id] = title === null ? { p, t } : { h: print(title), p, t };
  }
  const original = ORIGINAL_OF[report.source.format];
  return { lines, ...(original !== null && { originals: [original] }), sections };
}

/** Whether an address is in a lock. An anchor of a page that belongs to no report is never: those are not promised. */
export function addressTest(lock: Lock): (address: Address) => boolean {
  const pages = new Set([
    ...lock.pages,
    ...Object.keys(lock.reports).flatMap((id) => [agencyPageOf(id), agencyFeedOf(id)]),
  ]);
  return ({ path, anchor }) => {
    const report = reportPath(path);
    const locked = report === null ? undefined : lock.reports[report.id];
    if (report === null || locked === undefined) return anchor === null && pages.has(path);
    const original = ORIGINALS.find((ending) => ending === report.rest);
    if (original !== undefined) return anchor === null && (locked.originals ?? []).includes(original);
    if (anchor === null) return true;
    const place = placeOf(anchor);
    if (report.rest === '/source/') return place?.kind === 'line' && place.line >= 1 && place.line <= locked.lines;
    return report.rest === '/' && place !== null && hasPlace(locked, anchor);
  };
}

function hasPlace(report: LockedReport, anchor: string): boolean {
  const place = placeOf(anchor);
  if (place === null || place.kind === 'line') return false;
  if (place.kind === 'title') return true;
  const section = report.sections[place.section];
  if (section === undefined) return false;
  switch (place.kind) {
    case 'section':
      return true;
    case 'paragraph':
      return section.p[place.paragraph - 1] !== undefined;
    case 'table':
      return section.t[place.table - 1] !== undefined;
    // A cell lives as long as its row.
    case 'row':
    case 'cell':
      return place.row >= 1 && place.row <= rowsOf(section.t[place.table - 1] ?? '0');
  }
}
