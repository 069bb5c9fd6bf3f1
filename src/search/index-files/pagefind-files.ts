/**
 * Pagefind's files as the archive's search reads them: the meta file (pages, chunks, filters), a chunk of the index
 * (words with their positions), a filter.
 *
 * 2026-11-22: read here, and not through Pagefind's own browser module. That one says which pages hold a phrase, but
 * tells one position a page, and the positions of single words only as JSON of megabytes. The archive needs them all:
 * for the true number of hits, their order and their sections without loading the texts of every report. Reading the
 * files also saves the module, its worker and its WebAssembly (81 KB of the 98 KB before the first query). The format
 * is Pagefind's own affair (`pagefind/src/index/`, `pagefind_web/src/index.rs` in its repository); so the version is
 * pinned, the meta file's version is checked when it is read, the builder counts words against it, and a test holds
 * our answers against those of Pagefind's module over the same files.
 */
import { CborReader } from './cbor-reader.ts';

/** The version whose files this reads. */
const VERSION = '1.6.0';

/** A chunk of the index: the words from `from` to `to`, in order of code points. */
interface ChunkRange {
  from: string;
  to: string;
  hash: string;
}

export interface MetaFile {
  /** Names of the pages' fragments, by page number. */
  pages: string[];
  /** Words of each page, by page number. */
  words: number[];
  chunks: ChunkRange[];
  /** Name of each filter's file. */
  filters: Map<string, string>;
}

/** Positions of a word: page by page, in order. */
export interface Postings {
  pages: number[];
  /** For each of `pages`, the positions on it, counted in words from 0. */
  positions: Int32Array[];
}

/** Throws when the file is of another version. */
export function readMeta(bytes: Uint8Array): MetaFile {
  const reader = new CborReader(bytes);
  reader.array();
  const version = reader.text();
  if (version !== VERSION) throw new Error(`the search index is of Pagefind ${version}, expected ${VERSION}`);
  const meta: MetaFile = { pages: [], words: [], chunks: [], filters: new Map() };
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    meta.pages.push(reader.text());
    meta.words.push(reader.integer());
    reader.skip();
  }
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    meta.chunks.push({ from: reader.text(), to: reader.text(), hash: reader.text() });
  }
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    meta.filters.set(reader.text(), reader.text());
  }
  return meta;
}

/** One chunk: where each of its words begins is found at once, positions are read when they are asked for. */
export class IndexChunk {
  readonly #bytes: Uint8Array;
  readonly #offsets = new Map<string, number>();
  readonly #read = new Map<string, Postings>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new CborReader(bytes);
    reader.array();
    for (let left = reader.array(); left > 0; left--) {
      const items = reader.array();
      this.#offsets.set(reader.text(), reader.at);
      for (let item = 1; item < items; item++) reader.skip();
    }
  }

  /** All words of the chunk. */
  words(): Iterable<string> {
    return this.#offsets.keys();
  }

  /** Null where the word is nowhere. */
  postings(word: string): Postings | null {
    const known = this.#read.get(word);
    if (known !== undefined) return known;
    const offset = this.#offsets.get(word);
    if (offset === undefined) return null;
    const postings = readPostings(new CborReader(this.#bytes, offset));
    this.#read.set(word, postings);
    return postings;
  }
}

/** Page numbers and positions are written as distances; a negative number says how much the following words weigh. */
function readPostings(reader: CborReader): Postings {
  const postings: Postings = { pages: [], positions: [] };
  let page = 0;
  for (let left = reader.array(); left > 0; left--) {
    const items = reader.array();
    page += reader.integer();
    const count = reader.array();
    const positions = new Int32Array(count);
    let length = 0;
    let position = 0;
    for (let index = 0; index < count; index++) {
      const distance = reader.integer();
      if (distance < 0) continue;
      position += distance;
      positions[length++] = position;
    }
    for (let item = 2; item < items; item++) reader.skip();
    postings.pages.push(page);
    postings.positions.push(positions.subarray(0, length));
  }
  return postings;
}

/** A filter: for each value the pages that have it. */
export function readFilter(bytes: Uint8Array): Map<string, number[]> {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  const values = new Map<string, number[]>();
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    const value = reader.text();
    values.set(
      value,
      Array.from({ length: reader.array() }, () => reader.integer()),
    );
  }
  return values;
}
