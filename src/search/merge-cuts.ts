/**
 * Several cuts of the index into one, which a browser asks with a dozen requests instead of a hundred.
 *
 * 2026-11-22: cuts are what is built and kept, one is what is published. Tried at 5,000 reports: the eighteen years as
 * they are, side by side in the browser, took 145 requests for a phrase of fourteen characters and as long as one uncut
 * Pagefind index; the bytes are the same, since a true count needs every position. Merging decodes and packs again what
 * Pagefind took twenty times as long to make, word by word, so that memory holds one chunk of each cut.
 */
import { gunzipSync } from 'node:zlib';
import { PartName } from '../report.ts';
import { readChunk } from './index-files/chunk.ts';
import { packed, type IndexFile } from './index-files/index-file.ts';
import type { Postings } from './index-files/postings.ts';
import { readStart, type Start } from './index-files/start.ts';
import { isBefore } from './index-files/word-order.ts';
import { writeWords, type Word } from './index-files/write-words.ts';
import { FILTERS } from './pagefind/build-index.ts';

/** A cut as it was kept. */
export interface KeptCut {
  /** How many reports it holds. */
  reports: number;
  /** The bytes of one of its files, packed. */
  read: (path: string) => Uint8Array;
}

/** The files of the one index, all but the texts; the reports of a cut are counted on from those of the cuts before it. */
export function* mergeCuts(cuts: readonly KeptCut[]): Generator<IndexFile> {
  const starts = cuts.map(({ read }) => readStart(gunzipSync(read('start.gz')), PartName.options));
  const offsets = offsetsOf(cuts);
  const words = cuts.map((cut, index) => wordsOf(cut, starts[index]));
  yield* writeWords(
    mergeWords(words, offsets),
    starts.flatMap(({ places }) => places),
  );
  for (const name of FILTERS) yield packed(`filters/${name}.gz`, JSON.stringify(mergeFilter(cuts, offsets, name)));
}

/** For each cut, how many reports stand before its first. */
export function offsetsOf(cuts: ReadonlyArray<Pick<KeptCut, 'reports'>>): number[] {
  let before = 0;
  return cuts.map(({ reports }) => (before += reports) - reports);
}

function* wordsOf({ read }: KeptCut, start: Start | undefined): Generator<Word> {
  for (const number of start?.chunks.keys() ?? []) yield* readChunk(gunzipSync(read(`words/${number}.gz`)));
}

/** All words in order, each once, with its positions in all cuts. */
function* mergeWords(cuts: ReadonlyArray<Generator<Word>>, offsets: readonly number[]): Generator<Word> {
  const heads = cuts.map((words) => words.next());
  for (;;) {
    let first: string | null = null;
    for (const head of heads)
      if (head.done !== true && (first === null || isBefore(head.value[0], first))) first = head.value[0];
    if (first === null) return;
    const postings: Postings = { pages: [], positions: [] };
    for (const [index, head] of heads.entries()) {
      if (head.done === true || head.value[0] !== first) continue;
      for (const page of head.value[1].pages) postings.pages.push(page + (offsets[index] ?? 0));
      for (const positions of head.value[1].positions) postings.positions.push(positions);
      const next = cuts[index]?.next();
      if (next !== undefined) heads[index] = next;
    }
    yield [first, postings];
  }
}

function mergeFilter(
  cuts: readonly KeptCut[],
  offsets: readonly number[],
  name: string,
): Array<[value: string, pages: number[]]> {
  const merged = new Map<string, number[]>();
  for (const [index, { read }] of cuts.entries()) {
    // Written by build-index.ts.
    const values = JSON.parse(gunzipSync(read(`filters/${name}.gz`)).toString('utf8')) as Array<[string, number[]]>;
    for (const [value, pages] of values) {
      const own = merged.get(value) ?? [];
      for (const page of pages) own.push(page + (offsets[index] ?? 0));
      merged.set(value, own);
    }
  }
  return [...merged];
}
