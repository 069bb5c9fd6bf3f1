/**
 * The words of a merged index after some cuts have changed, from the index as it was: a chunk none of whose words stands
 * elsewhere now is taken over as it is packed. The same bytes come out as of merging anew.
 *
 * 2026-11-22: of 5,000 reports one word changed: merging anew and packing 4.5 s of CPU, half of all that the build took.
 * 2026-11-29: of 1,000 reports, the whole index anew 1.8 s and so 1.1 s, a seventh of all that the build takes.
 */
import { readChunk, readHead, writeChunk, type Word } from './index-files/chunk.ts';
import { PACKED, type IndexFile } from './index-files/index-file.ts';
import { isBefore } from './index-files/word-order.ts';
import { inChunks, type WrittenChunk } from './index-files/write-words.ts';

/** The merged index as it was. */
export interface LastWords {
  /** How many chunks it had. */
  chunks: number;
  /** A chunk as it was packed, and unpacked. */
  packed: (number: number) => Uint8Array;
  unpacked: (number: number) => Uint8Array;
}

/** Positions of a word that have gone, and that have come. */
interface Change {
  word: string;
  gone: Int32Array;
  come: Int32Array;
}

/** A word of the index as it is now. Words of an old chunk have its number, and their change, if any. */
interface PatchedWord {
  word: string;
  count: number;
  chunk: number;
  /** How many words its chunk had. */
  among: number;
  change: Change | null;
}

/**
 * The files of all words; those taken over are packed and have the ending of a packed file. `gone` and `come` are the
 * words of the cuts that are no longer, and of those that are new, with their positions in the whole. Tells of each
 * chunk what the file of the beginning says.
 */
export function* patchWords(
  last: LastWords,
  gone: Iterable<Word>,
  come: Iterable<Word>,
  written: WrittenChunk[],
): Generator<IndexFile> {
  const patched = wordsOf(last, changesOf(gone, come));
  for (const words of inChunks(patched, ({ count }) => count)) {
    const number = written.length;
    const [{ word, chunk } = { word: '', chunk: -1 }] = words;
    const content = isWhole(words) ? last.unpacked(chunk) : writeChunk(withPositions(words, last));
    yield isWhole(words)
      ? { path: `words/${number}${PACKED}`, content: last.packed(chunk) }
      : { path: `words/${number}`, content };
    written.push({ first: word, bytes: content.length });
  }
}

/** What has changed, in the order of words. */
function changesOf(gone: Iterable<Word>, come: Iterable<Word>): Change[] {
  const before = new Map(gone);
  const changes: Change[] = [];
  for (const [word, positions] of come) {
    const were = before.get(word) ?? NONE;
    before.delete(word);
    if (!isSame(were, positions)) changes.push({ word, gone: were, come: positions });
  }
  for (const [word, positions] of before) changes.push({ word, gone: positions, come: NONE });
  return changes.sort((a, b) => (a.word === b.word ? 0 : isBefore(a.word, b.word) ? -1 : 1));
}

const NONE = new Int32Array();

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((at, index) => at === b[index]);
}

function* wordsOf(last: LastWords, changes: readonly Change[]): Generator<PatchedWord> {
  let next = 0;
  for (let chunk = 0; chunk < last.chunks; chunk++) {
    const head = readHead(last.unpacked(chunk));
    for (const [word, count] of head) {
      for (let change = changes[next]; change !== undefined && isBefore(change.word, word); change = changes[++next])
        yield added(change);
      const change = changes[next]?.word === word ? changes[next++] : undefined;
      const now = count - (change?.gone.length ?? 0) + (change?.come.length ?? 0);
      if (now > 0) yield { word, count: now, chunk, among: head.length, change: change ?? null };
    }
  }
  for (const change of changes.slice(next)) yield added(change);
}

function added(change: Change): PatchedWord {
  return { word: change.word, count: change.come.length, chunk: -1, among: 0, change };
}

/** Whether these are the words of one old chunk, all of them, unchanged. */
function isWhole(words: readonly PatchedWord[]): boolean {
  const [first] = words;
  return first?.among === words.length && words.every(({ chunk, change }) => chunk === first.chunk && change === null);
}

function withPositions(words: readonly PatchedWord[], last: LastWords): Word[] {
  const chunks = new Map<number, Map<string, Int32Array>>();
  return words.map(({ word, chunk, change }) => {
    let old = chunks.get(chunk);
    if (old === undefined) chunks.set(chunk, (old = chunk === -1 ? new Map() : readChunk(last.unpacked(chunk))));
    const were = old.get(word) ?? NONE;
    if (change === null) return [word, were];
    const left = new Set(change.gone);
    return [word, Int32Array.from([...were].filter((at) => !left.has(at)).concat([...change.come])).sort()];
  });
}
