/**
 * The hash of the text at an anchor of a report, as its citation link carries it. Apart from text-hash.ts, since it needs the whole table of characters.
 */
import type { Report } from '../report.ts';
import { siteFoldText } from '../search/site-fold.ts';
import { textAt } from './text-at.ts';
import { foldForHash, textHash } from './text-hash.ts';

/** Lines of the report asked for last: a page asks for all its anchors, and a section has the lines of its paragraphs. */
let last: { report: Report; lines: Map<string, { text: string }> } | undefined;

/** Six hexadecimal digits; null where the report has no such anchor. */
export function anchorHash(report: Report, anchor: string): string | null {
  const text = textAt(report, anchor);
  if (text === null) return null;
  if (last?.report !== report) last = { report, lines: new Map() };
  const { lines } = last;
  const fold = (line: string): { text: string } => {
    const folded = lines.get(line) ?? { text: siteFoldText(line) };
    lines.set(line, folded);
    return folded;
  };
  return textHash(foldForHash(text, fold));
}
