/**
 * The file that every search begins with: which words begin the chunks, and the places of all reports.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Places } from './places.ts';

export interface Start {
  /** The first word of each chunk, in order of code points. */
  chunks: string[];
  /** Newest report first. */
  places: Places;
}

export function writeStart({ chunks, places: { counts, parts, headings, texts } }: Start): Uint8Array {
  const writer = new ByteWriter();
  writer.text(chunks.join('\n'));
  writer.number(counts.length);
  for (const column of [counts, parts, headings, texts]) for (const number of column) writer.number(number);
  return writer.bytes();
}

/** Reads what `writeStart` wrote. */
export function readStart(bytes: Uint8Array): Start {
  const reader = new ByteReader(bytes);
  const chunks = reader.text().split('\n');
  const counts = reader.numbers(reader.number());
  const all = counts.reduce((sum, count) => sum + count, 0);
  const [parts, headings, texts] = [reader.numbers(all), reader.numbers(all), reader.numbers(all)];
  return { chunks, places: { counts, parts, headings, texts } };
}
