/**
 * Phrases near one another: of each one stands so that no more than so many characters are between its end and the begin of
 * the one that begins last, as NEAR of SQLite's FTS5 has it. The end of a text counts as a character; sections and tables are
 * not left.
 */
import type { Layout } from '../index-files/places.ts';
import { unionOf } from '../phrase.ts';
import { placeAt } from '../positions.ts';
import type { Counted, Phrase } from './query.ts';

/** For each phrase the positions at which it stands near all others. */
export function nearPositions(phrases: readonly Counted[], distance: number, layout: Layout): Counted[] {
  const spans = phrases.map(({ phrase, positions }) => new Window(positions, lengthOf(phrase) + distance));
  let place = 0;
  for (const last of unionOf(phrases.map(({ positions }) => positions))) {
    place = placeAt(last, layout, place);
    const begin = layout.begins[place] ?? 0;
    for (const span of spans) span.moveTo(begin, last);
    if (spans.every((span) => !span.isEmpty)) for (const span of spans) span.keep();
  }
  return phrases.map(({ phrase }, index) => ({ phrase, positions: spans[index]?.kept() ?? new Int32Array() }));
}

/** Characters of a phrase, as the index counts them. */
export function lengthOf({ forms: [form = ''] }: Phrase): number {
  return Array.from(form).length;
}

/** Those of a phrase's positions that a phrase which begins at some position has before it, or there. */
class Window {
  readonly #positions: Int32Array;
  readonly #reach: number;
  readonly #kept: number[] = [];
  #from = 0;
  #to = 0;
  #keptTo = 0;

  constructor(positions: Int32Array, reach: number) {
    this.#positions = positions;
    this.#reach = reach;
  }

  /** The window up to `last`, not before `begin`; both only grow. */
  moveTo(begin: number, last: number): void {
    const first = Math.max(begin, last - this.#reach);
    while ((this.#positions[this.#to] ?? Infinity) <= last) this.#to++;
    while (this.#from < this.#to && (this.#positions[this.#from] ?? 0) < first) this.#from++;
  }

  get isEmpty(): boolean {
    return this.#from === this.#to;
  }

  /** All of the window counts. */
  keep(): void {
    for (let index = Math.max(this.#from, this.#keptTo); index < this.#to; index++)
      this.#kept.push(this.#positions[index] ?? 0);
    this.#keptTo = Math.max(this.#keptTo, this.#to);
  }

  kept(): Int32Array {
    return Int32Array.from(this.#kept);
  }
}
