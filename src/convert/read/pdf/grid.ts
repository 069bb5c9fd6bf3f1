/**
 * Lines that touch each other to the grid of a table: cells as the lines enclose them, merged where a line is missing.
 */
import type { Box, Rule } from './marks.ts';
import type { Rules } from './path-rules.ts';

export interface Cell {
  /** From 0, where it begins. */
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  box: Box;
}

export interface Grid {
  /** How far right the lines between columns stand, and how far down those between rows, the outer ones included. */
  xs: number[];
  ys: number[];
  /** By row, then by column. */
  cells: Cell[];
  /** For each column: whether its last row ends without a line. */
  openBelow: boolean[];
}

/** Lines of one border are this near to each other, of cells with borders of their own; no column or row is as narrow. */
const BORDER = 4;

/** More places than this are millimetre paper. */
const MOST_PLACES = 10_000;

/** A line covers an edge from this share of it on, and leaves it open up to that; between the two nobody knows. */
const DRAWN = 0.7;
const OPEN = 0.3;

/** Null where the lines make no grid: a cell that is no rectangle, a line half drawn, tables of two widths that touch. */
export function gridOf({ level, upright }: Rules): Grid | null {
  const xs = places([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])], upright);
  const ys = places([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])], level);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_PLACES) return null;
  const edges = new Edges(level, upright, xs, ys);
  const cells: Cell[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const cell = edges.grow(row, column);
      if (cell === null || !edges.isClosed(cell)) return null;
      for (let y = row; y < row + cell.rowspan; y++) {
        for (let x = column; x < column + cell.colspan; x++) {
          if (taken.has(y * columns + x)) return null;
          taken.add(y * columns + x);
        }
      }
      cells.push(cell);
    }
  }
  if (edges.isStepped()) return null;
  return { xs, ys, cells, openBelow: xs.slice(1).map((_, column) => edges.level(rows, column) !== 'drawn') };
}

/**
 * Where lines stand, lines of one border as one. Ends of crossing lines count only outside of all lines: there a table has
 * no line at its edge.
 */
function places(all: readonly number[], lines: readonly Rule[]): number[] {
  const found: number[] = [];
  let group: number[] = [];
  const close = (): void => {
    if (group.length > 0) found.push(group.reduce((sum, value) => sum + value, 0) / group.length);
  };
  for (const at of lines.map((line) => line.at).sort((a, b) => a - b)) {
    if (at - (group[0] ?? at) > BORDER) {
      close();
      group = [];
    }
    group.push(at);
  }
  close();
  const [first = 0, last = 0] = [found[0], found.at(-1)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return [...(least < first - BORDER ? [least] : []), ...found, ...(most > last + BORDER ? [most] : [])];
}

type Drawn = 'drawn' | 'open' | 'unsure';

/** Which edges of the grid's places have a line. */
class Edges {
  readonly #level: readonly Rule[];
  readonly #upright: readonly Rule[];
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];

  constructor(level: readonly Rule[], upright: readonly Rule[], xs: readonly number[], ys: readonly number[]) {
    this.#level = level;
    this.#upright = upright;
    this.#xs = xs;
    this.#ys = ys;
  }

  /** The line above row `y` (or below the last), at a column. */
  level(y: number, column: number): Drawn {
    return covered(this.#level, this.#ys[y] ?? 0, this.#xs[column] ?? 0, this.#xs[column + 1] ?? 0);
  }

  /** The line left of column `x` (or right of the last), at a row. */
  upright(x: number, row: number): Drawn {
    return covered(this.#upright, this.#xs[x] ?? 0, this.#ys[row] ?? 0, this.#ys[row + 1] ?? 0);
  }

  /** The cell that begins at a place: as far right and as far down as no line parts it. */
  grow(row: number, column: number): Cell | null {
    const [columns, rows] = [this.#xs.length - 1, this.#ys.length - 1];
    let [right, bottom] = [column + 1, row + 1];
    while (right < columns && this.upright(right, row) === 'open') right++;
    while (bottom < rows && this.level(bottom, column) === 'open') bottom++;
    const [left = 0, top = 0, end = 0, foot = 0] = [this.#xs[column], this.#ys[row], this.#xs[right], this.#ys[bottom]];
    const box = { left, top, right: end, bottom: foot };
    return { row, column, rowspan: bottom - row, colspan: right - column, box };
  }

  /** Whether a corner is open to both sides, and either side is drawn elsewhere: there the lines have a step. */
  isStepped(): boolean {
    const [columns, rows] = [this.#xs.length - 1, this.#ys.length - 1];
    const across = (y: number): Drawn[] => Array.from({ length: columns }, (_, column) => this.level(y, column));
    const down = (x: number): Drawn[] => Array.from({ length: rows }, (_, row) => this.upright(x, row));
    return [0, rows].some((y) =>
      [0, columns].some((x) => {
        const [level, upright] = [across(y), down(x)];
        const isOpen = level.at(x === 0 ? 0 : -1) === 'open' && upright.at(y === 0 ? 0 : -1) === 'open';
        return isOpen && level.includes('drawn') && upright.includes('drawn');
      }),
    );
  }

  /** Whether no line goes through a cell, and lines part it from its neighbours; the table's own edge may be open. */
  isClosed({ row, column, rowspan, colspan }: Cell): boolean {
    const [columns, rows] = [this.#xs.length - 1, this.#ys.length - 1];
    for (let y = row; y < row + rowspan; y++) {
      for (let x = column; x <= column + colspan; x++) {
        if (x === 0 || x === columns) continue;
        const inside = x > column && x < column + colspan;
        if (this.upright(x, y) !== (inside ? 'open' : 'drawn')) return false;
      }
    }
    for (let x = column; x < column + colspan; x++) {
      for (let y = row; y <= row + rowspan; y++) {
        if (y === 0 || y === rows) continue;
        const inside = y > row && y < row + rowspan;
        if (this.level(y, x) !== (inside ? 'open' : 'drawn')) return false;
      }
    }
    return true;
  }
}

/** How much of an edge lines cover. */
function covered(lines: readonly Rule[], at: number, from: number, to: number): Drawn {
  const pieces = lines
    .filter((line) => Math.abs(line.at - at) <= BORDER && line.to > from && line.from < to)
    .sort((a, b) => a.from - b.from);
  let [sum, end] = [0, from];
  for (const piece of pieces) {
    const [start, stop] = [Math.max(piece.from, end), Math.min(piece.to, to)];
    if (stop > start) {
      sum += stop - start;
      end = stop;
    }
  }
  const share = sum / (to - from);
  if (share >= DRAWN) return 'drawn';
  return share <= OPEN ? 'open' : 'unsure';
}
