/**
 * Which reports have the runs of thirty characters of some texts: first these are told (`add`), then all reports show theirs,
 * one after the other (`see`).
 *
 * 2026-11-29: How others look for reused text: winnowing (MOSS) and minimizers keep a ninth of the runs, passim rare shingles,
 * BLAST short seeds, and each then compares pair by pair what shares one; for a sentence of thousands of reports that is
 * millions of pairs. A suffix array has no pairs, but all texts at once in memory. Here all runs are looked at, none is
 * sampled, and pairs are made only of what a page shows. Memory has a limit: only so many runs are told as a table of fixed
 * size holds, and the archive passes by once for each such lot (blocks.ts); for whom a run is in common is a number of 4 bytes.
 * The hash has 85 bits. What pages quote is compared letter by letter (runs.ts).
 */
import { eachGram } from './gram-hash.ts';
import { GramTable } from './gram-table.ts';
import type { Prose } from './prose.ts';
import { EMPTY, Sets } from './sets.ts';

/** Places of a text where runs begin that reports have, in order, and the set of the reports that have each. */
export interface SharedPlaces {
  ats: number[];
  sets: number[];
}

export class SharedGrams {
  readonly sets = new Sets();
  readonly #table = new GramTable();
  readonly #mayBeShared: (hash: number) => boolean;

  /** `mayBeShared` says of which runs alone there is something to tell. */
  constructor(mayBeShared: (hash: number) => boolean = () => true) {
    this.#mayBeShared = mayBeShared;
  }

  /** Whether no more text should be added. */
  get isFull(): boolean {
    return this.#table.isFull;
  }

  /** Forgets all, for the next lot: memory is taken once. */
  clear(): void {
    this.#table.clear();
    this.sets.clear();
  }

  /** Asks for the runs of a text. */
  add(text: string): void {
    eachGram(text, (_, hash, check) => {
      if (this.#mayBeShared(hash)) this.#table.add(hash, check);
    });
  }

  /** Notes which of these runs a report has; reports come in their order. */
  see(report: number, prose: Prose): void {
    prose.eachText((text) =>
      eachGram(text, (_, hash, check) => {
        if (!this.#mayBeShared(hash)) return;
        const slot = this.#table.slotOf(hash, check);
        if (slot !== -1) this.#table.setAt(slot, this.sets.with(this.#table.valueAt(slot), report));
      }),
    );
  }

  /** Where a text has runs that were asked for and that a report has. */
  placesIn(text: string): SharedPlaces {
    const places: SharedPlaces = { ats: [], sets: [] };
    eachGram(text, (at, hash, check) => {
      if (!this.#mayBeShared(hash)) return;
      const slot = this.#table.slotOf(hash, check);
      const set = slot === -1 ? EMPTY : this.#table.valueAt(slot);
      if (set === EMPTY) return;
      places.ats.push(at);
      places.sets.push(set);
    });
    return places;
  }
}
