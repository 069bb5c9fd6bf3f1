/**
 * Text to lines. A line ends with LF, CRLF or CR, as editors count; a form feed is a blank inside its line.
 */

/** Lines from which a file is no report: each has an address that is promised for good. */
export const MOST_LINES = 1_000_000;

/** The lines of a text, without their ends; the last one is there even when it is empty and not ended, unless nothing is. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
