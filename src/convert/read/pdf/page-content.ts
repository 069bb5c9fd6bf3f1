/**
 * What is drawn on a page to its lines and tables, from the top down. A table is one whose lines enclose cells and whose
 * text keeps inside of them; any other stays lines.
 */
import { gridOf, type Cell, type Grid } from './grid.ts';
import { joinPieces, touchingRules } from './joined-rules.ts';
import type { Box, Glyph, PageMarks } from './marks.ts';
import type { Rules } from './path-rules.ts';
import { textLines, type TextLine } from './text-lines.ts';

/** A cell with its printed lines; an empty one has none. */
export interface TableCell extends Cell {
  page: number;
  lines: TextLine[];
}

export interface PageTable {
  kind: 'table';
  page: number;
  xs: number[];
  rows: number;
  cells: TableCell[];
  openBelow: boolean[];
  box: Box;
}

export interface PageLine extends TextLine {
  kind: 'line';
  page: number;
}

export interface PageContent {
  page: number;
  width: number;
  height: number;
  items: Array<PageLine | PageTable>;
  /** How many tables did not fit their lines and stay lines. */
  unfit: number;
}

/** How far outside of its table a cell's text may stand, in points. */
const OVERHANG = 2;

/** How many lines a cell that the page's end cuts may go on below the table's last line. */
const LINES_BELOW = 4;

/** Characters with a gap below this, in ems, drawn by one operation, are one piece of text. */
const PIECE = 0.3;

/** The same where each character is drawn by an operation of its own. */
const TIGHT = 0.08;

/** So many ems of a character outside of its cell are too many. */
const OUTSIDE = 0.3;

/** A frame that is no grid is told where there are so many pieces of text in it: less is a chart. */
const SOME_TEXT = 4;

/** What parts pieces of text on a line. Sample: the TAB in `甲\t乙` */
const BLANKS = /\s+/u;

export function pageContent(marks: PageMarks): PageContent {
  const groups = touchingRules({ level: joinPieces(marks.level), upright: joinPieces(marks.upright) });
  // What is written aslant is a watermark, and stands in no cell.
  const aslant = marks.glyphs.filter(({ turn }) => turn % 90 !== 0);
  let rest: readonly Glyph[] = marks.glyphs.filter(({ turn }) => turn % 90 === 0);
  const tables: PageTable[] = [];
  let unfit = 0;
  // The smaller first: a table inside a frame is taken before the frame is looked at.
  for (const grid of groups.map(gridOf).sort((a, b) => areaOf(a) - areaOf(b))) {
    const filled = grid === null ? null : fill(grid, rest, marks.page);
    if (filled === 'unfit') unfit++;
    if (filled === null || filled === 'unfit') continue;
    tables.push(filled.table);
    rest = filled.rest;
  }
  unfit += groups.filter((group) => gridOf(group) === null && isLikeATable(group, rest)).length;
  const lines = textLines([...rest, ...aslant]).map((line): PageLine => ({ kind: 'line', page: marks.page, ...line }));
  const items = [...tables, ...lines].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  return { page: marks.page, width: marks.width, height: marks.height, items, unfit };
}

/** Whether lines that are no grid have several lines of either kind, and text between them. */
function isLikeATable({ level, upright }: Rules, glyphs: readonly Glyph[]): boolean {
  if (level.length < 3 || upright.length < 3) return false;
  const [left, right] = [Math.min(...level.map(({ from }) => from)), Math.max(...level.map(({ to }) => to))];
  const [top, bottom] = [Math.min(...upright.map(({ from }) => from)), Math.max(...upright.map(({ to }) => to))];
  const inside = glyphs.filter(
    ({ box }) => box.left > left && box.right < right && box.top > top && box.bottom < bottom,
  );
  return textLines(inside).flatMap(({ text }) => text.split(BLANKS)).length >= SOME_TEXT;
}

function areaOf(grid: Grid | null): number {
  if (grid === null) return 0;
  const { left, top, right, bottom } = boxOf(grid);
  return (right - left) * (bottom - top);
}

function boxOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** Puts glyphs into the cells that they stand in; null where nothing is written in it or in one cell alone: a frame, a chart. */
function fill(
  grid: Grid,
  glyphs: readonly Glyph[],
  page: number,
): { table: PageTable; rest: Glyph[] } | 'unfit' | null {
  const inside = new Map<Glyph, Cell>();
  const rest: Glyph[] = [];
  const find = cellFinder(grid);
  for (const glyph of glyphs) {
    const cell = find(glyph);
    if (cell === null) rest.push(glyph);
    else inside.set(glyph, cell);
  }
  if (crossing(glyphs, inside)) return 'unfit';
  const byCell = Map.groupBy([...inside.keys()], (glyph) => inside.get(glyph));
  const {
    cells: places,
    rows,
    openBelow,
  } = withoutLeftOver(grid, (cell) => byCell.get(cell)?.some(({ blank }) => !blank) === true);
  const cells = places.map((cell): TableCell => ({ ...cell, page, lines: textLines(byCell.get(cell) ?? [], ' ') }));
  if (!partsSomething(cells, rows)) return 'unfit';
  // A row of one label and empty places is a table, two boxes of which one is empty are none.
  if (cells.filter(({ lines }) => lines.length > 0).length < (cells.length > 3 ? 1 : 2)) return null;
  const table: PageTable = {
    kind: 'table',
    page,
    xs: grid.xs,
    rows,
    cells,
    openBelow,
    box: boxOf(grid),
  };
  return { table, rest };
}

/** Whether every line between two rows parts cells of which one is written: a line inside of empty places is no row's end. */
function partsSomething(cells: readonly TableCell[], rows: number): boolean {
  const written = cells.filter(({ lines }) => lines.length > 0);
  const ends = new Set(written.flatMap(({ row, rowspan }) => [row, row + rowspan]));
  const isBlank = (row: number): boolean => !written.some((cell) => cell.row === row || cell.row === row - 1);
  return Array.from({ length: rows - 1 }, (_, index) => index + 1).every((row) => ends.has(row) || isBlank(row));
}

/**
 * Without what is left at a page's end below the last row, where merged cells go on and nothing else does: empty and open.
 */
function withoutLeftOver(
  { cells, ys, openBelow }: Grid,
  written: (cell: Cell) => boolean,
): Omit<Grid, 'xs' | 'ys'> & { rows: number } {
  const rows = ys.length - 1;
  const isLast = ({ row }: Cell): boolean => row === rows - 1;
  if (rows < 2 || !openBelow.every(Boolean) || cells.some((cell) => isLast(cell) && written(cell)))
    return { cells, rows, openBelow };
  const goesOn = (cell: Cell): boolean => !isLast(cell) && cell.row + cell.rowspan === rows;
  for (const cell of cells.filter(goesOn)) cell.rowspan--;
  const open = openBelow.map((_, x) =>
    cells.some(
      (cell) =>
        cell.row + cell.rowspan === rows - 1 &&
        cell.box.bottom === ys.at(-1) &&
        cell.column <= x &&
        x < cell.column + cell.colspan,
    ),
  );
  return { cells: cells.filter((cell) => !isLast(cell)), rows: rows - 1, openBelow: open };
}

/** The cell in which the middle of a glyph stands, or that it hangs out of, below an open end. */
function cellFinder(grid: Grid): (glyph: Glyph) => Cell | null {
  const { xs, ys, cells, openBelow } = grid;
  const box = boxOf(grid);
  const columns = xs.length - 1;
  const at = new Map<number, Cell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowspan; row++)
      for (let column = cell.column; column < cell.column + cell.colspan; column++)
        at.set(row * columns + column, cell);
  }
  return ({ box: { left, right, top, bottom }, size }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (x < box.left - OVERHANG || x > box.right + OVERHANG || y < box.top - OVERHANG) return null;
    const column = placeOf(xs, x);
    const below = openBelow[column] === true ? LINES_BELOW * size : OVERHANG;
    if (y > box.bottom + below) return null;
    return at.get(placeOf(ys, y) * columns + column) ?? null;
  };
}

/** Between which two lines a place is; outside of all it is the outermost. */
function placeOf(lines: readonly number[], value: number): number {
  const next = lines.findIndex((line, index) => index > 0 && value <= line);
  return (next === -1 ? lines.length - 1 : next) - 1;
}

/** Whether a piece of text runs from one cell into another, or a character stands on the line between. */
function crossing(glyphs: readonly Glyph[], cells: ReadonlyMap<Glyph, Cell>): boolean {
  return glyphs.some((glyph, index) => {
    const cell = cells.get(glyph);
    if (glyph.blank) return false;
    if (cell !== undefined && standsOut(glyph, cell)) return true;
    const last = glyphs[index - 1];
    if (last === undefined || last.blank || cells.get(last) === cell || last.turn !== glyph.turn) return false;
    // What is drawn by operations of its own, sign by sign, is one piece where nothing at all parts it.
    const gap = last.run === glyph.run ? PIECE : TIGHT;
    return Math.abs(glyph.start - last.end) < gap * glyph.size && Math.abs(glyph.base - last.base) < 1;
  });
}

/** Whether a good part of a character stands outside of its cell, to the left or right. */
function standsOut({ box, size }: Glyph, { box: cell }: Cell): boolean {
  return Math.max(cell.left - box.left, box.right - cell.right) > OUTSIDE * size;
}
