/**
 * The parts of lines that are clipped away at the sides of a page, as boxes: a table that has such is cut, and what its
 * columns held is not there. At head and foot a table that goes on over pages has such parts, and nothing is missing.
 */
import type { Box } from './marks.ts';
import { apply, type Matrix } from './matrix.ts';
import type { Rules } from './path-rules.ts';

/** A line may go on outside by so many points: half of its width, or a little more. */
const LITTLE = 8;

export function unseenParts({ level, upright }: Rules, { left, right, top, bottom }: Box): Box[] {
  const across = level
    .filter(({ at }) => at > top && at < bottom)
    .flatMap(({ at, from, to }): Box[] => [
      { left: from, right: Math.min(to, left), top: at, bottom: at },
      { left: Math.max(from, right), right: to, top: at, bottom: at },
    ]);
  const down = upright
    .filter(({ at, from, to }) => (at < left - LITTLE || at > right + LITTLE) && to > top && from < bottom)
    .map(({ at, from, to }): Box => ({ left: at, right: at, top: from, bottom: to }));
  return [...across.filter((part) => part.right - part.left > LITTLE), ...down];
}

/** What is seen once a path has clipped: `box` is the path's, as PDF.js gives it; null where nothing has clipped yet. */
export function clippedBy(box: unknown, ctm: Matrix, old: Box | null): Box | null {
  const sides = box instanceof Float32Array || Array.isArray(box) ? Array.from(box, Number) : [];
  const [x1, y1, x2, y2] = sides;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return old;
  const corners = [apply(ctm, x1, y1), apply(ctm, x2, y1), apply(ctm, x1, y2), apply(ctm, x2, y2)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    left: Math.max(old?.left ?? -Infinity, Math.min(...xs)),
    top: Math.max(old?.top ?? -Infinity, Math.min(...ys)),
    right: Math.min(old?.right ?? Infinity, Math.max(...xs)),
    bottom: Math.min(old?.bottom ?? Infinity, Math.max(...ys)),
  };
}
