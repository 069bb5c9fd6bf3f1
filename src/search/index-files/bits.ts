/**
 * Whole numbers bit by bit, in Rice's code: the high part as so many zeros and a one, then so many low bits as they are.
 *
 * 2026-11-22: measured at 1,000 made-up reports, bytes a position: numbers in whole bytes, in columns, packed with gzip
 * 2.13 (0.70 of the text); Rice's code over distances in the whole archive 1.74, with words and counts 1.85 (0.61).
 * Interpolative coding would be 1.73, a bound on distances that look random is 1.75: no other code is worth its lines.
 */

export class BitWriter {
  readonly #bytes: number[] = [];
  #byte = 0;
  #used = 0;

  /** A whole number from 0 on, with so many low bits. */
  rice(value: number, low: number): void {
    for (let zeros = value >>> low; zeros > 0; zeros -= Math.min(zeros, 24)) this.#put(0, Math.min(zeros, 24));
    this.#put(1, 1);
    this.#put(value, low);
  }

  /** The last byte is filled up with zeros. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.#used === 0 ? this.#bytes : [...this.#bytes, this.#byte << (8 - this.#used)]);
  }

  #put(value: number, count: number): void {
    for (let left = count; left > 0;) {
      const taken = Math.min(8 - this.#used, left);
      left -= taken;
      this.#byte = (this.#byte << taken) | ((value >>> left) & ((1 << taken) - 1));
      this.#used += taken;
      if (this.#used < 8) continue;
      this.#bytes.push(this.#byte);
      [this.#byte, this.#used] = [0, 0];
    }
  }
}

export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** What is not read yet of the byte before `#at`, and how many bits that is. */
  #byte = 0;
  #left = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** So many rising numbers, of which `BitWriter.rice` wrote what lies between one and the next; in one loop, for a query waits for it. Throws at the end of the bytes. */
  rising(count: number, low: number): Int32Array {
    const bytes = this.#bytes;
    const numbers = new Int32Array(count);
    let [at, byte, left] = [this.#at, this.#byte, this.#left];
    let before = -1;
    for (let index = 0; index < count; index++) {
      let value = 0;
      for (; byte === 0; left = 8) {
        value += left;
        if (at === bytes.length) throw new Error(`the search index is cut off after ${at} bytes`);
        byte = bytes[at++] ?? 0;
      }
      const zeros = Math.clz32(byte) - (32 - left);
      value += zeros;
      left -= zeros + 1;
      byte &= (1 << left) - 1;
      for (let missing = low; missing > 0;) {
        if (left === 0) {
          if (at === bytes.length) throw new Error(`the search index is cut off after ${at} bytes`);
          byte = bytes[at++] ?? 0;
          left = 8;
        }
        const taken = left < missing ? left : missing;
        missing -= taken;
        left -= taken;
        value = (value << taken) | (byte >>> left);
        byte &= (1 << left) - 1;
      }
      numbers[index] = before += value + 1;
    }
    [this.#at, this.#byte, this.#left] = [at, byte, left];
    return numbers;
  }
}
