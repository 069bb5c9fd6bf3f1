/**
 * Pagefind's files as they come from its indexer: the meta file (pages, chunks) and chunks of the index.
 */
import { CborReader } from './cbor-reader.ts';

/** The version whose files this reads. */
const VERSION = '1.6.0';

export interface MetaFile {
  /** Words of each page, by page number. */
  words: number[];
  /** Names of the chunks' files, in order of their words. */
  chunks: string[];
}

/** Throws when the file is of another version. */
export function readMeta(bytes: Uint8Array): MetaFile {
  const reader = new CborReader(bytes);
  reader.array();
  const version = reader.text();
  if (version !== VERSION) throw new Error(`the search index is of Pagefind ${version}, expected ${VERSION}`);
  const meta: MetaFile = { words: [], chunks: [] };
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
  return meta;
}

/** A word with its positions on one page, in order, counted in words from 0. */
export type Posting = readonly [word: string, page: number, positions: Int32Array];

/** The words of a chunk, in order, page by page. */
export function* readWords(bytes: Uint8Array): Generator<Posting> {
  const reader = new CborReader(bytes);
  reader.array();
  for (let left = reader.array(); left > 0; left--) {
    const items = reader.array();
    const word = reader.text();
    let page = 0;
    for (let pages = reader.array(); pages > 0; pages--) {
      const own = reader.array();
      page += reader.integer();
      yield [word, page, positionsFrom(reader.integers(reader.array()))];
      for (let item = 2; item < own; item++) reader.skip();
    }
    for (let item = 2; item < items; item++) reader.skip();
  }
}

/** Positions are written as distances; a negative number says how much the following words weigh. */
function positionsFrom(distances: Int32Array): Int32Array {
  let [position, count] = [0, 0];
  for (let index = 0; index < distances.length; index++) {
    const distance = distances[index] ?? 0;
    if (distance < 0) continue;
    position += distance;
    distances[count++] = position;
  }
  return distances.subarray(0, count);
}
