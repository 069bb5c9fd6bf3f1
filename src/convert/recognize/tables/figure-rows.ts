/**
 * Tables of figures of a body's own, flattened with blanks between the cells, or with a line for each: words over the columns, then rows of a label, a
 * unit and as many numbers as there are columns. The units tell where each label ends, so that the grid is beyond doubt; what
 * its figures count the form does not say.
 */
import { foldLabel, listTables } from '../../../forms/index.ts';
import { textOf, type Cell } from '../../report-tree.ts';
import { runsOf, sliceLine, type CleanLine } from '../clean-line.ts';
import { isNumberCell, printedRows, type PrintedCell } from './printed-cells.ts';
import { CODES } from './surplus-cells.ts';
import type { TableRange } from './table-lines.ts';

/** Words over labels and over units. Sample: `指标名称`, `计量单位` */
const LABELS = new Set(listTables.flatMap(({ head }) => (head[0] ?? []).map(foldLabel)));
const UNITS_HEAD = new Set(listTables.flatMap(({ head }) => (head[1] ?? []).map(foldLabel)));

/** What things are counted in. */
const UNIT = /^(?:条|件|次|个|人|人次|篇|份|项|期|场|元|万元)$/u;

/** Rows from which on it is a table, and columns up to which. */
const ENOUGH = 4;
const MOST_COLUMNS = 4;

/** Longest table in lines, and places at which one is tried. */
const MOST_LINES = 300;
const MOST_TRIES = 8;

/** The rows with their head; null where the cells are not all of such a table. */
export function figureRows(cells: readonly PrintedCell[]): Cell[][] | null {
  const found = readRows(cells);
  return found !== null && found.used === cells.length ? found.rows : null;
}

/** Parts a line that holds something before the words over the columns. */
export function partFigureRows(lines: readonly CleanLine[]): readonly CleanLine[] {
  return lines.flatMap((line) => {
    const at = headIn(line);
    const before = line.text.slice(0, at ?? 0).trim();
    return at === null || before === '' || CODES.includes(before) ? [line] : sliceLine(line, [at]);
  });
}

/** The lines of such tables, in order. */
export function findFigureRows(lines: readonly CleanLine[]): TableRange[] {
  const ranges: TableRange[] = [];
  const heads = lines.flatMap((line, index) =>
    headIn(line) !== null || isUpright(lines.slice(index, index + HEAD_LINES)) ? [index] : [],
  );
  for (const first of heads.slice(0, MOST_TRIES)) {
    if (first <= (ranges.at(-1)?.last ?? -1)) continue;
    const own = lines.slice(first, first + MOST_LINES);
    const end = own.findIndex(({ print, text }) => print?.cell != null || /[\t|｜。]/u.test(text));
    const rows = figureCells(end === -1 ? own : own.slice(0, end));
    const found = readRows(rows.flat());
    if (found === null) continue;
    // The last row ends its line.
    const ends = rows.reduce<number[]>((sums, row) => [...sums, (sums.at(-1) ?? 0) + row.length], []);
    const written = own.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
    const last = written[ends.indexOf(found.used)];
    if (last !== undefined) ranges.push({ first, last: first + last });
  }
  return ranges;
}

/** So many lines hold the words over labels and units where each cell has a line, with blank ones between. */
const HEAD_LINES = 4;

/** Whether the words over labels and units are the first two of lines with a cell each. */
function isUpright(lines: readonly CleanLine[]): boolean {
  const isOf = (words: ReadonlySet<string>, line: CleanLine | undefined): boolean =>
    line !== undefined && line.print?.cell == null && line.text.length < 24 && words.has(foldLabel(line.text));
  if (!isOf(LABELS, lines[0])) return false;
  return isOf(
    UNITS_HEAD,
    lines.slice(1).find(({ text }) => text.trim() !== ''),
  );
}

/** The cells of such a table: a line each, or as blanks part them. */
export function figureCells(lines: readonly CleanLine[]): PrintedCell[][] {
  if (!isUpright(lines)) return printedRows(lines);
  return lines.flatMap((line) => (line.text.trim() === '' ? [] : [[{ paragraphs: [runsOf(line)], bordered: false }]]));
}

/** Where the words over labels and units stand side by side in a line that no grid holds; null where they do not. */
function headIn({ text, print }: CleanLine): number | null {
  if (print?.cell != null || text.length > LONGEST || !text.includes('位')) return null;
  const words = [...text.matchAll(/\S+/gu)];
  const at = words.findIndex(
    ([word], index) => LABELS.has(foldLabel(word)) && UNITS_HEAD.has(foldLabel(words[index + 1]?.[0] ?? '')),
  );
  return words[at]?.index ?? null;
}

/** Longest line that is looked into, in characters. */
const LONGEST = 20_000;

function readRows(cells: readonly PrintedCell[]): { rows: Cell[][]; used: number } | null {
  if (cells.length < 2 || !LABELS.has(folded(cells[0])) || !UNITS_HEAD.has(folded(cells[1]))) return null;
  for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
    const head = cells.slice(0, 2 + columns);
    if (head.length < 2 + columns || head.some(isNumberCell)) return null;
    const rows = [head.map((cell) => toCell(cell, true))];
    let used = head.length;
    for (let row = readRow(cells, used, columns); row !== null; row = readRow(cells, used, columns)) {
      rows.push(row.cells);
      used = row.next;
    }
    if (rows.length > ENOUGH) return { rows, used };
  }
  return null;
}

function readRow(cells: readonly PrintedCell[], from: number, columns: number): { cells: Cell[]; next: number } | null {
  // A label is one word: of two the first may head several rows.
  const [label, counter] = cells.slice(from, from + 2);
  const numbers = cells.slice(from + 2, from + 2 + columns);
  const behind = cells[from + 2 + columns];
  if (label === undefined || counter === undefined || isNumberCell(label) || !UNIT.test(folded(counter))) return null;
  if (numbers.length < columns || !numbers.every(isNumberCell)) return null;
  if (behind !== undefined && isNumberCell(behind)) return null;
  return {
    cells: [label, counter, ...numbers].map((cell) => toCell(cell, false)),
    next: from + 2 + columns,
  };
}

function toCell({ paragraphs }: PrintedCell, header: boolean): Cell {
  return { runs: paragraphs.flat(), header, rowspan: 1, colspan: 1 };
}

function folded(cell: PrintedCell | undefined): string {
  return foldLabel((cell?.paragraphs ?? []).map(textOf).join(''));
}
