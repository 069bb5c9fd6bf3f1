/**
 * A place in a report, named for a citation: the section by its printed number and title, below it the paragraph, table or row.
 */
import type { Report } from '../report.ts';

export interface Place {
  /** Anchor on the page, without a mark: `s3`, `s1-2-p3`, `s3-t1-r5`. */
  anchor: string;
  /** Number and title of the section as printed; 篇首 for what stands before the first. */
  section: string;
  /** 第3段, 表1, 表1第5行; null for the section itself. */
  within: string | null;
}

/** What an anchor is made of: its section, then a paragraph, or a table and perhaps a row. Sample: s3-t1-r5. */
const ANCHOR = /^(?<section>s\d+(?:-\d+)*)(?:-p(?<paragraph>\d+)|-t(?<table>\d+)(?:-r(?<row>\d+))?)?$/u;

/** The place behind an anchor of the report; null where the report has no such section. */
export function placeAt(report: Report, anchor: string): Place | null {
  const groups = ANCHOR.exec(anchor)?.groups;
  const section = report.sections.find(({ id }) => id === groups?.['section']);
  if (groups === undefined || section === undefined) return null;
  const { paragraph, table, row } = groups;
  const words = [
    paragraph === undefined ? '' : `第${paragraph}段`,
    table === undefined ? '' : `表${table}`,
    row === undefined ? '' : `第${row}行`,
  ].join('');
  const printed = `${section.number ?? ''}${section.title ?? ''}`;
  return { anchor, section: printed === '' ? '篇首' : printed, within: words === '' ? null : words };
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
