/**
 * What has to be said of a PDF's pages as problems: scans, characters that the file does not tell, tables that stay lines.
 */
import type { Problem } from '../extract.ts';
import type { PageMarks } from './marks.ts';
import type { PageContent } from './page-content.ts';

/** A picture of this share of a page is a scan of it. */
const SCAN = 0.4;

/** Of so many characters that nobody knows the text is none. */
const UNREADABLE = 0.5;

export function doubts(marks: readonly PageMarks[], pages: readonly PageContent[]): Problem[] {
  const visible = marks.map(({ page, pictured, glyphs }) => {
    const drawn = glyphs.filter(({ blank }) => !blank);
    const unknown = drawn.filter(({ known }) => !known).length;
    return { page, pictured, drawn: drawn.length, unknown, hidden: drawn.filter(({ hidden }) => hidden).length };
  });
  const sum = (of: (one: (typeof visible)[number]) => number): number => visible.reduce((all, one) => all + of(one), 0);
  const scanned = visible.filter(({ drawn, pictured }) => drawn === 0 && pictured > SCAN).map(({ page }) => page);
  if (sum(({ drawn }) => drawn) === 0)
    return [scanned.length > 0 ? noTextLayer(marks.length) : emptyPages(marks.length)];
  const unknown = visible.filter((one) => one.unknown > 0);
  const behind = visible.filter(({ drawn, hidden, pictured }) => hidden > drawn / 2 && pictured > SCAN);
  const overlaid = pages.filter(({ items }) => items.some((item) => item.kind === 'line' && item.overlaid));
  const unfit = pages.filter((page) => page.unfit > 0).map(({ page }) => page);
  return [
    ...(scanned.length > 0 ? [partlyScanned(scanned)] : []),
    ...(behind.length > 0 ? [textBehindScan(behind.map(({ page }) => page))] : []),
    ...(unknown.length > 0
      ? [
          unknownCharacters(
            unknown,
            sum(({ drawn }) => drawn),
          ),
        ]
      : []),
    ...(overlaid.length > 0 ? [textOverText(overlaid.map(({ page }) => page))] : []),
    ...(unfit.length > 0 ? [tableAsLines(unfit)] : []),
  ];
}

function noTextLayer(pages: number): Problem {
  const message = `the PDF has no text layer: its ${pages} ${pages === 1 ? 'page is a picture' : 'pages are pictures'}; have the text recognized (OCR), proofread it, and save it as text`;
  return { level: 'blocking', rule: 'pdf-no-text', line: null, message };
}

function emptyPages(pages: number): Problem {
  const message = `nothing is written on the PDF's ${pages} ${pages === 1 ? 'page' : 'pages'}; fetch it again, or put the text of the report here`;
  return { level: 'blocking', rule: 'pdf-empty', line: null, message };
}

function partlyScanned(pages: readonly number[]): Problem {
  const message = `${pagesAre(pages)} a picture without text, and what is on ${pages.length === 1 ? 'it' : 'them'} is missing here; compare with the original`;
  return { level: 'doubtful', rule: 'pdf-scanned-pages', line: null, message };
}

function textBehindScan(pages: readonly number[]): Problem {
  const message = `${pagesAre(pages)} a scan, and the text behind it is what a program recognized; compare every figure with the picture`;
  return { level: 'doubtful', rule: 'pdf-text-behind-scan', line: null, message };
}

function unknownCharacters(pages: ReadonlyArray<{ page: number; unknown: number }>, drawn: number): Problem {
  const count = pages.reduce((sum, { unknown }) => sum + unknown, 0);
  const where = pages.map(({ page, unknown }) => `page ${page}: ${unknown}`).join(', ');
  const blocking = count > drawn * UNREADABLE;
  const todo = blocking ? 'fetch another copy, or have the text recognized (OCR)' : 'compare them with the original';
  const message = `the PDF does not tell which characters ${count} of ${drawn} are (${where}), and they are shown as �; ${todo}`;
  return { level: blocking ? 'blocking' : 'doubtful', rule: 'pdf-unknown-characters', line: null, message };
}

function textOverText(pages: readonly number[]): Problem {
  const message = `text is printed over other text on page ${pages.join(', ')}, and its characters may be mixed; compare it with the original`;
  return { level: 'doubtful', rule: 'pdf-text-over-text', line: null, message };
}

function tableAsLines(pages: readonly number[]): Problem {
  const message = `a table on page ${pages.join(', ')} does not fit its ruled lines, and stays lines; compare it with the original`;
  return { level: 'doubtful', rule: 'pdf-table-as-lines', line: null, message };
}

function pagesAre(pages: readonly number[]): string {
  return pages.length === 1 ? `page ${pages[0]} is` : `pages ${pages.join(', ')} are each`;
}
