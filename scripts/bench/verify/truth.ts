/**
 * Whether a quotation stands in an archive letter for letter, said as plainly as can be: substring search over every printed
 * text without its blanks. Written apart from the verification, which is held against it.
 */
import type { Report } from '../../../src/report.ts';

/** A text that a report prints, where it stands, and the name that the ledger has for it. */
export interface PrintedText {
  /** The record's id. */
  report: string;
  anchor: string;
  text: string;
}

/** Blanks, line breaks, characters without a width. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/gu;

/** A text without what pasting brings. */
export function bare(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Every text that is printed: title, headings, paragraphs, cells. */
export function printedTexts(report: Report): PrintedText[] {
  const at = (anchor: string, text: string): PrintedText => ({ report: report.id, anchor, text });
  return [
    ...(report.basis.title === 'text' ? [at('title', report.title)] : []),
    ...report.sections.map(({ id, number, title }) => at(id, `${number ?? ''}${title ?? ''}`)),
    ...report.paragraphs.map(({ id, text }) => at(id, text)),
    ...report.tables.flatMap(({ id, kind, rows }) =>
      rows.flatMap((cells, row) =>
        cells.map(({ text }, cell) => at(kind === 'lines' ? id : `${id}-r${row + 1}-c${cell + 1}`, text)),
      ),
    ),
  ].filter(({ text }) => bare(text) !== '');
}

/** Tells of any words whether one of the texts holds them. */
export function substringTest(texts: readonly PrintedText[]): (words: string) => boolean {
  // No text has this character once its blanks are gone.
  const joined = texts.map(({ text }) => bare(text)).join('\n');
  return (words) => joined.includes(bare(words));
}

/** Letters to change, add or leave out from one string to the other. */
export function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(change, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    last = next;
  }
  return last[b.length] ?? 0;
}
