/**
 * What Pagefind 1.6.0's own `pagefind.js` is asked and answers, so that what was written for it works on this archive.
 */

/** Options of an archive's search. What Pagefind has for its worker, its cache and its weights finds nothing to act on here. */
export interface PagefindOptions {
  /** Address of the folder that `pagefind.js` is in; told by its own address where it is not given. */
  basePath?: string;
  /** Stands before the addresses of all results; the site's root where it is not given. */
  baseUrl?: string;
  /** How long excerpts may be, in words; a word is two characters, as in the index. 30 where it is not given. */
  excerptLength?: number;
  /** Stands where an excerpt is cut off. */
  excerptEllipsis?: string;
  /** Scores are multiplied by it: among merged archives one may count more. */
  indexWeight?: number;
  /** Values of filters that all reports have: tells merged archives apart. */
  mergeFilter?: Readonly<Record<string, string | readonly string[]>>;
  /** Parameter of the results' addresses that says what was sought, word by word; `h` makes this site's pages mark it. */
  highlightParam?: string;
  ranking?: unknown;
  exactDiacritics?: boolean;
  metaCacheTag?: string;
  noWorker?: boolean;
  language?: string;
  primary?: boolean;
}

export interface PagefindSearchOptions {
  /** Load what the search needs, and give null. */
  preload?: boolean;
  verbose?: boolean;
  /** Values by the names of filters, with `any`, `all`, `none` and `not` in and around them. */
  filters?: unknown;
  /** One of `year` and `date`, `asc` or `desc`. */
  sort?: Readonly<Record<string, string>>;
}

/** How many reports have each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindResults {
  /** All reports, best first. */
  results: PagefindResult[];
  /** How many there would be without filters. */
  unfilteredResultCount: number;
  /** Of the filters that are loaded: how many reports would be left if a value were asked for besides. */
  filters: FilterCounts;
  /** How many if it were asked for alone. */
  totalFilters: FilterCounts;
  /** Milliseconds, an item for each merged archive. */
  timings: Array<{ preload: number; search: number; total: number }>;
  /** Where it ran, when asked for with `verbose`. */
  search_environment?: 'mainthread';
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Where matches begin: numbers of characters, as `raw_content` parts them. */
  words: number[];
  /** `title` where the title holds a word. */
  matchedMetaFields?: string[];
  data: () => Promise<PagefindFragment>;
}

export interface PagefindFragment {
  /** With `baseUrl` and `highlightParam`. */
  url: string;
  /** From the site's root. */
  raw_url: string;
  /** All texts of the report. */
  content: string;
  /** The same as HTML, with U+200B between characters: number n of what that parts is the character at location n. */
  raw_content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  /** All sections and tables. */
  anchors: PagefindAnchor[];
  locations: number[];
  weighted_locations: WeightedLocation[];
  /** Sections and tables that hold a word, in order; the title, if it does, stands first and has no anchor. */
  sub_results: PagefindSubResult[];
  /** HTML, matches inside `mark`. */
  excerpt: string;
  /** HTML without `mark`. */
  plain_excerpt: string;
}

export interface PagefindSubResult {
  title: string;
  url: string;
  locations: number[];
  weighted_locations: WeightedLocation[];
  excerpt: string;
  plain_excerpt: string;
  anchor?: PagefindAnchor;
}

export interface PagefindAnchor {
  /** Name of its heading's element, or `table`. */
  element: string;
  id: string;
  title?: string;
  text: string;
  location: number;
}

export interface WeightedLocation {
  weight: number;
  balanced_score: number;
  location: number;
}
