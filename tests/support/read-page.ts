/**
 * The HTML reader on a page written in a test.
 */
import { readHtml } from '../../src/convert/read/html/index.ts';
import type { Extract, ExtractLine } from '../../src/convert/read/extract.ts';

/** Reads a page given as its source. */
export function readPage(html: string): Promise<Extract> {
  return readHtml(new TextEncoder().encode(html));
}

/** The texts of a page's lines. */
export async function textsOf(html: string): Promise<string[]> {
  return (await readPage(html)).lines.map(({ text }) => text);
}

/** A cell in short: table, row, column, rows and columns that it spans, its text. Sample: `1:2,1 1×3 自然人`, a head with `*`. */
export function shortCell({ cell, text }: ExtractLine): string {
  if (cell === null) return text;
  const { table, row, column, rowspan, colspan, header } = cell;
  const span = rowspan === 1 && colspan === 1 ? '' : ` ${rowspan}×${colspan}`;
  return `${table}:${row},${column}${span}${header ? '*' : ''} ${text}`.trimEnd();
}

/** The cells of a page in short. */
export async function cellsOf(html: string): Promise<string[]> {
  return (await readPage(html)).lines.map(shortCell);
}
