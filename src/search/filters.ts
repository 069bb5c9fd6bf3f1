/**
 * What a search can be narrowed by, and which reports have which value of it.
 */
import type { Report } from '../report.ts';

/** Each is a file of the index, even where no report has a value. */
export const FILTERS = ['year', 'region', 'prefecture', 'county', 'agency', 'kind', 'form'] as const;

/** The form of a report that follows no edition. */
export const NO_FORM = 'none';

export type FilterName = (typeof FILTERS)[number];

/** Values in the order of their characters, each with the numbers of its reports in order. */
export type ValuesOfFilter = Array<[value: string, reports: number[]]>;

/** Gathers the values of reports, which are numbered by whoever adds them. */
export class FilterValues {
  readonly #values: Record<FilterName, Map<string, number[]>> = {
    year: new Map(),
    region: new Map(),
    prefecture: new Map(),
    county: new Map(),
    agency: new Map(),
    kind: new Map(),
    form: new Map(),
  };

  /**
   * A region can be named at each of its levels; prefecture and county also by themselves, since names of counties are not
   * the only ones of their kind (鼓楼区 is in four cities). The part of the form is the places' own and no filter.
   */
  add({ year, form, agency: { name, kind, region } }: Report, number: number): void {
    this.put('year', String(year), [number]);
    for (const place of new Set([region.province, region.prefecture, region.county]))
      if (place !== null) this.put('region', place, [number]);
    if (region.prefecture !== null) this.put('prefecture', region.prefecture, [number]);
    if (region.county !== null) this.put('county', region.county, [number]);
    this.put('agency', name, [number]);
    if (kind !== null) this.put('kind', kind, [number]);
    this.put('form', form ?? NO_FORM, [number]);
  }

  put(filter: FilterName, value: string, numbers: readonly number[]): void {
    const known = this.#values[filter].get(value);
    if (known === undefined) this.#values[filter].set(value, [...numbers]);
    else known.push(...numbers);
  }

  all(): Array<[filter: FilterName, values: ValuesOfFilter]> {
    return FILTERS.map((filter) => [
      filter,
      [...this.#values[filter]]
        .map(([value, numbers]): [string, number[]] => [value, numbers.sort((a, b) => a - b)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  }
}
