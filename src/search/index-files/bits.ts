/**
 * Whole numbers bit by bit, in Rice's code: the high part as so many zeros and a one, then so many low bits as they are.
 *
 * 2026-11-29: all words with their positions at 1,000 made-up reports, MB: distances in whole bytes, packed, 6.38; in
 * Rice's code 5.71, of which 0.23 are the words and their numbers. Without it the index would be 0.87 of the text and
 * not 0.80. Arithmetic coding with the two distances before as its context would be 0.17 less, and slower to read.
 */

/** Bits put at once: with the seven at most that wait for their byte they fit into a whole number of 32 bits. */
const AT_ONCE = 24;

export class BitWriter {
  #bytes = new Uint8Array(1024);
  #at = 0;
  /** Bits that do not make a byte yet, and how many. */
  #open = 0;
  #used = 0;

  /** Rising numbers from 0 on, as what lies between one and the next, with so many low bits. */
  rising(numbers: Int32Array, low: number): void {
    const mask = 2 ** low - 1;
    let before = -1;
    for (let index = 0; index < numbers.length; index++) {
      const at = numbers[index] ?? 0;
      const distance = at - before - 1;
      before = at;
      let zeros = distance >>> low;
      for (; zeros >= AT_ONCE; zeros -= AT_ONCE) this.#put(0, AT_ONCE);
      if (zeros + 1 + low <= AT_ONCE) this.#put((1 << low) | (distance & mask), zeros + 1 + low);
      else {
        this.#put(1, zeros + 1);
        const few = low >> 1;
        this.#put((distance & mask) >>> few, low - few);
        this.#put(distance & (2 ** few - 1), few);
      }
    }
  }

  /** The last byte is filled up with zeros. */
  bytes(): Uint8Array {
    return this.#used === 0 ? this.#bytes.slice(0, this.#at) : this.#closed();
  }

  #closed(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#at + 1);
    bytes[this.#at] = this.#open << (8 - this.#used);
    return bytes;
  }

  #put(value: number, count: number): void {
    if (this.#at + 4 > this.#bytes.length) this.#grow();
    this.#open = (this.#open << count) | value;
    this.#used += count;
    while (this.#used >= 8) {
      this.#used -= 8;
      this.#bytes[this.#at++] = this.#open >>> this.#used;
      this.#open &= (1 << this.#used) - 1;
    }
  }

  #grow(): void {
    const grown = new Uint8Array(2 * this.#bytes.length);
    grown.set(this.#bytes);
    this.#bytes = grown;
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
