/**
 * Pagefind's files as they come from its indexer: the meta file (pages, chunks), chunks of the index, filters.
 */
import { CborReader } from './cbor-reader.ts';

/** The version whose files this reads. */
const VERSION = '1.6.0';

export interface MetaFile {
  /** Words of each page, by page number. */
  words: number[];
  /** Names of the chunks' files, in order of their words. */
  chunks: string[];
  /** Name of each filter's file. */
  filters: Map<string, string>;
}

/** Throws when the file is of another version. */
export function readMeta(bytes: Uint8Array): MetaFile {
  const reader = new CborReader(bytes);
  reader.array();
  const version = reader.text();
  if (version !== VERSION) throw new Error(`the search index is of Pagefind ${version}, expected ${VERSION}`);
  const meta: MetaFile = { words: [], chunks: [], filters: new Map() };
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    reader.skip();
    meta.words.push(reader.integer());
    reader.skip();
  }
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    reader.skip();
    reader.skip();
    meta.chunks.push(reader.text());
  }
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    meta.filters.set(reader.text(), reader.text());
  }
  return meta;
}

/** Where a word stands. */
export interface Postings {
  /** Page numbers, in order. */
  pages: number[];
  /** For each of `pages`, the positions on it in order, counted in words from 0. */
  positions: Int32Array[];
}

/** The words of a chunk with their positions, in order. */
export function* readWords(bytes: Uint8Array): Generator<[word: string, postings: Postings]> {
  const reader = new CborReader(bytes);
  reader.array();
  for (let left = reader.array(); left > 0; left--) {
    const items = reader.array();
    const word = reader.text();
    yield [word, readPostings(reader)];
    for (let item = 2; item < items; item++) reader.skip();
  }
}

/** Page numbers and positions are written as distances; a negative number says how much the following words weigh. */
function readPostings(reader: CborReader): Postings {
  const postings: Postings = { pages: [], positions: [] };
  let page = 0;
  for (let left = reader.array(); left > 0; left--) {
    const items = reader.array();
    page += reader.integer();
    const positions: number[] = [];
    let position = 0;
    for (let count = reader.array(); count > 0; count--) {
      const distance = reader.integer();
      if (distance < 0) continue;
      position += distance;
      positions.push(position);
    }
    for (let item = 2; item < items; item++) reader.skip();
    postings.pages.push(page);
    postings.positions.push(Int32Array.from(positions));
  }
  return postings;
}

/** A filter: for each value the pages that have it. */
export function readFilter(bytes: Uint8Array): Array<[value: string, pages: number[]]> {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  return Array.from({ length: reader.array() }, (): [string, number[]] => {
    reader.array();
    return [reader.text(), Array.from({ length: reader.array() }, () => reader.integer())];
  });
}
