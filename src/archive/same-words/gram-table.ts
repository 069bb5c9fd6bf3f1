/**
 * Runs by their hash, each once, with one number for each; in typed arrays, for there are many.
 */
export class GramTable {
  #hashes = new Float64Array(LEAST_SLOTS);
  #checks = new Uint32Array(LEAST_SLOTS);
  #values = new Int32Array(LEAST_SLOTS).fill(FREE);
  #count = 0;

  /** Whether no more should be added. */
  get isFull(): boolean {
    return this.#count >= MOST_SLOTS * LOAD;
  }

  /** Where a run stands; -1 where it does not. Good until something is added. */
  slotOf(hash: number, check: number): number {
    const slot = this.#slotFor(hash, check);
    return this.#values[slot] === FREE ? FREE : slot;
  }

  /** Where a run stands, which is added with the value 0 where it did not. */
  add(hash: number, check: number): number {
    const slot = this.#slotFor(hash, check);
    if (this.#values[slot] !== FREE) return slot;
    this.#put(slot, hash, check, 0);
    if (++this.#count <= this.#values.length * LOAD) return slot;
    this.#grow();
    return this.#slotFor(hash, check);
  }

  valueAt(slot: number): number {
    return this.#values[slot] ?? 0;
  }

  /** Sets the value, which is not negative, of a run that stands there. */
  setAt(slot: number, value: number): void {
    this.#values[slot] = value;
  }

  #put(slot: number, hash: number, check: number, value: number): void {
    this.#hashes[slot] = hash;
    this.#checks[slot] = check;
    this.#values[slot] = value;
  }

  #slotFor(hash: number, check: number): number {
    const mask = this.#values.length - 1;
    // Upper bits hang on more of the characters than lower ones.
    let slot = (check ^ (check >>> 15)) & mask;
    while (this.#values[slot] !== FREE && (this.#checks[slot] !== check || this.#hashes[slot] !== hash))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, checks, values] = [this.#hashes, this.#checks, this.#values];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#checks = new Uint32Array(hashes.length * 2);
    this.#values = new Int32Array(hashes.length * 2).fill(FREE);
    for (let slot = 0; slot < values.length; slot++) {
      const [hash = 0, check = 0, value = FREE] = [hashes[slot], checks[slot], values[slot]];
      if (value !== FREE) this.#put(this.#slotFor(hash, check), hash, check, value);
    }
  }
}

const FREE = -1;
const LEAST_SLOTS = 1 << 12;

/** Sixteen bytes each. */
const MOST_SLOTS = 1 << 21;

/** How much of it may be taken. */
const LOAD = 0.6;
