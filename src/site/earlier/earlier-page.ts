/**
 * All that the page of an earlier text shows: that text place by place, and beside what has changed the words of today.
 */
import { readTexts } from '../../archive/record.ts';
import { compareSections } from '../../links/anchor.ts';
import { linesAt, onOneLine, type TextOfReport } from '../../links/text-at.ts';
import type { Report } from '../../report.ts';
import { cellAnchor } from '../../table.ts';
import { differing, type Differing } from '../../text/differing.ts';
import { loadReport } from '../load-archive.ts';
import { dateWords } from '../words/date.ts';
import { earlierTexts } from './earlier-texts.ts';
import { readVersion } from './versions.ts';

/** A place with its words then and now. */
export interface EarlierPlace {
  anchor: string;
  kind: 'title' | 'heading' | 'paragraph' | 'cell';
  /** Null where the place did not exist. */
  before: string | null;
  /** Null where it exists no more. */
  after: string | null;
  /** Null where both are the same, and where the words have moved. */
  apart: Differing | null;
  /** Where the same words stand now that this place is gone; null where they stand nowhere. */
  moved: string | null;
}

export interface EarlierPage {
  record: Report;
  /** The day on which it was replaced, in words. */
  until: string;
  places: EarlierPlace[];
  /** How many of these have other words now. */
  changed: number;
}

/** The text of the report `id` that has this name. Throws where the history does not hold it. */
export async function loadEarlierPage(id: string, name: string): Promise<EarlierPage> {
  const { record } = await loadReport(id);
  const version = (await earlierTexts(id)).find((text) => text.name === name);
  const mdx = version === undefined ? null : readVersion(process.cwd(), version);
  const before = mdx === null ? null : readTexts(mdx);
  if (version === undefined || before === null) throw new Error(`the history has no text @${name} of ${id}`);
  const places = placesOf(before, record);
  return {
    record,
    until: dateWords(version.until.slice(0, 10)),
    places,
    changed: places.filter(({ apart }) => apart !== null).length,
  };
}

/** All places of both texts, those of the earlier first where one has more. */
export function placesOf(before: TextOfReport, after: TextOfReport): EarlierPlace[] {
  const sections = [...new Set([...before.sections, ...after.sections].map(({ id }) => id))].sort(compareSections);
  const anchors = ['title', ...sections.flatMap((section) => placesIn(section, [before, after]))];
  const whereNow = new Map(after.paragraphs.map(({ id, text }) => [onOneLine(text), id]));
  return anchors.map((anchor): EarlierPlace => {
    const [then, now] = [wordsAt(before, anchor), wordsAt(after, anchor)];
    const moved = now === null && kindOf(anchor) === 'paragraph' ? (whereNow.get(then ?? '') ?? null) : null;
    const apart = then === now || moved !== null ? null : differing(then ?? '', now ?? '');
    return { anchor, kind: kindOf(anchor), before: then, after: now, apart, moved };
  });
}

/** A section's heading, paragraphs and cells, as either text has them. */
function placesIn(section: string, texts: readonly TextOfReport[]): string[] {
  const paragraphs = texts.flatMap((text) => text.paragraphs.filter((each) => each.section === section));
  const cells = texts.flatMap(({ tables }) =>
    tables
      .filter((table) => table.section === section)
      .flatMap(({ id, rows }) => rows.flatMap((row, r) => row.map((_, c) => cellAnchor(id, r, c)))),
  );
  return [...new Set([section, ...paragraphs.map(({ id }) => id), ...cells])];
}

/** The words at a place; null where there is none. Of a section its heading alone. */
function wordsAt(text: TextOfReport, anchor: string): string | null {
  if (kindOf(anchor) === 'cell') {
    const [table, row, cell] = anchor.split(/-[rc](?=\d+)/u);
    const rows = text.tables.find(({ id }) => id === table)?.rows;
    return rows?.[Number(row) - 1]?.[Number(cell) - 1]?.text ?? null;
  }
  const lines = linesAt(text, anchor);
  return lines === null ? null : onOneLine(lines[0] ?? '');
}

function kindOf(anchor: string): EarlierPlace['kind'] {
  if (anchor === 'title') return 'title';
  if (/-c\d+$/u.test(anchor)) return 'cell';
  return /-p\d+$/u.test(anchor) ? 'paragraph' : 'heading';
}
