/**
 * Sets of reports that grow by one report after the other, each kept once: of a set is known its last member and the set
 * without it, so that sets with the same begin share it.
 */
import { Growing } from './growing.ts';

/** The set without members. */
export const EMPTY = 0;

export class Sets {
  readonly #lasts = new Growing((length) => new Uint32Array(length));
  readonly #befores = new Growing((length) => new Uint32Array(length));
  #newest = -1;
  /** By their numbers, the sets that have got the newest member, with what they became. */
  readonly #grown = new Map<number, number>();

  constructor() {
    this.clear();
  }

  /** Leaves the set without members alone. */
  clear(): void {
    this.#lasts.clear();
    this.#befores.clear();
    this.#lasts.push(0);
    this.#befores.push(EMPTY);
    this.#newest = -1;
    this.#grown.clear();
  }

  /** How many sets there are. */
  get length(): number {
    return this.#lasts.length;
  }

  /** The set with one more member, which is not below any that it has. */
  with(set: number, member: number): number {
    if (set !== EMPTY && this.last(set) === member) return set;
    if (member !== this.#newest) {
      this.#newest = member;
      this.#grown.clear();
    }
    const known = this.#grown.get(set);
    if (known !== undefined) return known;
    const grown = this.#lasts.length;
    this.#lasts.push(member);
    this.#befores.push(set);
    this.#grown.set(set, grown);
    return grown;
  }

  /** The last member of a set that has one. */
  last(set: number): number {
    return this.#lasts.at(set);
  }

  /** The set without its last member. */
  before(set: number): number {
    return this.#befores.at(set);
  }
}
