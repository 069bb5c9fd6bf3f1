/**
 * A grid and what is written on its page to a table: each character in the cell it stands in. A grid that the text does not
 * keep to is none.
 */
import type { Cell, Grid } from './grid.ts';
import type { Box, Glyph } from './marks.ts';
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
  /** One column of few rows: text in a box, or what a page's end left of a table. */
  slim: boolean;
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

/** The tallest box, in points, that may be what a page's end left of a table. */
const TALLEST_SLIM = 150;

/** The box around a grid. */
export function boxOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

function boxHeight(grid: Grid): number {
  const { top, bottom } = boxOf(grid);
  return bottom - top;
}

/** Puts glyphs into the cells that they stand in; null where nothing is written in it or in one cell alone: a frame, a chart. */
export function fillGrid(
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
  const slim = grid.xs.length === 2;
  if (slim && boxHeight(grid) > TALLEST_SLIM) return null;
  if (crossing(glyphs, inside, boxOf(grid).bottom)) return slim ? null : 'unfit';
  const byCell = Map.groupBy([...inside.keys()], (glyph) => inside.get(glyph));
  const {
    cells: places,
    rows,
    openBelow,
  } = withoutLeftOver(grid, (cell) => byCell.get(cell)?.some(({ blank }) => !blank) === true);
  const cells = places.map((cell): TableCell => ({ ...cell, page, lines: textLines(byCell.get(cell) ?? [], ' ') }));
  if (cells.some(({ lines }) => lines.some(({ overlaid }) => overlaid))) return slim ? null : 'unfit';
  if (!partsSomething(cells, rows)) return slim ? null : 'unfit';
  // A row of one label and empty places is a table, two boxes of which one is empty are none.
  if (cells.filter(({ lines }) => lines.length > 0).length < (slim || cells.length > 3 ? 1 : 2)) return null;
  const table: PageTable = {
    kind: 'table',
    page,
    xs: grid.xs,
    rows,
    cells,
    openBelow,
    box: boxOf(grid),
    slim,
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
function crossing(glyphs: readonly Glyph[], cells: ReadonlyMap<Glyph, Cell>, foot: number): boolean {
  return glyphs.some((glyph, index) => {
    const cell = cells.get(glyph);
    if (glyph.blank) return false;
    if (cell !== undefined && standsOut(glyph, cell, foot)) return true;
    const last = glyphs[index - 1];
    if (last === undefined || last.blank || cells.get(last) === cell || last.turn !== glyph.turn) return false;
    // What is drawn by operations of its own, sign by sign, is one piece where nothing at all parts it.
    const gap = last.run === glyph.run ? PIECE : TIGHT;
    return Math.abs(glyph.start - last.end) < gap * glyph.size && Math.abs(glyph.base - last.base) < 1;
  });
}

/** Whether a good part of a character stands outside of its cell; below the table's foot hangs what a page's end cuts. */
function standsOut({ box, size }: Glyph, { box: cell }: Cell, foot: number): boolean {
  const below = box.bottom > foot ? 0 : box.bottom - cell.bottom;
  return Math.max(cell.left - box.left, box.right - cell.right, cell.top - box.top, below) > OUTSIDE * size;
}
