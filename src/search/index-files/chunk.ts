/**
 * A chunk of the index as a file: some neighbouring words with their positions, counted through all texts of all reports.
 */
import { BitReader, BitWriter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readWordList, writeWordList } from './word-list.ts';

/** A word of the index and its positions in order. */
export type Word = readonly [word: string, positions: Int32Array];

/** As many low bits fewer than the mean distance suggests are tried. */
const FEWER = 4;

/** Words in order of code points. Positions are written as what lies between one and the next. */
export function writeChunk(words: readonly Word[]): Uint8Array {
  const head = new ByteWriter();
  writeWordList(
    head,
    words.map(([word]) => word),
  );
  for (const [, { length }] of words) head.number(length);
  const end = endOf(words.reduce((last, [, positions]) => Math.max(last, positions.at(-1) ?? 0), 0) + 1);
  head.number(end);
  const fewer = words.map(([, positions]) => fewerBits(positions, lowBits(end, positions.length)));
  for (const few of fewer) head.number(few);
  const bits = new BitWriter();
  for (const [index, [, positions]] of words.entries())
    bits.rising(positions, Math.max(0, lowBits(end, positions.length) - (fewer[index] ?? 0)));
  const [first, second] = [head.bytes(), bits.bytes()];
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** How far positions go, roughly and in a byte: eight times its logarithm. */
function endOf(positions: number): number {
  return Math.ceil(8 * Math.log2(positions));
}

/** As many low bits as the mean distance has, for so many positions. */
function lowBits(end: number, count: number): number {
  return Math.max(0, Math.floor(end / 8 - Math.log2(Math.max(1, count))));
}

/** How many fewer low bits make the shortest code. */
function fewerBits(positions: Int32Array, most: number): number {
  let best = { fewer: 0, bits: Infinity };
  // One position tells nothing of distances.
  for (let fewer = 0; fewer < FEWER && fewer <= most && (fewer === 0 || positions.length > 1); fewer++) {
    let bits = positions.length * (most - fewer + 1);
    let before = -1;
    for (let index = 0; index < positions.length; index++) {
      const at = positions[index] ?? 0;
      bits += (at - before - 1) >>> (most - fewer);
      before = at;
    }
    if (bits < best.bits) best = { fewer, bits };
  }
  return best.fewer;
}

/** Reads what `writeChunk` wrote. */
export function readChunk(bytes: Uint8Array): Map<string, Int32Array> {
  const head = new ByteReader(bytes);
  const words = readWordList(head);
  const counts = head.numbers(words.length);
  const end = head.number();
  const fewer = head.numbers(words.length);
  const bits = new BitReader(head.rest());
  return new Map(
    words.map((word, index) => {
      const count = counts[index] ?? 0;
      return [word, bits.rising(count, Math.max(0, lowBits(end, count) - (fewer[index] ?? 0)))];
    }),
  );
}
