/**
 * The parts of lines that are clipped away at the sides of a page, as boxes: a table that has such is cut, and what its
 * columns held is not there. At head and foot a table that goes on over pages has such parts, and nothing is missing.
 */
import type { Box } from './marks.ts';
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
