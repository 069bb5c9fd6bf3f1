/**
 * The file that every search of a cut begins with: which words begin the chunks, and how long the places of each report
 * are, so that a position tells its section, and hits can be counted and put in order before any text is loaded.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** A place of a report, in words of the index. */
export interface PlaceLength {
  /** Words of its heading; of a report's title, for the place that is the title. */
  heading: number;
  /** Words of all texts after the heading. */
  text: number;
  /** The part of the form that it answers. */
  part: string | null;
}

export interface Start {
  /** The first word of each chunk, in order of code points. */
  chunks: string[];
  /** The places of each report, newest report first. */
  places: PlaceLength[][];
}

/** `parts` are all names of parts. */
export function writeStart({ chunks, places }: Start, parts: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  writer.text(chunks.join('\n'));
  writer.number(places.length);
  for (const list of places) writer.number(list.length);
  const all = places.flat();
  for (const { part } of all) writer.number(part === null ? 0 : parts.indexOf(part) + 1);
  for (const { heading } of all) writer.number(heading);
  for (const { text } of all) writer.number(text);
  return writer.bytes();
}

/** Reads what `writeStart` wrote, with the same names of parts. */
export function readStart(bytes: Uint8Array, parts: readonly string[]): Start {
  const reader = new ByteReader(bytes);
  const chunks = reader.text().split('\n');
  const counts = reader.numbers(reader.number());
  const places = Array.from(counts, (count) =>
    Array.from({ length: count }, (): PlaceLength => ({ heading: 0, text: 0, part: null })),
  );
  const all = places.flat();
  for (const place of all) place.part = parts[reader.number() - 1] ?? null;
  for (const place of all) place.heading = reader.number();
  for (const place of all) place.text = reader.number();
  return { chunks, places };
}
