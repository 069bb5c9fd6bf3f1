/**
 * A chunk of the index as a file: some neighbouring words with their positions. Kept in columns (words; in how many
 * reports; which; how often; where, the high bits apart from the low), because columns pack a third smaller than
 * Pagefind's rows do.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Postings } from './postings.ts';

/** Distances are split here: the low part looks random, the high part hardly ever is more than 0. */
const LOW = 128;

/** Words in order of code points. Numbers are written as distances from the one before. */
export function writeChunk(words: ReadonlyArray<readonly [word: string, postings: Postings]>): Uint8Array {
  const columns = {
    frequencies: new ByteWriter(),
    pages: new ByteWriter(),
    counts: new ByteWriter(),
    low: new ByteWriter(),
    high: new ByteWriter(),
  };
  for (const [, { pages, positions }] of words) {
    columns.frequencies.number(pages.length);
    for (const distance of distances(pages)) columns.pages.number(distance);
    for (const list of positions) {
      columns.counts.number(list.length);
      for (const distance of distances(list)) {
        columns.low.number(distance % LOW);
        columns.high.number(Math.floor(distance / LOW));
      }
    }
  }
  const head = new ByteWriter();
  head.text(words.map(([word]) => word).join('\n'));
  return Uint8Array.from([head, ...Object.values(columns)].flatMap((column) => [...column.bytes()]));
}

function distances(numbers: ArrayLike<number>): number[] {
  return Array.from(numbers, (number, index) => number - (numbers[index - 1] ?? 0));
}

/** Reads what `writeChunk` wrote. */
export function readChunk(bytes: Uint8Array): Map<string, Postings> {
  const reader = new ByteReader(bytes);
  const words = reader.text().split('\n');
  const frequencies = reader.numbers(words.length);
  const entries = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const pages = reader.numbers(entries);
  const counts = reader.numbers(entries);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const positions = reader.numbers(all);
  for (let index = 0; index < all; index++) positions[index] = (positions[index] ?? 0) + LOW * reader.number();
  const chunk = new Map<string, Postings>();
  let entry = 0;
  let begin = 0;
  for (const [index, word] of words.entries()) {
    const postings: Postings = { pages: [], positions: [] };
    let page = 0;
    for (const end = entry + (frequencies[index] ?? 0); entry < end; entry++) {
      page += pages[entry] ?? 0;
      const list = positions.subarray(begin, (begin += counts[entry] ?? 0));
      for (let at = 1; at < list.length; at++) list[at] = (list[at] ?? 0) + (list[at - 1] ?? 0);
      postings.pages.push(page);
      postings.positions.push(list);
    }
    chunk.set(word, postings);
  }
  return chunk;
}
