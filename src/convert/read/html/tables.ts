/**
 * Which tables of a page are grids of data, and the cell of each line in them. A table that only sets a page or a text in
 * columns is none, and its lines are those of any text.
 */
import { isListLabel, isTableLabel, knownHeadingLength } from '../../../forms/index.ts';
import type { GridCell, Surrounding } from '../extract.ts';
import { gridOf } from './grid.ts';
import type { PageContent, PageLine, PageRow, PageTable } from './page-content.ts';
import { attribute, type PageElement } from './page-node.ts';

/** Characters of a cell that is a running text. */
const RUNNING_TEXT = 200;

/** Shortest sentence, and what ends one. No label of a table has it. */
const SENTENCE = 10;
const STOP = /。/u;

/** Lines of a cell that is a page, or a column of one. */
const PAGE_LINES = 25;

/** Labels of the form that make a table one of the form, whatever else is in it. */
const ENOUGH_LABELS = 4;

/** A heading of the first level. Sample: `一、总体情况` */
const PART = /^\s*[一二三四五六七八九十]{1,3}[、.．]/u;

const HEADING = /^h[1-6]$/u;

/** The cell of each line that stands in a grid. */
export function cellsOf({ lines, tables }: PageContent): ReadonlyMap<PageLine, GridCell> {
  const linesOf = Map.groupBy(
    lines.filter(({ cell }) => cell !== null),
    ({ cell }) => cell,
  );
  const textOf = (cell: PageElement): readonly PageLine[] => linesOf.get(cell) ?? [];
  const cells = new Map<PageLine, GridCell>();
  let number = 0;
  for (const table of tables) {
    if (isLayout(table, textOf)) continue;
    for (const rows of segments(table, textOf)) {
      const placed = gridOf(rows);
      const columns = new Set(placed?.map(({ column }) => column));
      if (placed === null || rows.length < 2 || columns.size < 2) continue;
      number++;
      for (const { cell, ...place } of placed)
        for (const line of textOf(cell)) cells.set(line, { table: number, ...place, header: cell.name === 'th' });
    }
  }
  return cells;
}

/** The same without the tables that the frame of the site is set in, and numbered anew. */
export function withoutFrame(
  cells: ReadonlyMap<PageLine, GridCell>,
  surroundings: ReadonlyMap<PageLine, Surrounding>,
): ReadonlyMap<PageLine, GridCell> {
  const numbers = new Map<number, number>();
  for (const [line, { table }] of cells)
    if (line.visible > 0 && !surroundings.has(line) && !numbers.has(table)) numbers.set(table, numbers.size + 1);
  const kept = new Map<PageLine, GridCell>();
  for (const [line, cell] of cells) {
    const table = numbers.get(cell.table);
    if (table !== undefined) kept.set(line, { ...cell, table });
  }
  return kept;
}

type TextOf = (cell: PageElement) => readonly PageLine[];

/** Whether a table only sets what stands in it side by side. */
function isLayout({ element, rows, nests }: PageTable, textOf: TextOf): boolean {
  if (nests || /^(?:presentation|none)$/u.test(attribute(element, 'role') ?? '')) return true;
  const cells = rows.flatMap((row) => row.cells).map(textOf);
  const labels = cells.filter((lines) => isTableLabel(wordsOf(lines)));
  if (labels.length >= ENOUGH_LABELS) return cells.some(holdsPage);
  const total = sum(cells.map(size));
  return cells.some(holdsPage) || sum(cells.map(size).filter((length) => length > RUNNING_TEXT)) * 2 > total;
}

/** A cell with a report in it, or with its headings. */
function holdsPage(lines: readonly PageLine[]): boolean {
  if (lines.length > PAGE_LINES && size(lines) > PAGE_LINES * RUNNING_TEXT * 0.1) return true;
  if (lines.some(({ holder }) => HEADING.test(holder.name)) && lines.length > 1) return true;
  return lines.filter(({ text }) => PART.test(text) && text.length < 40).length > 1;
}

/**
 * The rows of a table in pieces: where a whole text is set in one table, its headings and paragraphs are rows of one cell, and
 * only what stands between them is a grid.
 */
function segments({ rows }: PageTable, textOf: TextOf): PageRow[][] {
  const pieces: PageRow[][] = [[]];
  // Rows of a list that head others look like headings of the text.
  const isList =
    rows.filter(({ cells }) => cells.some((cell) => isListLabel(wordsOf(textOf(cell))))).length >= ENOUGH_LABELS;
  for (const row of rows) {
    if (isOfText(row, textOf, isList)) pieces.push([]);
    else if (!isForWidths(row, textOf)) pieces.at(-1)?.push(row);
  }
  return pieces;
}

function isOfText({ cells }: PageRow, textOf: TextOf, isList: boolean): boolean {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return false;
  const lines = textOf(only);
  if (size(lines) > RUNNING_TEXT) return true;
  const text = wordsOf(lines);
  if (text.length >= SENTENCE && STOP.test(text)) return true;
  const number = PART.exec(text)?.[0] ?? '';
  return !isList && number !== '' && knownHeadingLength(text.slice(number.length)) > 0;
}

/** A row without height and without text, by which Word tells how wide the columns are. */
function isForWidths({ element, cells }: PageRow, textOf: TextOf): boolean {
  return attribute(element, 'height')?.trim() === '0' && cells.every((cell) => size(textOf(cell)) === 0);
}

function wordsOf(lines: readonly PageLine[]): string {
  return lines.map(({ text }) => text).join('');
}

function size(lines: readonly PageLine[]): number {
  return sum(lines.map(({ visible }) => visible));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
