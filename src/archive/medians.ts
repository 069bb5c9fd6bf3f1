/**
 * Medians of the leading figures among bodies of the same kind, year by year: what one body's figures are held against. What is
 * no number is left out, and so is what an older edition words otherwise.
 */
import { ENOUGH, medianOf as middleOf } from '../compare/median.ts';
import { unpackValues } from './leading-values.ts';
import type { ReportTally } from './archive.ts';

export interface Median {
  value: number;
  /** How many numbers it is the middle of. */
  count: number;
}

/** The middle of some numbers, in any order; null for too few. */
export function medianOf(numbers: readonly number[]): Median | null {
  const { value, of } = middleOf(numbers);
  return value === null || of < ENOUGH ? null : { value, count: of };
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
