/**
 * The options of a search as people and programs give them, to the values that its filters may have. What cannot be understood
 * is refused in a sentence: a filter that is passed over in silence gives wrong answers.
 */
import type { SearchFilters, SearchOptions } from './api-types.ts';
import { FILTERS } from './filters.ts';

/** Filters that are set, with the values of which a report has to have one. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What of the reports is searched: all of it, or paragraphs alone. */
export const SCOPES = ['', 'prose'] as const;

export type Scope = (typeof SCOPES)[number];

/** The order of results: best first, by year from the newest or the oldest on, by agency. */
export const SORTS = ['relevance', 'year', 'oldest', 'agency'] as const;

export type Sort = (typeof SORTS)[number];

const OTHERS = ['part', 'scope', 'sort', 'limit', 'signal', 'onProgress'] as const satisfies ReadonlyArray<
  keyof SearchOptions
>;

/** Years between which a report may lie. */
const [FIRST, LAST] = [1949, 2999];

/** Sample: `2019`, `2019-2021`, `2019-`, `-2021`. */
const YEARS = /^(?:(?<only>\d{1,4})|(?<from>\d{4})?\s*[-–—]\s*(?<to>\d{4})?)$/u;

/** Throws a TypeError for an option that the search does not know, or for a value that it cannot have. */
export function filtersOf(options: SearchOptions): Filters {
  for (const name of Object.keys(options))
    if (![...FILTERS, ...OTHERS].some((known) => known === name))
      throw notUnderstood(name, `search() has no option “${name}”; it has ${[...FILTERS, ...OTHERS].join(', ')}`);
  const { limit, part } = options;
  if (limit !== undefined && !(typeof limit === 'number' && limit >= 0))
    throw notUnderstood('limit', `the option “limit” is a number from 0 on, or Infinity; ${shown(limit)} was given`);
  if (part !== undefined && typeof part !== 'string')
    throw notUnderstood('part', `the option “part” is the name of one part of the form; ${shown(part)} was given`);
  scopeOf(options);
  sortOf(options);
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const values = valuesOf(name, options[name]);
      return values.length === 0 ? [] : [[name, values]];
    }),
  );
}

/** Throws a TypeError for a scope that there is not. */
export function scopeOf({ scope = '' }: SearchOptions): Scope {
  return oneOf('scope', SCOPES, scope);
}

/** Throws a TypeError for an order that there is not. */
export function sortOf({ sort = '' }: SearchOptions): Sort {
  return oneOf('sort', SORTS, sort === '' ? 'relevance' : sort);
}

function oneOf<T extends string>(name: string, values: readonly T[], given: string): T {
  const known = values.find((value) => value === given);
  if (known !== undefined) return known;
  const names = values.filter((value) => value !== '').map((value) => `“${value}”`);
  throw notUnderstood(name, `the option “${name}” is ${names.join(' or ')}; ${shown(given)} was given`);
}

/** The name of the error, by which the search page knows it. */
const NOT_UNDERSTOOD = 'NotUnderstood';

function notUnderstood(option: string, sentence: string): TypeError {
  return Object.assign(new TypeError(sentence), { name: NOT_UNDERSTOOD, option });
}

/** No value where the filter stays open. */
function valuesOf(name: (typeof FILTERS)[number], asked: SearchFilters[typeof name]): string[] {
  const all: unknown[] = Array.isArray(asked) ? asked : [asked];
  return all.flatMap((value) => {
    if (value === undefined || value === '') return [];
    if (name === 'year' && (typeof value === 'number' || typeof value === 'string')) return yearsOf(String(value));
    if (typeof value === 'string') return [value];
    throw notUnderstood(name, `the option “${name}” is a text, or a list of texts; ${shown(value)} was given`);
  });
}

function yearsOf(written: string): string[] {
  const { only, from, to } = YEARS.exec(written.trim())?.groups ?? {};
  if (only !== undefined) return [only];
  const [first, last] = [Number(from ?? FIRST), Number(to ?? LAST)];
  if ((from === undefined && to === undefined) || first > last || last - first > LAST - FIRST)
    throw notUnderstood(
      'year',
      `the option “year” is a year, or years from one to another: 2019, 2019-2021, 2019-; ${shown(written)} was given`,
    );
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
}
