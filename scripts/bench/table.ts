/**
 * A table of measurements: its cells as they were measured, for `bench/*.json`, and rounded, in Markdown.
 */
import { markdownTable } from 'markdown-table';
import { z } from 'zod';

/** `null` is what was not or cannot be measured. */
export const Table = z.object({
  /** What it shows, in a sentence or less. */
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});
export type Table = z.infer<typeof Table>;

/** The caption, and the table below it. */
export function printTable({ caption, columns, rows }: Table): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : (cell ?? '–'))));
  const align = columns.map((_, column) => (rows.some((row) => typeof row[column] === 'number') ? 'r' : 'l'));
  return `${caption}\n\n${markdownTable([columns, ...cells], { align })}\n`;
}

/** What a benchmark gives: tables, or Markdown of its own. */
export const Results = z.union([z.string(), z.array(Table)]);
export type Results = z.infer<typeof Results>;

/** In Markdown. */
export function printResults(results: Results): string {
  return typeof results === 'string' ? results : results.map(printTable).join('\n');
}

/** Three digits, more before the point. */
export function rounded(figure: number): string {
  if (Number.isInteger(figure) || Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en');
  return figure.toPrecision(3);
}
