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
  /** Prefecture, county: where several provinces or cities have one of the name, along with those. */
  prefecture?: string | readonly string[];
  county?: string | readonly string[];
  /** Agency, its full name. */
  agency?: string | readonly string[];
  /** Kind of agency, as in the record. */
  kind?: string | readonly string[];
  /** Edition of the national form; `none` for reports that follow none. */
  form?: string | readonly string[];
  /** Part of the national form. */
  part?: string;
  /** `prose` searches paragraphs alone: no titles, no headings, no tables. Empty for all. */
  scope?: string;
}

export interface SearchOptions extends SearchFilters {
  /** Most hits to give, 20 unless told; `Infinity` gives all. */
  limit?: number;
  /** `relevance` unless told; `year`, newest first; `oldest`; `agency`, by its name. */
  sort?: string;
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
  agency: string;
  /** Year reported on. */
  year: number;
  /** Name of the section. */
  section: string;
  /** Script of the report's texts as restored. */
  script: SearchEntry['script'];
  /** Whether a paragraph matches: not only a title, a heading or a table. */
  prose: boolean;
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
  /** Hits that have a match in a paragraph, and their reports. */
  prose: { total: number; reports: number };
  hits: SearchHit[];
}

/**
 * What becomes of a quotation. `verbatim`: letter for letter in one text of a report, blanks and line breaks apart. `restored`:
 * letter for letter in the copy as found, of which a repair has changed something here. `apart`: the same but for marks,
 * script, width or case; marks that a figure hangs on are not apart. `differs`: a passage is like it. `absent`: none is.
 * `row`: it looks like a row of a table, whose cells are texts of their own here. `short`: too few letters to tell.
 */
export type Verdict = 'verbatim' | 'restored' | 'apart' | 'differs' | 'row' | 'absent' | 'short';

/** What a change concerns: a figure, the name of a place, a body or a document, other words, the shape of letters, marks. */
export type ChangeKind = 'figure' | 'name' | 'word' | 'script' | 'mark';

/** Something that a quotation has otherwise than a passage. */
export interface QuotedChange {
  kind: ChangeKind;
  /** Where in the quotation, UTF-16 units of its `text`; begin and end are the same where it has nothing. */
  quoted: [from: number, to: number];
  /** Where in the text of the passage. */
  archived: [from: number, to: number];
  /** What the report has there, and what the quotation has. */
  was: string;
  is: string;
}

/** A piece of a quotation, which is all of it where no ellipsis parts it, and the stretch of a report beside it. */
export interface PassagePiece {
  /** The piece, UTF-16 units of the quotation's `text`. */
  quoted: [from: number, to: number];
  /** Anchor of the text: `s1-p2`, `s3-t1-r5-c3`, `s2` for a heading, `title`. */
  anchor: string;
  /** Address of that place as ¶ gives it, with the hash of its text where the page has one. */
  url: string;
  /** Hash of its text, six hexadecimal digits. */
  hash: string;
  /** Number and title of the section as printed, empty before the first; what is below it as citations name it, or null. */
  section: string;
  within: string | null;
  /** The whole text; as the copy has it where the verdict is `restored`. */
  text: string;
  /** The stretch in it, UTF-16 units. */
  from: number;
  to: number;
  /** What differs, weightiest first; empty where nothing does. */
  changes: QuotedChange[];
  /** Repairs of the stretch, where the verdict is `restored`: rules, what the copy has, what stands here. */
  repairs: Array<{ rule: string; before: string; after: string }>;
}

/** A passage of one report that a quotation was held against. */
export interface Passage {
  verdict: Verdict;
  /** The record's id. */
  report: string;
  title: string;
  agency: string;
  /** Year reported on. */
  year: number;
  script: SearchEntry['script'];
  /** In the order of the quotation. */
  pieces: PassagePiece[];
}

/** A quotation of what was pasted, and what was found. */
export interface VerifiedQuotation {
  text: string;
  /** Where it stands in what was pasted, UTF-16 units. */
  from: number;
  to: number;
  verdict: Verdict;
  /** Best first, one of a report. */
  passages: Passage[];
  /** Whether nothing was left unread that could hold it letter for letter. */
  exhaustive: boolean;
}

export interface VerifyOptions {
  /** What is held against the archive: what stands between marks of quotation, or paragraphs; where it is open, paragraphs where there are no such marks. */
  of?: 'quotations' | 'paragraphs';
  /** Cancels: the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Called with the quotations so far, and how many there are. */
  onProgress?: (done: readonly VerifiedQuotation[], of: number) => void;
}

export interface Verified {
  quotations: VerifiedQuotation[];
  /** Words set in marks that are too short to be a quotation. */
  skipped: number;
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
