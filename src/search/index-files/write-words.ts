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
  for (const chunk of inChunks(words)) {
    const content = writeChunk(chunk);
    yield { path: `words/${chunks.length}`, content };
    chunks.push(writtenChunk(chunk, content));
  }
  yield startFile(chunks, places);
}

/** What is to be known of a chunk before it is loaded: its first word, and how large it is. */
export interface WrittenChunk {
  first: string;
  /** In pieces of 64. */
  size: number;
}

/** The file that tells of all chunks. */
export function startFile(chunks: readonly WrittenChunk[], places: Places): IndexFile {
  const sizes = chunks.map(({ size }) => size);
  return { path: 'start', content: writeStart({ chunks: chunks.map(({ first }) => first), sizes, places }) };
}

/** What the file that tells of all chunks says of one with these words and bytes. */
export function writtenChunk([first]: readonly Word[], { length }: Uint8Array): WrittenChunk {
  return { first: first?.[0] ?? '', size: Math.ceil(length / 64) };
}

/** Neighbouring words together, as many as make a chunk; a common word alone, since many queries want it and nothing beside it. */
export class OpenChunk {
  #words: Word[] = [];
  #size = 0;

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** Whether a word with so many positions, coming next, begins another chunk. */
  endsBefore(count: number): boolean {
    return !this.isEmpty && (this.#size + count > CHUNK || count > COMMON);
  }

  add(word: Word): void {
    const { length } = word[1];
    this.#words.push(word);
    this.#size = length > COMMON ? CHUNK : this.#size + length;
  }

  /** Its words; none are left. */
  take(): Word[] {
    const words = this.#words;
    [this.#words, this.#size] = [[], 0];
    return words;
  }
}

/** Words in chunks. */
function* inChunks(words: Iterable<Word>): Generator<Word[]> {
  const open = new OpenChunk();
  for (const word of words) {
    if (open.endsBefore(word[1].length)) yield open.take();
    open.add(word);
  }
  if (!open.isEmpty) yield open.take();
}
