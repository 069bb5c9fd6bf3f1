/**
 * The median of what reports say of a figure. Over those with a number; how many these are is said with it.
 */

/** Of fewer numbers a median would speak of single bodies: pages and charts show none. */
export const ENOUGH = 5;

export interface Median {
  /** Null where no report has a number. */
  value: number | null;
  /** Reports with a number. */
  of: number;
}

/** The middle of numbers in order, or half-way between the two in the middle. Nulls are left out. */
export function medianOf(values: Iterable<number | null>): Median {
  const numbers = [...values].filter((value) => value !== null).sort((a, b) => a - b);
  const of = numbers.length;
  const [low, high] = [numbers[Math.floor((of - 1) / 2)], numbers[Math.floor(of / 2)]];
  return { value: low === undefined || high === undefined ? null : (low + high) / 2, of };
}
