/**
 * What a reader has chosen, and the address that says it:
 * `?figure=…&region=…&kind=…&agency=…&name=…&year=…&filter=…&sort=…&part=…`. The address is all the state there is; what it
 * holds besides is kept.
 */

/** Years from the first to the last; null is open. */
export interface YearRange {
  first: number | null;
  last: number | null;
}

/** A condition on a figure. `blank` and `lost` want a state, the others a number. */
export type Filter =
  | { figure: string; want: 'more' | 'less' | 'equal'; number: number }
  | { figure: string; want: 'blank' }
  | { figure: string; want: 'lost' };

export interface Sort {
  /** `agency`, `region`, `year`, the id of a figure, or a year of a series. */
  by: string;
  descending: boolean;
}

export interface Choice {
  /** Ids of figures, or names of sets of figures (presets.ts). */
  figures: readonly string[];
  /** Names from the outside in, a blank between them. Sample: `甘肃省`, `甘肃省 白银市` */
  regions: readonly string[];
  kinds: readonly string[];
  /** By their part of the address. */
  agencies: readonly string[];
  /** Words in the agency's name; empty for any. */
  name: string;
  years: readonly YearRange[];
  filters: readonly Filter[];
  /** Null for the order of regions and names. */
  sort: Sort | null;
  /** Part of the form whose leading figures are meant where no figure is named; empty for none. */
  part: string;
  /** What else stands in the address, as it stands there. */
  others: ReadonlyArray<readonly [name: string, value: string]>;
}

/** Nothing chosen. */
export const NOTHING_CHOSEN: Choice = {
  figures: [],
  regions: [],
  kinds: [],
  agencies: [],
  name: '',
  years: [],
  filters: [],
  sort: null,
  part: '',
  others: [],
};

const KNOWN = new Set(['figure', 'region', 'kind', 'agency', 'name', 'year', 'filter', 'sort', 'part']);

/** Whether an address says a choice by this name. */
export function isParameter(name: string): boolean {
  return KNOWN.has(name);
}

/** Samples: `2021`, `2019-2024`, `2019-`, `-2024`. */
const YEARS = /^(?<first>\d{4})?(?<to>-)?(?<last>\d{4})?$/u;

/** Samples: `requests.received/total>100`, `requests.received/total=blank`. */
const FILTER = /^(?<figure>[a-z0-9./:-]+)(?<sign>[<>=])(?<what>blank|lost|-?\d{1,15}(?:\.\d{1,6})?)$/u;

const WANTS = { '>': 'more', '<': 'less', '=': 'equal' } as const;

/** Reads the part of an address behind its `?`, with or without that mark. What cannot be read is kept among `others`. */
export function readChoice(search: string): Choice {
  const asked = [...new URLSearchParams(search)].map(([name, value]) => [name, value.trim()] as const);
  const all = (name: string): string[] => [
    ...new Set(asked.filter(([own, value]) => own === name && value !== '').map(([, value]) => value)),
  ];
  const [years, filters] = [all('year'), all('filter')];
  return {
    figures: all('figure'),
    regions: all('region').map((region) => region.split(/\s+/u).join(' ')),
    kinds: all('kind'),
    agencies: all('agency'),
    name: all('name')[0] ?? '',
    years: years.flatMap(readYears),
    filters: filters.flatMap(readFilter),
    sort: all('sort').map(readSort)[0] ?? null,
    part: all('part')[0] ?? '',
    others: [
      ...asked.filter(([name]) => !KNOWN.has(name)),
      ...years.filter((year) => readYears(year).length === 0).map((year) => ['year', year] as const),
      ...filters.filter((filter) => readFilter(filter).length === 0).map((filter) => ['filter', filter] as const),
    ],
  };
}

function readYears(written: string): YearRange[] {
  const { first, to, last } = YEARS.exec(written)?.groups ?? {};
  if (first === undefined && last === undefined) return [];
  const number = (year: string | undefined): number | null => (year === undefined ? null : Number(year));
  if (to === undefined) return last === undefined ? [{ first: number(first), last: number(first) }] : [];
  return [{ first: number(first), last: number(last) }];
}

function readFilter(written: string): Filter[] {
  const { figure, sign, what } = FILTER.exec(written)?.groups ?? {};
  if (figure === undefined || what === undefined) return [];
  if (what === 'blank' || what === 'lost') return sign === '=' ? [{ figure, want: what }] : [];
  // Safe: the expression knows these three signs alone.
  return [{ figure, want: WANTS[sign as keyof typeof WANTS], number: Number(what) }];
}

function readSort(written: string): Sort {
  return { by: written.replace(/^-/u, ''), descending: written.startsWith('-') };
}

/** The part of an address that says a choice, from its `?` on; empty where nothing is chosen. */
export function writeChoice(choice: Choice): string {
  const { figures, regions, kinds, agencies, name, years, filters, sort, part, others } = choice;
  const pairs: Array<readonly [string, string]> = [
    ...figures.map((figure) => ['figure', figure] as const),
    ...regions.map((region) => ['region', region] as const),
    ...kinds.map((kind) => ['kind', kind] as const),
    ...agencies.map((agency) => ['agency', agency] as const),
    ['name', name],
    ...years.map((range) => ['year', writeYears(range)] as const),
    ...filters.map((filter) => ['filter', writeFilter(filter)] as const),
    ['sort', sort === null ? '' : `${sort.descending ? '-' : ''}${sort.by}`],
    ['part', part],
    ...others,
  ];
  const written = pairs.filter(([own, value]) => value !== '' || !KNOWN.has(own));
  return written.length === 0 ? '' : `?${written.map((pair) => pair.map(escape).join('=')).join('&')}`;
}

function writeYears({ first, last }: YearRange): string {
  if (first !== null && first === last) return String(first);
  return first === null && last === null ? '' : `${first ?? ''}-${last ?? ''}`;
}

/** A filter as the address has it. */
export function writeFilter(filter: Filter): string {
  if (filter.want === 'blank' || filter.want === 'lost') return `${filter.figure}=${filter.want}`;
  const sign = { more: '>', less: '<', equal: '=' }[filter.want];
  return `${filter.figure}${sign}${filter.number}`;
}

/** What a code is made of needs no signs of percent: people read addresses. */
function escape(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:2F|3A)/gu, decodeURIComponent)
    .replaceAll('%20', '+');
}

/** Whether a year is chosen. */
export function hasYear({ years }: Pick<Choice, 'years'>, year: number): boolean {
  return years.length === 0 || years.some(({ first, last }) => (first ?? year) <= year && year <= (last ?? year));
}
