/**
 * What is asked of the search and what it answers: the promises of `/search/api.js`.
 */
import type { PartName } from '../report.ts';
import type { SearchEntry } from './entry.ts';

/** What narrows a search; an empty string leaves it open, of several values in a list a report has to have one. */
export interface SearchFilters {
  /** Year reported on, or years from one to another: `2019-2021`, `2019-`, `-2021`. */
  year?: number | string | ReadonlyArray<number | string>;
  /** Province, prefecture or county, in full. */
  region?: string | readonly string[];
  /** Agency, its full name. */
  agency?: string | readonly string[];
  /** Kind of agency, as in the record. */
  kind?: string | readonly string[];
  /** Edition of the national form; `none` for reports that follow none. */
  form?: string | readonly string[];
  /** Part of the national form. */
  part?: string;
}

export interface SearchOptions extends SearchFilters {
  /** Most hits to give, 20 unless told; `Infinity` gives all. */
  limit?: number;
  /** Cancels the search: the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Called with the results so far whenever more are there, in their final order. */
  onProgress?: (results: SearchResults) => void;
}

export interface SearchHit {
  /** The record's id. */
  report: string;
  /** Deepest section or table that matches; `title` for the title. */
  anchor: string;
  /** Address of that place. */
  url: string;
  /** Title of the report. */
  title: string;
  /** Name of the section. */
  section: string;
  /** Script of the report's texts as restored. */
  script: SearchEntry['script'];
  excerpt: string;
  /** Matches inside the excerpt, UTF-16 units, begin and end. */
  marks: Array<[from: number, to: number]>;
  /** Matches in this place. */
  count: number;
}

/** `total` and `reports` count all hits and their reports, also those over the limit. */
export interface SearchResults {
  total: number;
  reports: number;
  hits: SearchHit[];
}

/** What `index.json` says. */
export interface PublishedIndex {
  /** Folder of the index's files, with a slash at its end. */
  folder: string;
  /** Folders of the reports' texts, with a slash at their ends, and how many reports' each holds, in the order of the reports. */
  texts: ReadonlyArray<readonly [folder: string, count: number]>;
  /** Names of the form's parts. */
  parts: readonly PartName[];
}
