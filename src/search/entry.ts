/**
 * What the index keeps of a report: its texts with their addresses, so that the browser can find every match in them,
 * name the section and show the words around it.
 */
import type { PartName, Report, Section, Table } from '../report.ts';
import { langOfReport } from '../text/script-of.ts';
import { visible } from '../text/visible.ts';
import type { Mend, Mended } from './verify/mended.ts';

/** A section, or a table, that a hit can point at. */
export interface EntryPlace {
  /** Anchor on the page; `title` for the title. */
  anchor: string;
  /** What a reader sees as its name. */
  name: string;
  part: PartName | null;
  /** Of a table that has rows: how many cells each has. */
  rows?: number[];
  /** Of such a table: for each of its texts in order, which cell it is, counted through all rows from 0 on. */
  cells?: number[];
  /** Of a title that no report prints: it is made from agency and year. */
  made?: true;
}

/** What a repair changed in one of the texts. */
export interface Edit extends Mend {
  /** Index into `texts`. */
  text: number;
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
  /** What repairs changed in them and a reader sees, in order; empty where the ledger was not at hand. */
  edits: Edit[];
}

/** Where a match counts more: titles before headings before text. `printed` is what the copy had for a repaired heading. */
export type TextKind = 'title' | 'heading' | 'text' | 'printed';

/** The entry of a report; `mended` are the repairs of its texts, by the names that the ledger has for them. */
export function toEntry(report: Report, mended: Mended = NOTHING_MENDED): SearchEntry {
  const title = report.basis.title === 'text' ? {} : { made: true as const };
  const places: EntryPlace[] = [{ anchor: 'title', name: report.title, part: null, ...title }];
  const texts: SearchEntry['texts'] = [];
  const edits: Edit[] = [];
  const add = (place: number, kind: TextKind, text: string, block: string): void => {
    const index = texts.push([place, kind, text]) - 1;
    const own = mended.get(block);
    // A heading whose closing mark is no part of it is not the text that the ledger has.
    if (own?.length !== text.length) return;
    for (const edit of own.edits)
      if (visible(edit.before) !== visible(text.slice(edit.from, edit.to))) edits.push({ text: index, ...edit });
  };
  add(0, 'title', report.title, 'title');
  if (!report.title.includes(report.agency.name)) texts.push([0, 'title', report.agency.name]);
  const paragraphs = Map.groupBy(report.paragraphs, ({ section }) => section);
  const tables = Map.groupBy(report.tables, ({ section }) => section);
  let part: PartName | null = null;
  for (const section of report.sections) {
    if (section.level <= 1) part = section.part;
    const heading = `${section.number ?? ''}${section.title ?? ''}`;
    const place = places.push({ anchor: section.id, name: heading === '' ? '正文之前' : heading, part }) - 1;
    if (heading !== '') add(place, 'heading', heading, section.id);
    for (const printed of printedForms(report, section)) texts.push([place, 'printed', printed]);
    for (const { id, text } of paragraphs.get(section.id) ?? []) add(place, 'text', text, id);
    for (const table of tables.get(section.id) ?? []) {
      const at = places.push({ anchor: table.id, name: `${heading}（表）`, part, ...gridOf(table) }) - 1;
      for (const [row, cells] of table.rows.entries())
        for (const [column, { text, lines }] of cells.entries())
          if (text !== '')
            add(
              at,
              'text',
              text,
              `${table.id}-${table.kind === 'lines' ? `l${lines?.[0] ?? 0}` : `r${row + 1}-c${column + 1}`}`,
            );
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
    edits,
  };
}

const NOTHING_MENDED: Mended = new Map();

/** Where the texts of a table stand in it. The lines of one that was not rebuilt have no rows. */
function gridOf({ kind, rows }: Table): Pick<EntryPlace, 'rows' | 'cells'> {
  if (kind === 'lines') return {};
  const cells = rows.flat().flatMap(({ text }, cell) => (text === '' ? [] : [cell]));
  return { rows: rows.map(({ length }) => length), cells };
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
