/**
 * Tables of pages to tables of the report: one that a page's end cuts goes on, without the head that is printed again, and
 * a cell or row that it cuts is whole again.
 */
import type { TextLine } from './text-lines.ts';
import type { PageTable, TableCell } from './filled-grid.ts';

export interface Table {
  /** From 1. */
  number: number;
  cells: JoinedCell[];
  rows: number;
  /** How far right the lines between columns stand. */
  xs: number[];
  /** How many rows at its top are printed again on further pages. */
  headRows: number;
}

/** A cell; its lines may stand on two pages. */
export interface JoinedCell extends Omit<TableCell, 'lines'> {
  lines: Array<TextLine & { page: number }>;
}

/** What a page's table becomes: the table it belongs to, and the cells of its repeated head. */
export interface Joined {
  table: Table;
  repeated: JoinedCell[];
  /** Whether it goes on with a table of the page before. */
  continues: boolean;
}

/** Lines between columns that stand so near to each other, in points, are the same. */
const SAME_COLUMN = 4;

/** Room that a cell leaves at both sides of its text, in points, at the most. */
const PADDING = 12;

/** How a row begins that has a label of its own. Samples: `（一）予以公开`, `3.其他`, `四、结转`, `第二十条`; not `第三方` */
const NUMBERED = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[一二三四五六七八九十]+[条项章节款])/u;

/** What a cell with a figure holds: no word of three characters. Samples: `12`, `1,234.5万元` */
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,2}$/u;

/** Columns of a page's table; `null` where they are not those of the table before. */
function sameColumns(before: readonly number[], after: readonly number[]): number[] | null {
  const [wide, narrow] = before.length >= after.length ? [before, after] : [after, before];
  const has = (x: number): boolean => wide.some((other) => Math.abs(other - x) <= SAME_COLUMN);
  const ends = [0, -1].every((at) => Math.abs((before.at(at) ?? 0) - (after.at(at) ?? 0)) <= SAME_COLUMN);
  return ends && narrow.every(has) ? [...wide] : null;
}

/** Goes on with `before`, where `after` is the first thing on the next page; null where it is another table. */
export function joinTable(
  before: Table,
  openBelow: readonly boolean[],
  after: PageTable,
  openXs: readonly number[],
): Joined | null {
  const xs = sameColumns(before.xs, after.xs);
  if (xs === null) return null;
  const old = before.cells.map((cell) => onColumns(cell, before.xs, xs));
  const fresh = after.cells.map((cell) => onColumns(withPage(cell), after.xs, xs));
  const head = repeatedRows(old, fresh, before.rows, after.rows);
  const repeated = fresh.filter(({ row }) => row < head);
  const body = fresh.filter(({ row }) => row >= head).map((cell) => ({ ...cell, row: cell.row - head }));
  const open = spread(openBelow, openXs, xs);
  Object.assign(before, { cells: old, xs, headRows: Math.max(before.headRows, head) });
  append(before, body, open, after.rows - head);
  return { table: before, repeated, continues: true };
}

export function startTable(number: number, table: PageTable): Joined {
  const { rows, xs, cells } = table;
  return {
    table: { number, rows, xs: [...xs], headRows: 0, cells: cells.map(withPage) },
    repeated: [],
    continues: false,
  };
}

function withPage(cell: TableCell): JoinedCell {
  return { ...cell, lines: cell.lines.map((line) => ({ ...line, page: cell.page })) };
}

/** A cell in the columns of the whole table. */
function onColumns(cell: JoinedCell, own: readonly number[], all: readonly number[]): JoinedCell {
  const at = (index: number): number => nearest(all, own[index] ?? 0);
  const column = at(cell.column);
  return { ...cell, column, colspan: at(cell.column + cell.colspan) - column };
}

function nearest(all: readonly number[], x: number): number {
  return all.reduce((best, other, index) => (Math.abs(other - x) < Math.abs((all[best] ?? 0) - x) ? index : best), 0);
}

/** What is known by column, in the columns of the whole table. */
function spread(known: readonly boolean[], own: readonly number[], all: readonly number[]): boolean[] {
  return all.slice(1).map((right, index) => {
    const middle = ((all[index] ?? 0) + right) / 2;
    const column = own.findIndex((x, place) => place > 0 && middle < x) - 1;
    return known[column] === true;
  });
}

