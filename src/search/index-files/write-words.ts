/**
 * The words of an index as files, and the file that every search begins with.
 */
import { writeChunk, type Word } from './chunk.ts';
import type { IndexFile } from './index-file.ts';
import type { Places } from './places.ts';
import { writeStart } from './start.ts';

/** Positions in a chunk: a query loads two or three chunks, so they are small. */
const CHUNK = 6000;

/** A word with more positions than this has a chunk of its own. */
const COMMON = 600;

/** Writes words that come in order, and the places of the reports they stand in. */
export function* writeWords(words: Iterable<Word>, places: Places): Generator<IndexFile> {
  const chunks: WrittenChunk[] = [];
  for (const chunk of inChunks(words, ([, { length }]) => length)) {
    const content = writeChunk(chunk);
    yield { path: `words/${chunks.length}`, content };
    chunks.push({ first: chunk[0]?.[0] ?? '', bytes: content.length });
  }
  yield startFile(chunks, places);
}

/** What is to be known of a chunk before it is loaded: its first word, and how large it is. */
export interface WrittenChunk {
  first: string;
  bytes: number;
}

/** The file that tells of all chunks. */
export function startFile(chunks: readonly WrittenChunk[], places: Places): IndexFile {
  const sizes = chunks.map(({ bytes }) => Math.ceil(bytes / 64));
  return { path: 'start', content: writeStart({ chunks: chunks.map(({ first }) => first), sizes, places }) };
}

/** Neighbouring words together, as many as make a chunk; a common word alone, since many queries want it and nothing beside it. */
export function* inChunks<T>(words: Iterable<T>, countOf: (word: T) => number): Generator<T[]> {
  let chunk: T[] = [];
  let size = 0;
  for (const word of words) {
    const count = countOf(word);
    if (chunk.length > 0 && (size + count > CHUNK || count > COMMON)) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(word);
    size = count > COMMON ? CHUNK : size + count;
  }
  if (chunk.length > 0) yield chunk;
}
