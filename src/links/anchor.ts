/**
 * Anchors of a report's page and of its source page, taken apart and put in order. Safe for the browser.
 */

/** What stands at an anchor. `section` is the section's own anchor; numbers count from 1. */
export type Place =
  | { kind: 'title' }
  | { kind: 'line'; line: number }
  | { kind: 'section'; section: string }
  | { kind: 'paragraph'; section: string; paragraph: number }
  | { kind: 'table'; section: string; table: number }
  | { kind: 'row'; section: string; table: number; row: number }
  | { kind: 'cell'; section: string; table: number; row: number; cell: number };

/** Sample: `title`, `L12`, `s0`, `s1-2`, `s1-2-p3`, `s3-t1`, `s3-t1-r5`, `s3-t1-r5-c3`. */
const ANCHOR =
  /^(?:title|L(?<line>\d+)|(?<section>s\d+(?:-\d+)*)(?:-p(?<paragraph>\d+)|-t(?<table>\d+)(?:-r(?<row>\d+)(?:-c(?<cell>\d+))?)?)?)$/u;

/** What an anchor points at; null for what is no anchor of ours. */
export function placeOf(anchor: string): Place | null {
  const groups = ANCHOR.exec(anchor)?.groups;
  if (groups === undefined) return null;
  const { line, section, paragraph, table, row, cell } = groups;
  if (line !== undefined) return { kind: 'line', line: Number(line) };
  if (section === undefined) return { kind: 'title' };
  if (paragraph !== undefined) return { kind: 'paragraph', section, paragraph: Number(paragraph) };
  if (table === undefined) return { kind: 'section', section };
  if (row === undefined) return { kind: 'table', section, table: Number(table) };
  const place = { section, table: Number(table), row: Number(row) };
  return cell === undefined ? { kind: 'row', ...place } : { kind: 'cell', ...place, cell: Number(cell) };
}

/** Order of sections in a report: s1, s1-1, s1-2, s1-10, s2. */
export function compareSections(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.slice(1).split('-').map(Number));
  for (let index = 0; ; index++) {
    const [one, other] = [left?.[index], right?.[index]];
    if (one === undefined || other === undefined) return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
    if (one !== other) return one - other;
  }
}
