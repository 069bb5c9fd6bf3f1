/**
 * Words in order of code points as numbers: each as what it does not share with the one before. Most have the same first
 * character, and the second is a little later.
 */
import type { ByteReader, ByteWriter } from './bytes.ts';

/** A word has fewer code points. */
const LENGTHS = 8;

/** More than there are code points. */
const CODES = 2 ** 21;

export function writeWordList(writer: ByteWriter, words: readonly string[]): void {
  writer.number(words.length);
  const numbers: number[] = [];
  let before: number[] = [];
  for (const word of words) {
    const codes = Array.from(word, (character) => character.codePointAt(0) ?? 0);
    let shared = 0;
    while (shared < codes.length && codes[shared] === before[shared]) shared++;
    writer.number(shared * LENGTHS + codes.length - shared);
    for (const [index, code] of codes.slice(shared).entries()) {
      // Words come in order, so this is a small number.
      numbers.push((code - (index === 0 ? (before[shared] ?? 0) : 0) + CODES) % CODES);
    }
    before = codes;
  }
  for (const number of numbers) writer.number(number);
}

/** Reads what `writeWordList` wrote. */
export function readWordList(reader: ByteReader): string[] {
  const shapes = reader.numbers(reader.number());
  let before: number[] = [];
  return Array.from(shapes, (shape) => {
    const shared = Math.floor(shape / LENGTHS);
    const codes = before.slice(0, shared);
    for (let left = shape % LENGTHS; left > 0; left--) {
      codes.push((reader.number() + (codes.length === shared ? (before[shared] ?? 0) : 0)) % CODES);
    }
    before = codes;
    return String.fromCodePoint(...codes);
  });
}
