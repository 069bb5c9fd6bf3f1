/**
 * The original of a report that did not come as text: the file beside its page, and how a place in it is said and linked.
 */
import { ORIGINAL_OF } from '../links/published.ts';
import type { OriginalEnding } from '../links/addresses.ts';
import type { Report } from '../report.ts';
import { href } from './href.ts';
import { formatWords } from './words/record.ts';

/** Media types of originals. */
export const originalTypes: Readonly<Record<OriginalEnding, string>> = {
  '.original.html.txt': 'text/plain',
  '.original.md': 'text/markdown',
  '.original.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.original.pdf': 'application/pdf',
};

/** An original beside a report's page. */
export interface Original {
  /** Address from the site's root. */
  path: string;
  type: string;
  /** What it is, in words. */
  words: string;
  /** Name to keep it under. */
  download: string;
}

/** Null where the report came as text, whose bytes are its `.txt`. */
export function originalOf({ id, source }: Report): Original | null {
  const ending = ORIGINAL_OF[source.format];
  if (ending === null || source.format === 'text') return null;
  const download = `${id.replace('/', '-')}${ending.replace(/^\.original|\.txt$/gu, '')}`;
  return { path: `/reports/${id}${ending}`, type: originalTypes[ending], words: formatWords[source.format], download };
}

/** A place of the original as a source page shows it. */
export interface ShownPlace {
  words: string;
  /** In full, as the record has it. */
  place: string;
  /** Where the original opens at it; null where its format has no such addresses. */
  href: string | null;
}

/** Sample: `page=3&viewrect=72,90,451,14` */
const PAGE = /^page=(?<page>\d+)/u;
/** Sample: `body/tbl[1]/tr[3]/tc[2]/p[1]` */
const WORD_CELL = /^body\/tbl\[(?<table>\d+)\]\/tr\[(?<row>\d+)\]\/tc\[(?<cell>\d+)\]/u;
/** Sample: `line=12` */
const LINE = /^line=(?<line>\d+)/u;
/** Sample: `body/p[12]` */
const WORD_PARAGRAPH = /^body\/p\[(?<paragraph>\d+)\]/u;

export function shownPlace(place: string, original: Original): ShownPlace {
  const page = PAGE.exec(place)?.groups?.['page'];
  if (page !== undefined) return { words: `第 ${page} 页`, place, href: `${href(original.path)}#${place}` };
  const { table, row, cell } = WORD_CELL.exec(place)?.groups ?? {};
  if (table !== undefined) return { words: `表 ${table}，${row ?? ''} 行 ${cell ?? ''} 格`, place, href: null };
  const line = LINE.exec(place)?.groups?.['line'];
  if (line !== undefined) return { words: `原件第 ${line} 行`, place, href: null };
  const paragraph = WORD_PARAGRAPH.exec(place)?.groups?.['paragraph'];
  return { words: paragraph === undefined ? (place.split('/').at(-1) ?? '') : `第 ${paragraph} 段`, place, href: null };
}
