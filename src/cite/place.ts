/**
 * A place in a report, named for a citation: the section by its printed number and title, below it the paragraph, table or row.
 */
import type { Report } from '../report.ts';

export interface Place {
  /** Anchor on the page, without a mark: `s3`, `s1-2-p3`, `s3-t1-r5`. */
  anchor: string;
  /** Number and title of the section as printed; 篇首 for what stands before the first. */
  section: string;
  /** 第3段, 表1, 表1第5行, 表1第5行第3格; null for the section itself. */
  within: string | null;
}

/** What an anchor is made of: its section, then a paragraph, or a table, perhaps a row, perhaps a cell of it. Sample: s3-t1-r5. */
const ANCHOR =
  /^(?<section>s\d+(?:-\d+)*)(?:-p(?<paragraph>\d+)|-t(?<table>\d+)(?:-r(?<row>\d+)(?:-c(?<cell>\d+))?)?)?$/u;

/** What an anchor says by itself: the section's anchor, and what is named below the section. Null for an anchor of another kind. */
export function readAnchor(anchor: string): { section: string; within: string | null } | null {
  const groups = ANCHOR.exec(anchor)?.groups;
  if (groups?.['section'] === undefined) return null;
  const { section, paragraph, table, row, cell } = groups;
  const words = [
    paragraph === undefined ? '' : `第${paragraph}段`,
    table === undefined ? '' : `表${table}`,
    row === undefined ? '' : `第${row}行`,
    cell === undefined ? '' : `第${cell}格`,
  ].join('');
  return { section, within: words === '' ? null : words };
}

/** The place with its section as printed, number and title; nothing printed is what stands before the first section. */
export function toPlace(anchor: string, printed: string, within: string | null): Place {
  return { anchor, section: printed === '' ? '篇首' : printed, within };
}

/** From one place to another, as one: 第2段至第5段, or 第2段至“（三）……”第1段 where it ends in another section. */
export function toRange(first: Place, last: Place): Place {
  const end = first.section === last.section ? (last.within ?? '末') : placeQuoted(last);
  return { anchor: `${first.anchor}:${last.anchor}`, section: first.section, within: `${first.within ?? ''}至${end}` };
}

/** The place behind an anchor of the report; null where the report has no such section. */
export function placeAt(report: Report, anchor: string): Place | null {
  const read = readAnchor(anchor);
  const section = report.sections.find(({ id }) => id === read?.section);
  if (read === null || section === undefined) return null;
  return toPlace(anchor, `${section.number ?? ''}${section.title ?? ''}`, read.within);
}

/** The place as GB/T 7714 prints it after the date: 三、收到和处理政府信息公开申请情况，表1. */
export function placeWords({ section, within }: Place): string {
  return within === null ? section : `${section}，${within}`;
}

/** The place as a sentence names it after the report's title: “三、收到和处理政府信息公开申请情况”表1. */
export function placeQuoted({ section, within }: Place): string {
  // Quotation marks inside quotation marks are single ones (GB/T 15834).
  return `“${section.replaceAll('“', '‘').replaceAll('”', '’')}”${within ?? ''}`;
}
