/**
 * Which lines the page itself sets beside its text, as far as it can be believed.
 */
import { isStrong } from './core.ts';
import type { Aside, PageLine } from './page-content.ts';

/**
 * Marks that hold most of a page's text are no marks of what is beside it. What opens at a click no browser shows before: it is
 * beside the text wherever there is one without it.
 */
export function asideTest(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const sums = new Map<Aside, number>();
  const shown = lines.filter(({ aside }) => aside !== 'details');
  const hasText = shown.some(isStrong);
  const counted = hasText ? shown : lines;
  for (const line of counted) if (line.aside !== null) sums.set(line.aside, (sums.get(line.aside) ?? 0) + own(line));
  const whole = counted.reduce((sum, line) => sum + own(line), 0);
  const believed = new Set([...sums].filter(([, sum]) => sum * 2 <= whole).map(([aside]) => aside));
  if (hasText) believed.add('details');
  return ({ aside }) => aside !== null && believed.has(aside);
}

function own({ visible, linked }: PageLine): number {
  return visible - linked;
}
