/**
 * A box on a page to its place in the words of RFC 8118: `page=3&viewrect=72,90,451,14`.
 */
import type { Box } from './marks.ts';

export function place(page: number, { left, top, right, bottom }: Box): string {
  const [x, y] = [Math.round(left), Math.round(top)];
  return `page=${page}&viewrect=${x},${y},${Math.max(1, Math.round(right) - x)},${Math.max(1, Math.round(bottom) - y)}`;
}
