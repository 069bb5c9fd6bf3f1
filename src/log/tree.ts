/**
 * A Merkle tree over leaves in their order, as RFC 6962 has it (section 2.1): its root at any size, and the two proofs.
 */
import { hash } from 'node:crypto';

/** Bytes of a hash. */
export const HASH_BYTES = 32;

/** Before a leaf's bytes, and before two hashes: no leaf can pass for a node. */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The hash of a leaf. */
export function leafHash(leaf: string): Buffer {
  return hash('sha256', Buffer.concat([LEAF, Buffer.from(leaf)]), 'buffer');
}

/** The hash of two subtrees beside each other. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

export class Tree {
  /** Hashes of complete subtrees, by their height and their number: those of height 0 are the leaves'. */
  readonly #levels: Buffer[][] = [[]];

  constructor(leaves: Iterable<string> = []) {
    for (const leaf of leaves) this.#add(leafHash(leaf));
  }

  /** How many leaves it has. */
  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** The hash of the tree of the first `size` leaves. */
  root(size = this.size): Buffer {
    if (size > this.size) throw new RangeError(`the tree has ${this.size} leaves, not ${size}`);
    return size === 0 ? hash('sha256', Buffer.alloc(0), 'buffer') : this.#range(0, size);
  }

  /** The hash of a complete subtree; throws where it is not complete. */
  subtree(height: number, number: number): Buffer {
    const found = this.#levels[height]?.[number];
    if (found === undefined) throw new RangeError(`no subtree ${number} of height ${height} in ${this.size} leaves`);
    return found;
  }

  /** That the leaf `index` is in the tree of the first `size` leaves: its neighbours, from the bottom up (2.1.1). */
  inclusion(index: number, size = this.size): Buffer[] {
    if (index < 0 || index >= size || size > this.size) throw new RangeError(`no leaf ${index} in ${size} leaves`);
    const path: Buffer[] = [];
    let [low, high] = [0, size];
    while (high - low > 1) {
      const middle = low + splitOf(high - low);
      path.unshift(index < middle ? this.#range(middle, high) : this.#range(low, middle));
      [low, high] = index < middle ? [low, middle] : [middle, high];
    }
    return path;
  }

  /** That the tree of `size` leaves begins with the tree of `from` leaves (2.1.2). */
  consistency(from: number, size = this.size): Buffer[] {
    if (from < 0 || from > size || size > this.size) throw new RangeError(`${from} leaves do not become ${size}`);
    if (from === 0 || from === size) return [];
    const path: Buffer[] = [];
    let [low, high] = [0, size];
    while (high !== from) {
      const middle = low + splitOf(high - low);
      path.unshift(from <= middle ? this.#range(middle, high) : this.#range(low, middle));
      [low, high] = from <= middle ? [low, middle] : [middle, high];
    }
    // What the old tree is as a whole, its holder knows.
    return low === 0 ? path : [this.#range(low, high), ...path];
  }

  #add(leaf: Buffer): void {
    for (let height = 0, added = leaf; ; height++) {
      const level = (this.#levels[height] ??= []);
      level.push(added);
      const left = level.at(-2);
      if (level.length % 2 === 1 || left === undefined) return;
      added = nodeHash(left, added);
    }
  }

  /** The hash of some leaves, which begin where a subtree begins. */
  #range(low: number, high: number): Buffer {
    const length = high - low;
    const height = Math.log2(length);
    if (Number.isInteger(height)) return this.subtree(height, low / length);
    const middle = low + splitOf(length);
    return nodeHash(this.#range(low, middle), this.#range(middle, high));
  }
}

/** The largest power of two below a length. */
function splitOf(length: number): number {
  return 2 ** (Math.ceil(Math.log2(length)) - 1);
}
