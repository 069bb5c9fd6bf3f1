/**
 * Medians of the leading figures among bodies of the same kind, year by year: what one body's figures are held against. What is
 * no number is left out, and so is what an older edition words otherwise.
 */
import { unpackValues } from './leading-values.ts';
import type { ReportTally } from './archive.ts';

/** So many numbers at least: of fewer, a median would speak of single bodies. */
export const ENOUGH = 5;

export interface Median {
  value: number;
  /** How many numbers it is the middle of. */
  count: number;
}

/** The middle of some numbers, in any order: of an even number of them the mean of the two in the middle. Null for too few. */
export function medianOf(numbers: readonly number[]): Median | null {
  if (numbers.length < ENOUGH) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[half - 1], sorted[half]];
  return { value: sorted.length % 2 === 1 ? high : (low + high) / 2, count: sorted.length };
}

type Known = Pick<ReportTally, 'agency' | 'year' | 'leading'>;

/** Gives the medians of a kind and a year, one for each leading figure. */
export function kindMedians(
  records: Iterable<Known>,
): (record: Pick<Known, 'agency' | 'year'>) => Array<Median | null> {
  const keyOf = ({ agency, year }: Pick<Known, 'agency' | 'year'>): string => `${agency.kind ?? 'other'} ${year}`;
  const numbers = new Map<string, number[][]>();
  for (const record of records) {
    const key = keyOf(record);
    const lists = numbers.get(key) ?? [];
    numbers.set(key, lists);
    unpackValues(record.leading).forEach((known, index) => {
      const list = (lists[index] ??= []);
      if (known !== null && known.value !== null && !known.near) list.push(known.value);
    });
  }
  const medians = new Map([...numbers].map(([key, lists]) => [key, lists.map(medianOf)]));
  return (record) => medians.get(keyOf(record)) ?? [];
}
