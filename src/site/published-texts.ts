/**
 * The two files of a report that the public log speaks of, made once: its record, and its text as Markdown.
 */
import { hash } from 'node:crypto';
import type { ReadReport } from '../archive/record.ts';
import type { ReportHashes } from '../log/leaf.ts';
import { markdownOf } from './markdown.ts';

export interface PublishedTexts {
  /** What `.json` holds. */
  record: string;
  /** What `.md` holds. */
  text: string;
}

/** As long as somebody holds the report. */
const made = new WeakMap<ReadReport, PublishedTexts>();

export function publishedTexts(report: ReadReport): PublishedTexts {
  const known = made.get(report) ?? { record: JSON.stringify(report.record), text: markdownOf(report) };
  made.set(report, known);
  return known;
}

/** What the log promises of it. */
export function reportHashes(report: ReadReport): ReportHashes {
  const { record, text } = publishedTexts(report);
  return { seed: report.record.source.sha256, text: hash('sha256', text), record: hash('sha256', record) };
}
