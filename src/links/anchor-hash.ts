/**
 * The hash of the text at an anchor of a report, as its citation link carries it. Apart from text-hash.ts, since it needs the whole table of characters.
 */
import { foldLine } from './fold-line.ts';
import { linesAt, type TextOfReport } from './text-at.ts';
import { textHash } from './text-hash.ts';

/** Texts of the report asked for last, folded: a page asks for all its anchors, and a section has the texts of its paragraphs. */
let last: { report: TextOfReport; folded: Map<string, string> } | undefined;

/** Six hexadecimal digits; null where the report has no such anchor. */
export function anchorHash(report: TextOfReport, anchor: string): string | null {
  const texts = linesAt(report, anchor);
  if (texts === null) return null;
  if (last?.report !== report) last = { report, folded: new Map() };
  const { folded } = last;
  // Each line is folded by itself, so a section's is its lines' one after the other.
  const lines = texts.map((text) => {
    let line = folded.get(text);
    if (line === undefined) folded.set(text, (line = foldLine(text)));
    return line;
  });
  return textHash(lines.join('\n'));
}
