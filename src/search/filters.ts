/**
 * What a search can be narrowed by, and which reports have which value of it.
 */
import type { Report } from '../report.ts';

/** Each is a file of the index, even where no report has a value. */
export const FILTERS = ['year', 'region', 'prefecture', 'county', 'agency', 'kind', 'form'] as const;

/** The form of a report that follows no edition. */
export const NO_FORM = 'none';

export type FilterName = (typeof FILTERS)[number];

/** The same for the verification alone: with what letters a report and its copy are written (letter-kinds.ts). */
export const VALUED = [...FILTERS, 'letters'] as const;

export type ValuedName = (typeof VALUED)[number];

/** Values in the order of their characters, each with its reports in order, as the steps between their numbers. */
type ValuesOfFilter = Array<[value: string, steps: number[]]>;

/** Gathers the values of reports, which are numbered by whoever adds them. */
export class FilterValues {
  readonly #values = new Map<ValuedName, Map<string, number[]>>(VALUED.map((name) => [name, new Map()]));

  /**
   * A region can be named at each of its levels; prefecture and county also by themselves, since names of counties are not
   * the only ones of their kind (鼓楼区 is in four cities). The part of the form is the places' own and no filter.
   */
  add({ year, form, agency: { name, kind, region } }: Report, letters: Iterable<string>, number: number): void {
    this.put('year', String(year), [number]);
    for (const place of new Set([region.province, region.prefecture, region.county]))
      if (place !== null) this.put('region', place, [number]);
    if (region.prefecture !== null) this.put('prefecture', region.prefecture, [number]);
    if (region.county !== null) this.put('county', region.county, [number]);
    this.put('agency', name, [number]);
    if (kind !== null) this.put('kind', kind, [number]);
    this.put('form', form ?? NO_FORM, [number]);
    for (const letter of letters) this.put('letters', letter, [number]);
  }

  put(filter: ValuedName, value: string, numbers: readonly number[]): void {
    const values = this.#values.get(filter);
    const known = values?.get(value);
    if (known === undefined) values?.set(value, [...numbers]);
    else known.push(...numbers);
  }

  all(): Array<[name: ValuedName, values: ValuesOfFilter]> {
    return [...this.#values].map(([name, values]) => [
      name,
      [...values]
        .map(([value, numbers]): [string, number[]] => [value, numbers.sort((a, b) => a - b)])
        .map(([value, numbers]): [string, number[]] => [value, numbers.map((own, at) => own - (numbers[at - 1] ?? 0))])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  }
}

/** The values with the numbers of their reports, of the file that has them as JSON. */
export function readValues(file: Uint8Array): Map<string, number[]> {
  // Safe: the class above wrote it.
  return new Map(
    (JSON.parse(new TextDecoder().decode(file)) as ValuesOfFilter).map(([value, steps]) => {
      let number = 0;
      return [value, steps.map((step) => (number += step))];
    }),
  );
}
