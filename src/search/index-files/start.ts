/**
 * The file that every search begins with: which words begin the chunks, and the places of all reports.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Places } from './places.ts';
import { readWordList, writeWordList } from './word-list.ts';

export interface Start {
  /** The first word of each chunk, in order of code points. */
  chunks: string[];
  /** How large each chunk is, in pieces of 64 bytes. */
  sizes: ArrayLike<number>;
  /** Newest report first. */
  places: Places;
}

export function writeStart({ chunks, sizes, places: { counts, parts, tables, headings, texts } }: Start): Uint8Array {
  const writer = new ByteWriter();
  writeWordList(writer, chunks);
  for (let chunk = 0; chunk < sizes.length; chunk++) writer.number(sizes[chunk] ?? 0);
  writer.number(counts.length);
  // Both in one number: tables stand in few ways among sections.
  const kinds = parts.map((part, place) => 2 * part + (tables[place] ?? 0));
  for (const column of [counts, kinds, headings, texts]) for (const number of column) writer.number(number);
  return writer.bytes();
}

/** Reads what `writeStart` wrote. */
export function readStart(bytes: Uint8Array): Start {
  const reader = new ByteReader(bytes);
  const chunks = readWordList(reader);
  const sizes = reader.numbers(chunks.length);
  const counts = reader.numbers(reader.number());
  const all = counts.reduce((sum, count) => sum + count, 0);
  const [kinds, headings, texts] = [reader.numbers(all), reader.numbers(all), reader.numbers(all)];
  const parts = kinds.map((kind) => kind >> 1);
  const tables = kinds.map((kind) => kind & 1);
  return { chunks, sizes, places: { counts, parts, tables, headings, texts } };
}
