/**
 * A painted path to the rules in it: level and upright pieces of strokes, and filled rectangles as thin as a stroke.
 */
import type { Rule } from './marks.ts';
import { apply, type Matrix } from './matrix.ts';

/** How PDF.js writes a path: a kind, then its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** The thickest filled rectangle that is a line, in points. */
const THICKEST = 3;

/** A line that is off by so many points is still level. */
const SLANT = 0.6;

/** A longer path draws a picture. */
const LONGEST_PATH = 20_000;

type Point = { x: number; y: number };

export interface Rules {
  level: Rule[];
  upright: Rule[];
}

/** Adds the rules of a path to `into`. */
export function addRules(
  path: ArrayLike<number>,
  ctm: Matrix,
  painted: { fill: boolean; stroke: boolean },
  into: Rules,
): void {
  if (path.length > LONGEST_PATH) return;
  for (const outline of outlines(path, ctm)) {
    if (painted.stroke) for (const [from, to] of pairs(outline)) addStroke(from, to, into);
    else if (painted.fill) addThin(outline, into);
  }
}

/** The pieces of a path, each its corners; a curve is no rule and cuts the piece. */
function outlines(path: ArrayLike<number>, ctm: Matrix): Point[][] {
  const all: Point[][] = [];
  let current: Point[] = [];
  const at = (index: number): Point => apply(ctm, path[index] ?? 0, path[index + 1] ?? 0);
  for (let index = 0; index < path.length;) {
    const kind = path[index];
    if (kind === MOVE) {
      current = [at(index + 1)];
      all.push(current);
      index += 3;
    } else if (kind === LINE) {
      current.push(at(index + 1));
      index += 3;
    } else if (kind === CURVE || kind === QUADRATIC) {
      const length = kind === CURVE ? 7 : 5;
      current = [at(index + length - 2)];
      all.push(current);
      index += length;
    } else if (kind === CLOSE) {
      const [first] = current;
      if (first !== undefined) current.push(first);
      index += 1;
    } else return all;
  }
  return all;
}

function pairs(points: readonly Point[]): Array<[Point, Point]> {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from === undefined ? [] : [[from, to] satisfies [Point, Point]];
  });
}

function addStroke(from: Point, to: Point, into: Rules): void {
  if (Math.abs(from.y - to.y) <= SLANT && from.x !== to.x) {
    into.level.push({ at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) });
  } else if (Math.abs(from.x - to.x) <= SLANT && from.y !== to.y) {
    into.upright.push({ at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) });
  }
}

/**
 * A thin filled rectangle, or one whose ends are cut aslant to meet the next side of a box; a small square is the corner where
 * two lines meet, and counts for both.
 */
function addThin(points: readonly Point[], into: Rules): void {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (points.length < 4) return;
  const isLevel = height <= THICKEST && width > 0 && areAtEnds(ys, SLANT) && areAtEnds(xs, cutOf(height, width));
  const isUpright = width <= THICKEST && height > 0 && areAtEnds(xs, SLANT) && areAtEnds(ys, cutOf(width, height));
  if (isLevel) into.level.push({ at: (top + bottom) / 2, from: left, to: right });
  if (isUpright) into.upright.push({ at: (left + right) / 2, from: top, to: bottom });
}

/** How far the ends of a line may be cut aslant: as far as it is thick, where it is a line and no square. */
function cutOf(thick: number, long: number): number {
  return long > 4 * thick ? thick + SLANT : SLANT;
}

function areAtEnds(values: readonly number[], within: number): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.every((value) => value - least <= within || most - value <= within);
}
