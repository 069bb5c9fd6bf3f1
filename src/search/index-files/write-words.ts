/**
 * The words of an index as files, and the file that every search begins with.
 */
import { PartName } from '../../report.ts';
import { writeChunk } from './chunk.ts';
import { packed, type IndexFile } from './index-file.ts';
import type { Postings } from './postings.ts';
import { writeStart, type PlaceLength } from './start.ts';

export type Word = readonly [word: string, postings: Postings];

/** Positions in a chunk: a query loads two or three chunks, so they are small. */
const CHUNK = 6000;

/** A word with more positions than this has a chunk of its own. */
const COMMON = 600;

/** Writes words that come in order, and the places of the reports they stand in. */
export function* writeWords(words: Iterable<Word>, places: PlaceLength[][]): Generator<IndexFile> {
  const chunks: string[] = [];
  for (const chunk of inChunks(words)) {
    yield packed(`words/${chunks.length}.gz`, writeChunk(chunk));
    chunks.push(chunk[0]?.[0] ?? '');
  }
  yield packed('start.gz', writeStart({ chunks, places }, PartName.options));
}

/** Neighbouring words together, as many as make a chunk; a common word alone, since many queries want it and nothing beside it. */
function* inChunks(words: Iterable<Word>): Generator<Word[]> {
  let chunk: Word[] = [];
  let size = 0;
  for (const word of words) {
    const positions = word[1].positions.reduce((sum, list) => sum + list.length, 0);
    if (chunk.length > 0 && (size + positions > CHUNK || positions > COMMON)) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(word);
    size = positions > COMMON ? CHUNK : size + positions;
  }
  if (chunk.length > 0) yield chunk;
}
