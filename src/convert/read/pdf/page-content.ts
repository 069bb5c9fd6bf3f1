/**
 * What is drawn on a page to its lines and tables, from the top down. A table is one whose lines enclose cells and whose
 * text keeps inside of them; any other stays lines.
 */
import { gridOf, type Cell, type Grid } from './grid.ts';
import { joinPieces, touchingRules } from './joined-rules.ts';
import type { Box, Glyph, PageMarks } from './marks.ts';
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

export function pageContent(marks: PageMarks): PageContent {
  const groups = touchingRules({ level: joinPieces(marks.level), upright: joinPieces(marks.upright) });
  let rest: readonly Glyph[] = marks.glyphs;
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
  // A frame of lines that is no grid, with text in it, is told as well.
  unfit += groups.filter(
    (group) => group.level.length > 2 && group.upright.length > 2 && gridOf(group) === null,
  ).length;
  const lines = textLines(rest).map((line): PageLine => ({ kind: 'line', page: marks.page, ...line }));
  const items = [...tables, ...lines].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  return { page: marks.page, width: marks.width, height: marks.height, items, unfit };
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
  const cells = grid.cells.map((cell): TableCell => ({ ...cell, page, lines: textLines(byCell.get(cell) ?? [], ' ') }));
  // A row of one label and empty places is a table, two boxes of which one is empty are none.
  if (cells.filter(({ lines }) => lines.length > 0).length < (cells.length > 3 ? 1 : 2)) return null;
  const { xs, openBelow } = grid;
  const table: PageTable = {
    kind: 'table',
    page,
    xs,
    rows: grid.ys.length - 1,
    cells,
    openBelow,
    box: boxOf(grid),
  };
  return { table, rest };
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

/** Whether a piece of text runs from one cell into another, or out of the table. */
function crossing(glyphs: readonly Glyph[], cells: ReadonlyMap<Glyph, Cell>): boolean {
  return glyphs.some((glyph, index) => {
    const last = glyphs[index - 1];
    if (last === undefined || last.run !== glyph.run || last.blank || glyph.blank) return false;
    const together = Math.abs(glyph.start - last.end) < PIECE * glyph.size && Math.abs(glyph.base - last.base) < 1;
    return together && cells.get(last) !== cells.get(glyph);
  });
}
