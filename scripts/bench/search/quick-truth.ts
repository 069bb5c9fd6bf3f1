/**
 * Substring search over the folded texts of all records, place by place, as truth.ts says it, and fast enough for a
 * hundred thousand queries: all texts are one string, and the places of every pair of characters are known beforehand.
 */
import { formsOf } from '../../../src/search/query/forms.ts';
import { siteSearchFoldText as fold } from '../../../src/search/site-search-fold.ts';
import type { SearchedText } from '../../../src/search/truth.ts';

/** Stands between two texts; folding leaves no such character in them. */
const BETWEEN = '\0';

export class QuickTruth {
  /** Every place once, `<report>#<anchor>`. */
  readonly #names: string[] = [];
  /** Number of each place's report. */
  readonly #reports: number[] = [];
  readonly #joined: string;
  /** Where each text begins in the joined one, and the number of its place. */
  readonly #begins: number[] = [];
  readonly #places: number[] = [];
  readonly #pairs = new Map<string, number[]>();

  constructor(texts: readonly SearchedText[]) {
    let begin = 0;
    let report = '';
    let reports = -1;
    for (const text of texts) {
      const name = `${text.report}#${text.anchor}`;
      if (text.report !== report) reports++;
      report = text.report;
      if (this.#names.at(-1) !== name) {
        this.#names.push(name);
        this.#reports.push(reports);
      }
      const place = this.#names.length - 1;
      this.#begins.push(begin);
      this.#places.push(place);
      begin += text.folded.length + BETWEEN.length;
      this.#addPairs(text.folded, place);
    }
    this.#joined = texts.map(({ folded }) => folded).join(BETWEEN);
  }

  #addPairs(folded: string, place: number): void {
    let before = '';
    for (const character of folded) {
      const pair = before + character;
      if (before !== '') {
        const places = this.#pairs.get(pair);
        if (places === undefined) this.#pairs.set(pair, [place]);
        else if (places.at(-1) !== place) places.push(place);
      }
      before = character;
    }
  }

  /** The places that hold a word of the query, in reports that hold all its words. */
  places(query: string): Set<string> {
    const words = query
      .split(/\s+/u)
      .map((word) => formsOf(word, fold))
      .filter((forms) => forms.length > 0)
      .map((forms) => forms.flatMap((form) => this.#placesOf(form)));
    const reports = words.map((places) => new Set(places.map((place) => this.#reports[place])));
    const held = words.flat().filter((place) => reports.every((set) => set.has(this.#reports[place])));
    return new Set(held.map((place) => this.#names[place] ?? ''));
  }

  #placesOf(form: string): number[] {
    return Array.from(form).length === 2 ? (this.#pairs.get(form) ?? []) : this.#search(form);
  }

  #search(word: string): number[] {
    const places: number[] = [];
    for (let at = this.#joined.indexOf(word); at !== -1; at = this.#joined.indexOf(word, at + 1)) {
      const place = this.#places[this.#textAt(at)] ?? -1;
      if (places.at(-1) !== place) places.push(place);
    }
    return places;
  }

  /** Number of the text that a place in the joined one is in. */
  #textAt(at: number): number {
    let [low, high] = [0, this.#begins.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#begins[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