/** How many rows at the top of a page's table are those at the top of the whole, printed again. */
function repeatedRows(
  old: readonly JoinedCell[],
  fresh: readonly JoinedCell[],
  oldRows: number,
  freshRows: number,
): number {
  const shape = (cells: readonly JoinedCell[], row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => [cell.column, cell.colspan, cell.rowspan, textOf(cell)].join(' '))
      .join('\n');
  let rows = 0;
  while (rows < Math.min(oldRows, freshRows) && shape(old, rows) === shape(fresh, rows)) rows++;
  // Whole rows only, with words in them, and never all of a table.
  const cut = (row: number): boolean => fresh.some((cell) => cell.row < row && cell.row + cell.rowspan > row);
  while (rows > 0 && cut(rows)) rows--;
  const words = fresh.some((cell) => cell.row < rows && /\p{L}/u.test(textOf(cell)));
  return words && rows < freshRows ? rows : 0;
}

function textOf({ lines }: JoinedCell): string {
  return lines.map(({ text }) => text).join('');
}

/** Puts rows below a table, cells and a row that the page's end cut together. `open`: columns without a line at that end. */
function append(table: Table, body: readonly JoinedCell[], open: readonly boolean[], rows: number): void {
  const last = table.cells.filter((cell) => cell.row + cell.rowspan === table.rows);
  const first = body.filter((cell) => cell.row === 0);
  const pairs = first.map((cell) => [last.find((other) => sameSpan(other, cell)), cell] as const);
  const both = pairs.flatMap(([above, cell]): Pair[] => (above === undefined ? [] : [[above, cell]]));
  // Where the whole row has no line at its end, a figure above and one below tell that it is two rows nevertheless.
  const rowIsOpen = open.every(Boolean);
  const figures = both.some(([above, below]) => isFigure(above) && isFigure(below));
  const cutRow = both.length === pairs.length && !figures && (rowIsOpen || isRemainder(both));
  const isOpen = ({ column, colspan }: JoinedCell): boolean =>
    !rowIsOpen && open.slice(column, column + colspan).every(Boolean);
  const start = cutRow ? table.rows - 1 : table.rows;
  for (const cell of body) {
    const above = both.find(([, below]) => below === cell)?.[0];
    if (above !== undefined && (cutRow || goesOn(above, cell, isOpen(cell)))) {
      above.lines.push(...cell.lines);
      above.rowspan += cell.rowspan - (cutRow ? 1 : 0);
    } else table.cells.push({ ...cell, row: cell.row + start });
  }
  table.rows = start + rows;
}

type Pair = readonly [above: JoinedCell, below: JoinedCell];

/** Whether a cell holds a figure. Samples: `12`, `1,234.5万元`, `/` */
function isFigure(cell: JoinedCell): boolean {
  return FIGURE.test(textOf(cell).normalize('NFKC').replace(/\s/gu, ''));
}

function sameSpan(one: JoinedCell, other: JoinedCell): boolean {
  return one.column === other.column && one.colspan === other.colspan;
}

/** Whether a merged cell goes on below the page's end: no line ends it, or it is empty there and merged on one side. */
function goesOn(above: JoinedCell, below: JoinedCell, isOpen: boolean): boolean {
  if (isOpen) return true;
  return below.lines.length === 0 && above.lines.length > 0 && (above.rowspan > 1 || below.rowspan > 1);
}

/**
 * Whether the first row of a page is what was left of the last one: it is empty, or holds words alone, which go on from a
 * label that fills its line, where only the row before has figures, or a number before its label, or all is words.
 */
function isRemainder(pairs: readonly Pair[]): boolean {
  const single = pairs.filter(([above, below]) => above.rowspan === 1 && below.rowspan === 1);
  if (single.length < 2) return false;
  const filled = single.filter(([, below]) => below.lines.length > 0);
  const figureless = single.some(([above, below]) => above.lines.length > 0 && below.lines.length === 0);
  if (filled.length === 0) return figureless;
  const numbered = filled.every(([above]) => NUMBERED.test(textOf(above)));
  const heads = filled.length > 2 && filled.length === single.length;
  return (figureless || numbered || heads) && filled.every(([above, below]) => isCutLabel(above, below));
}

function isCutLabel(above: JoinedCell, below: JoinedCell): boolean {
  const last = above.lines.at(-1);
  const next = below.lines[0];
  if (last === undefined || next === undefined || NUMBERED.test(next.text) || /\d/u.test(textOf(below))) return false;
  const room = above.box.right - above.box.left - (last.box.right - last.box.left);
  return room < next.firstWord + PADDING;
}
