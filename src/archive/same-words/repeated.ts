/**
 * The sentences that most reports have word for word. All are read twice, the second time exactly: first it is counted, in as
 * many places as memory has for it, how frequent a sentence may be, and then which of those that may be frequent are.
 */
import { BREAK } from '../../text/fold.ts';
import { hashOfText, RUN } from './gram-hash.ts';
import type { Prose } from './prose.ts';
import type { Texts } from './texts.ts';

/** A sentence of thirty characters and more. */
export interface RepeatedSentence {
  /** Folded. */
  text: string;
  /** How many reports have it. */
  reports: number;
  /** First and last of their years. */
  years: [first: number, last: number];
  /** The earliest of them by year, each with its paragraph; of one year that which comes first in the list. */
  places: Array<{ report: number; anchor: string }>;
}

/** What is told: so many sentences, so many places of each. */
export interface Told {
  most: number;
  places: number;
}

/** Places for counts; sentences that share one seem more frequent than they are. */
const PLACES = 1 << 20;

/** For each sentence that is told so many are read exactly. */
const READ = 4;

export class RepeatedSentences {
  readonly #yearOf: (report: number) => number;
  readonly #told: Told;
  readonly #counts = new Uint32Array(PLACES);
  /** What may be less frequent has not been read. */
  #least = Infinity;
  #found = new Map<string, RepeatedSentence>();

  constructor(yearOf: (report: number) => number, told: Told) {
    this.#yearOf = yearOf;
    this.#told = told;
  }

  /** Counts the sentences of a report; each report is seen once. */
  readonly count = (_: number, prose: Prose): void => {
    for (const sentence of sentencesOf(prose).keys()) {
      const place = placeOf(sentence);
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    }
  };

  /** Reads those that may be frequent; each report is seen once, in order, when all have been counted. */
  readonly read = (report: number, prose: Prose): void => {
    if (this.#least === Infinity) this.#least = this.#frequencyOf(this.#told.most * READ);
    for (const [sentence, anchor] of sentencesOf(prose))
      if ((this.#counts[placeOf(sentence)] ?? 0) >= this.#least) this.#note(sentence, { report, anchor });
  };

  /** Those that most reports have, two at least; of equal ones the longer first. All have been counted and read. */
  best(texts: Texts): RepeatedSentence[] {
    for (;;) {
      const best = [...this.#found.values()]
        .filter(({ reports }) => reports > 1)
        .sort((a, b) => b.reports - a.reports || b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
        .slice(0, this.#told.most);
      if (this.#least <= 2 || (best[this.#told.most - 1]?.reports ?? 0) >= this.#least) return best;
      this.#least = 2;
      this.#found = new Map();
      for (const [report, prose] of texts.all()) this.read(report, prose);
    }
  }

  /** How frequent the sentence may be that so many are before; 2 at least. */
  #frequencyOf(rank: number): number {
    const tally = new Map<number, number>();
    for (const count of this.#counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
    let left = rank;
    for (const count of [...tally.keys()].sort((a, b) => b - a)) {
      left -= tally.get(count) ?? 0;
      if (left <= 0) return count;
    }
    return 2;
  }

  #note(text: string, place: { report: number; anchor: string }): void {
    const year = this.#yearOf(place.report);
    const sentence = this.#found.get(text) ?? { text, reports: 0, years: [year, year], places: [] };
    this.#found.set(text, sentence);
    sentence.reports++;
    sentence.years = [Math.min(sentence.years[0], year), Math.max(sentence.years[1], year)];
    const later = sentence.places.findIndex(({ report }) => this.#yearOf(report) > year);
    sentence.places.splice(later === -1 ? sentence.places.length : later, 0, place);
    sentence.places.length = Math.min(this.#told.places, sentence.places.length);
  }
}

function placeOf(sentence: string): number {
  return hashOfText(sentence) % PLACES;
}

/** The sentences of a report, each once, with the first paragraph that has it. */
function sentencesOf(prose: Prose): Map<string, string> {
  const sentences = new Map<string, string>();
  prose.eachText((text, _, anchor) => {
    for (let from = 0, to = 0; from < text.length; from = to + 1) {
      const end = text.indexOf(BREAK, from);
      to = end === -1 ? text.length : end;
      if (to - from < RUN || to - from > LONGEST) continue;
      const sentence = text.slice(from, to);
      if (!sentences.has(sentence)) sentences.set(sentence, anchor);
    }
  });
  return sentences;
}

/** What is longer is no sentence but a list. */
const LONGEST = 300;
