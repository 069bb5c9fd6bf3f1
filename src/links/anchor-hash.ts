/**
 * The hash of the text at an anchor of a report, as its citation link carries it. Apart from text-hash.ts, since it needs the whole table of characters.
 */
import type { Report } from '../report.ts';
import { siteFold } from '../search/site-fold.ts';
import { textAt } from './text-at.ts';
import { foldForHash, textHash } from './text-hash.ts';

/** Six hexadecimal digits; null where the report has no such anchor. */
export function anchorHash(report: Report, anchor: string): string | null {
  const text = textAt(report, anchor);
  return text === null ? null : textHash(foldForHash(text, siteFold));
}
