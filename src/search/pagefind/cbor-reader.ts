/**
 * Reads the little of CBOR (RFC 8949) that Pagefind's files are written in: arrays and texts of known length, whole
 * numbers. Item by item, so that what a query does not need is skipped and not built.
 */
const decoder = new TextDecoder();

export class CborReader {
  readonly #bytes: Uint8Array;
  /** Offset of the next item. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Begins an array; gives how many items follow. */
  array(): number {
    return this.#head(4);
  }

  text(): string {
    const length = this.#head(3);
    const from = this.at;
    this.at += length;
    return decoder.decode(this.#bytes.subarray(from, this.at));
  }

  /** A whole number, positive or negative. */
  integer(): number {
    const type = (this.#bytes[this.at] ?? 0) >> 5;
    return type === 1 ? -1 - this.#head(1) : this.#head(0);
  }

  /** So many whole numbers, which a caller may want in a loop of its own. */
  integers(count: number): Int32Array {
    const numbers = new Int32Array(count);
    const bytes = this.#bytes;
    let at = this.at;
    for (let index = 0; index < count; index++) {
      const first = bytes[at] ?? 255;
      if (first < 24) {
        numbers[index] = first;
        at++;
      } else if (first === 24) {
        numbers[index] = bytes[at + 1] ?? 0;
        at += 2;
      } else if (first === 25) {
        numbers[index] = ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
        at += 3;
      } else {
        this.at = at;
        numbers[index] = this.integer();
        at = this.at;
      }
    }
    this.at = at;
    return numbers;
  }

  /** Passes over one item with all that is in it. */
  skip(): void {
    for (let open = 1; open > 0; open--) {
      const type = (this.#bytes[this.at] ?? 0) >> 5;
      const value = this.#head(type);
      if (type === 2 || type === 3) this.at += value;
      if (type === 4) open += value;
      if (type === 5) open += 2 * value;
    }
  }

  /** The first byte's lower bits are the value, or say in how many bytes it follows. */
  #head(type: number): number {
    const first = this.#bytes[this.at++];
    if (first === undefined || first >> 5 !== type)
      throw new Error(
        `the search index is damaged or of another version: at byte ${this.at - 1}, type ${type} expected`,
      );
    const low = first & 31;
    if (low < 24) return low;
    if (low > 26) throw new Error(`the search index is of another version: length ${low} at byte ${this.at - 1}`);
    let value = 0;
    for (let count = 1 << (low - 24); count > 0; count--) value = value * 256 + (this.#bytes[this.at++] ?? 0);
    return value;
  }
}
