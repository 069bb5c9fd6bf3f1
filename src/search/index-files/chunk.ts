/**
 * A chunk of the index as a file: some neighbouring words with their positions, counted through all texts of all reports.
 */
import { BitReader, BitWriter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** A word of the index and its positions in order. */
export type Word = readonly [word: string, positions: Int32Array];

/** Words in order of code points. Positions are written as what lies between one and the next. */
export function writeChunk(words: readonly Word[]): Uint8Array {
  const head = new ByteWriter();
  head.text(words.map(([word]) => word).join('\n'));
  for (const [, { length }] of words) head.number(length);
  const lows = words.map(([, positions]) => lowBits(positions));
  for (const low of lows) head.number(low);
  const bits = new BitWriter();
  for (const [index, [, positions]] of words.entries()) bits.rising(positions, lows[index] ?? 0);
  const [first, second] = [head.bytes(), bits.bytes()];
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** The number of low bits that makes the shortest code: near the logarithm of the mean distance. */
function lowBits(positions: Int32Array): number {
  const mean = ((positions.at(-1) ?? 0) + 1) / Math.max(1, positions.length);
  const most = Math.floor(Math.log2(Math.max(1, mean)));
  let best = { low: 0, bits: Infinity };
  for (let low = most; low >= Math.max(0, most - 3); low--) {
    let bits = positions.length * (low + 1);
    let before = -1;
    for (let index = 0; index < positions.length; index++) {
      const at = positions[index] ?? 0;
      bits += (at - before - 1) >>> low;
      before = at;
    }
    if (bits < best.bits) best = { low, bits };
  }
  return best.low;
}

/** The words of a chunk and how many positions each has. */
export function readHead(bytes: Uint8Array): Array<[word: string, count: number]> {
  const head = new ByteReader(bytes);
  const words = head.text().split('\n');
  const counts = head.numbers(words.length);
  return words.map((word, index) => [word, counts[index] ?? 0]);
}

/** Reads what `writeChunk` wrote. */
export function readChunk(bytes: Uint8Array): Map<string, Int32Array> {
  const head = new ByteReader(bytes);
  const words = head.text().split('\n');
  const counts = head.numbers(words.length);
  const lows = head.numbers(words.length);
  const bits = new BitReader(head.rest());
  return new Map(words.map((word, index) => [word, bits.rising(counts[index] ?? 0, lows[index] ?? 0)]));
}
