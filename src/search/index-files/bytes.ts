/**
 * Whole numbers and texts as bytes: seven bits of a number a byte, a text with its length before it.
 */

export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A whole number from 0 on. */
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) + 128);
    this.#bytes.push(rest);
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  get length(): number {
    return this.#bytes.length;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Throws at the end of the bytes. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error(`the search index is cut off after ${this.#bytes.length} bytes`);
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
    }
  }

  /** So many numbers. */
  numbers(count: number): Int32Array {
    const numbers = new Int32Array(count);
    const bytes = this.#bytes;
    for (let index = 0; index < count; index++) {
      const byte = bytes[this.#at] ?? 128;
      if (byte < 128) this.#at++;
      numbers[index] = byte < 128 ? byte : this.number();
    }
    return numbers;
  }

  text(): string {
    const length = this.number();
    this.#at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** The bytes that are not read yet. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }
}
