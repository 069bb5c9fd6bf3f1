/**
 * Numbers whose count nobody knows before they are there, in as few bytes as they take.
 */
export class Growing<Numbers extends Float64Array | Uint32Array> {
  #numbers: Numbers;
  #length = 0;
  readonly #make: (length: number) => Numbers;

  constructor(make: (length: number) => Numbers) {
    this.#make = make;
    this.#numbers = make(1 << 10);
  }

  get length(): number {
    return this.#length;
  }

  /** Takes all away; the memory is kept. */
  clear(): void {
    this.#length = 0;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = this.#make(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The number at a place that has one. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }
}
