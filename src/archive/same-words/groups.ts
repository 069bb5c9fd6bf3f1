/**
 * Runs brought together by their hash as they come, in typed arrays: there are millions.
 */
import { Growing } from './growing.ts';

export class Groups {
  readonly #places = units();
  readonly #hashes = new Growing((length) => new Float64Array(length));
  readonly #checks = units();

  /** How many runs there are. */
  get length(): number {
    return this.#places.length;
  }

  /** Adds a run, with its place in its report's text and its hash in two numbers. */
  add(place: number, hash: number, check: number): void {
    this.#places.push(place);
    this.#hashes.push(hash);
    this.#checks.push(check);
  }

  placeOf(run: number): number {
    return this.#places.at(run);
  }

  /** Tells each group of equal runs, by their numbers in the order in which they were added; those that are alone are left out. */
  each(tell: (runs: readonly number[]) => void): void {
    const count = this.length;
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2))).fill(-1);
    const mask = slots.length - 1;
    /** The next of the same group; of the first of a group, besides, its last. */
    const [next, lasts] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];
    for (let run = 0; run < count; run++) {
      let slot = this.#hashes.at(run) & mask;
      let first = slots[slot] ?? -1;
      while (first !== -1 && !this.#areSame(first, run)) {
        slot = (slot + 1) & mask;
        first = slots[slot] ?? -1;
      }
      if (first === -1) slots[slot] = run;
      else next[lasts[first] ?? first] = run;
      lasts[first === -1 ? run : first] = run;
    }
    for (let first = 0; first < count; first++) {
      if (lasts[first] === -1 || lasts[first] === first) continue;
      const runs: number[] = [];
      for (let run = first; run !== -1; run = next[run] ?? -1) runs.push(run);
      tell(runs);
    }
  }

  #areSame(one: number, other: number): boolean {
    return this.#hashes.at(one) === this.#hashes.at(other) && this.#checks.at(one) === this.#checks.at(other);
  }
}

function units(): Growing<Uint32Array> {
  return new Growing((length) => new Uint32Array(length));
}
