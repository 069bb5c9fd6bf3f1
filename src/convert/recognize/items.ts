/**
 * What sections are built of: logical lines of running text, and tables.
 */
import type { LayoutNote } from '../report-tree.ts';
import type { CleanLine } from './clean-line.ts';
import type { Item } from './heading.ts';
import { readBreaking, toLogicalLines } from './logical-lines.ts';
import type { PageLines } from './page-lines.ts';
import type { SetApart } from './set-apart.ts';

/** The lines that are left, in order: running text joined to logical lines, tables kept together. */
export function toItems({ lines, tables, edges }: PageLines, { taken, layout }: SetApart): Item[] {
  const left = (from: number, to: number): CleanLine[] => lines.slice(from, to).filter((line) => !taken.has(line));
  const breaking = readBreaking(left(0, lines.length));
  const pageNumbers = layoutLines(layout, 'page-number');
  const afterPageNumber = new Set<CleanLine>();
  // The nearest line above that is not blank.
  let above = 0;
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    if (line.newPage || (!isBlank && pageNumbers.has(above))) afterPageNumber.add(line);
    if (!isBlank) above = line.number;
  }
  const items: Item[] = [];
  let done = 0;
  const takeText = (to: number): void => {
    for (const line of toLogicalLines(left(done, to), breaking, afterPageNumber)) items.push({ kind: 'line', line });
  };
  for (const table of tables) {
    if (table.last > edges.bodyEnd) continue;
    takeText(table.first);
    items.push({ kind: 'table', lines: left(table.first, table.last + 1) });
    done = table.last + 1;
  }
  takeText(lines.length);
  return items;
}

function layoutLines(layout: readonly LayoutNote[], rule: string): ReadonlySet<number> {
  return new Set(layout.filter((note) => note.rule === rule).map((note) => note.span.line));
}
