/**
 * The scale of counts: it begins at zero, and its ticks are whole numbers.
 */
import { scaleLinear } from 'd3-scale';

export interface CountScale {
  /** Place of a value. */
  at(value: number): number;
  /** The value at the scale's end. */
  most: number;
  ticks: number[];
}

/** A scale for values up to `most`, from the place of zero to the place of the highest. `ticks` is about how many are wanted. */
export function countScale(most: number, [zero, end]: readonly [number, number], ticks: number): CountScale {
  const scale = scaleLinear()
    .domain([0, Math.max(most, 1)])
    .range([zero, end])
    .nice(ticks);
  return {
    at: (value) => rounded(scale(value)),
    most: scale.domain()[1] ?? most,
    ticks: scale.ticks(ticks).filter((tick) => Number.isInteger(tick)),
  };
}

/** To a tenth: what no screen shows makes pages longer. */
export function rounded(place: number): number {
  return Math.round(place * 10) / 10;
}
