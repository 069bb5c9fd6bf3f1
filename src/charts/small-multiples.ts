/**
 * Several figures by year to small charts that are read against each other: the same years, the same size, the same room for
 * what is no number. Each has its own scale of counts, from zero.
 */
import { lineChart, type LineChart } from './line-chart.ts';
import { pointsIn, yearsOf, type Reference, type Series } from './series.ts';

/** A figure, and what it is held against. */
export interface Multiple {
  series: Series;
  /** Null for none. */
  reference: Reference | null;
}

/** As wide as the narrowest screen has room for, so that no chart is made smaller than its type can be read. */
export const WIDTH = 268;
const HEIGHT = 132;

/** A chart for each; `width` and `height` in pixels. */
export function smallMultiples(
  multiples: readonly Multiple[],
  { width, height }: { width: number; height: number } = { width: WIDTH, height: HEIGHT },
): LineChart[] {
  const years = yearsOf(multiples.flatMap(({ series }) => series.points));
  const strip = multiples.some(({ series }) => pointsIn(years, series.points).some(({ state }) => state !== 'known'));
  return multiples.map(({ series, reference }) => lineChart({ series, years, reference, width, height, strip }));
}
