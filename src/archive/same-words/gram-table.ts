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
    const slots = this.#values.length;
    // One text more than there should be is no reason to be as large again.
    if (++this.#count <= slots * (slots < MOST_SLOTS ? LOAD : LAST_LOAD)) return slot;
    this.#grow();
    return this.#slotFor(hash, check);
  }

  /** Takes all away; the memory is kept. */
  clear(): void {
    this.#values.fill(FREE);
    this.#count = 0;
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
    const slots = Math.max(2 * values.length, Math.min(GROWTH * values.length, MOST_SLOTS));
    this.#hashes = new Float64Array(slots);
    this.#checks = new Uint32Array(slots);
    this.#values = new Int32Array(slots).fill(FREE);
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

/** In few steps to the most: what a step leaves behind is memory until it is cleared away. */
const GROWTH = 8;

/** How much of it may be taken; of the largest, by a text that was begun before it was full. */
const LOAD = 0.6;
const LAST_LOAD = 0.85;
