/**
 * What the index keeps of a report: its texts with their addresses, so that the browser can find every match in them,
 * name the section and show the words around it.
 */
import type { PartName, Report, Section } from '../report.ts';
import { langOfReport } from '../text/script-of.ts';

/** A section, or a table, that a hit can point at. */
export interface EntryPlace {
  /** Anchor on the page; `title` for the title. */
  anchor: string;
  /** What a reader sees as its name. */
  name: string;
  part: PartName | null;
}

export interface SearchEntry {
  /** The record's id. */
  report: string;
  title: string;
  agency: string;
  year: number;
  /** Script of its texts as restored. */
  script: Report['script'];
  places: EntryPlace[];
  /** Headings, paragraphs and cells, in the order of their places: index into `places`, what kind of text it is, the text. */
  texts: Array<[place: number, kind: TextKind, text: string]>;
}

/** Where a match counts more: titles before headings before text. `printed` is what the copy had for a repaired heading. */
export type TextKind = 'title' | 'heading' | 'text' | 'printed';

/** The entry of a report. */
export function toEntry(report: Report): SearchEntry {
  const places: EntryPlace[] = [{ anchor: 'title', name: report.title, part: null }];
  const texts: SearchEntry['texts'] = [[0, 'title', report.title]];
  if (!report.title.includes(report.agency.name)) texts.push([0, 'title', report.agency.name]);
  const paragraphs = Map.groupBy(report.paragraphs, ({ section }) => section);
  const tables = Map.groupBy(report.tables, ({ section }) => section);
  let part: PartName | null = null;
  for (const section of report.sections) {
    if (section.level <= 1) part = section.part;
    const heading = `${section.number ?? ''}${section.title ?? ''}`;
    const place = places.push({ anchor: section.id, name: heading === '' ? '正文之前' : heading, part }) - 1;
    if (heading !== '') texts.push([place, 'heading', heading]);
    for (const printed of printedForms(report, section)) texts.push([place, 'printed', printed]);
    for (const { text } of paragraphs.get(section.id) ?? []) texts.push([place, 'text', text]);
    for (const table of tables.get(section.id) ?? []) {
      const at = places.push({ anchor: table.id, name: `${heading}（表）`, part }) - 1;
      for (const cell of table.rows.flat()) if (cell.text !== '') texts.push([at, 'text', cell.text]);
    }
  }
  return {
    report: report.id,
    title: report.title,
    agency: report.agency.name,
    year: report.year,
    script: langOfReport(report) ?? 'zh-Hans',
    places,
    texts,
  };
}

/**
 * What the copy had in the place of a heading's words, where a repair put others there: someone may hold that copy in
 * hand. What a repair only took away, or changed letter for letter, is no form of its own.
 */
function printedForms(report: Report, section: Section): string[] {
  return report.repairs
    .filter(({ line, before, after }) => line === section.line && after !== '' && before.length > 1)
    .map(({ before }) => before);
}
