/**
 * Several cuts of the index into the one that is published. However the reports are cut, the same bytes come out.
 *
 * 2026-11-22: cuts are what is built and kept, one index is what is published. Tried at 5,000 reports: the eighteen
 * years as they are, side by side in the browser, took 145 requests for a phrase of fourteen characters and as long as
 * one uncut Pagefind index; the bytes are the same, since a true count needs every position. Merging decodes and packs
 * again what Pagefind took twenty times as long to make, word by word, so that memory holds one chunk of each cut.
 */
import { readChunk, type Word } from './index-files/chunk.ts';
import { FilterValues, readValues, VALUED } from './filters.ts';
import { jsonFile, PACKED, unpacked, type IndexFile, type TakenFile } from './index-files/index-file.ts';
import { layOut, ROOM, type Layout, type Places } from './index-files/places.ts';
import { readStart, type Start } from './index-files/start.ts';
import { isBefore, orderOf } from './index-files/word-order.ts';
import { startFile, writeWords, type WrittenChunk } from './index-files/write-words.ts';
import { patchWords, type LastWords } from './patch-words.ts';
import { unionOf } from './phrase.ts';

/** A cut as it was kept. */
export interface Partition {
  /** For each of its reports, its number in the whole. */
  pages: readonly number[];
  /** The bytes of one of its files. */
  read: (path: string) => Uint8Array;
}

interface OpenPartition extends Partition {
  start: Start;
}

/** The whole as it was made last. */
export interface LastIndex {
  /** Cuts that it was made from and that are no longer, with their files. */
  gone: readonly Partition[];
  /** The bytes of one of its files, as they were packed. */
  read: (path: string) => Uint8Array;
}

/**
 * The files of the whole, all but the texts. The cuts' `pages` together are all numbers from 0 on. Where the last whole
 * is known and `come` are the cuts that it was not made from, what has not changed is taken from it.
 */
export function mergePartitions(kept: readonly Partition[]): Generator<IndexFile>;
export function mergePartitions(
  kept: readonly Partition[],
  last: (LastIndex & { come: readonly Partition[] }) | null,
): Generator<IndexFile | TakenFile>;
export function* mergePartitions(
  kept: readonly Partition[],
  last: (LastIndex & { come: readonly Partition[] }) | null = null,
): Generator<IndexFile | TakenFile> {
  const cuts = kept.map(open);
  const places = mergePlaces(cuts);
  const whole = layOut(places, ROOM);
  const start = last === null ? null : readStart(unpacked(last.read(`start${PACKED}`)));
  const before = start === null ? null : layOut(start.places, ROOM);
  if (last === null || start === null || before === null || !isInPlace(before, whole, last))
    yield* writeWords(mergeWords(cuts.map((cut) => wordsOf(cut, whole))), places);
  else {
    const words: LastWords = {
      chunks: start.chunks.map((first, number) => ({ first, size: start.sizes[number] ?? 0 })),
      read: (number) => unpacked(last.read(`words/${number}${PACKED}`)),
    };
    const written: WrittenChunk[] = [];
    const merged = (some: readonly Partition[], layout: Layout): Generator<Word> =>
      mergeWords(some.map((cut) => wordsOf(open(cut), layout)));
    yield* patchWords(words, merged(last.gone, before), merged(last.come, whole), written);
    yield startFile(written, places);
  }
  for (const [name, values] of mergeFilters(cuts)) yield jsonFile(`filters/${name}`, values);
}

function open(cut: Partition): OpenPartition {
  return { ...cut, start: readStart(cut.read('start')) };
}

/** Whether every report begins where it did and the same reports are in other cuts now. */
function isInPlace(
  before: Layout,
  whole: Layout,
  { gone, come }: { gone: readonly Partition[]; come: readonly Partition[] },
): boolean {
  const pagesOf = (cuts: readonly Partition[]): string => [...cuts.flatMap(({ pages }) => pages)].sort().join();
  // The last one is where all ends.
  return (
    before.pages.length === whole.pages.length &&
    before.pages.subarray(0, -1).every((at, page) => at === whole.pages[page]) &&
    pagesOf(gone) === pagesOf(come)
  );
}

function mergePlaces(cuts: readonly OpenPartition[]): Places {
  const pieces: Places[] = [];
  for (const { pages, start } of cuts) {
    const { counts, headings, texts, parts, tables } = start.places;
    const { firsts } = layOut(start.places);
    for (const [own, page] of pages.entries()) {
      const range = [firsts[own], firsts[own + 1]] as const;
      pieces[page] = {
        counts: counts.subarray(own, own + 1),
        headings: headings.subarray(...range),
        texts: texts.subarray(...range),
        parts: parts.subarray(...range),
        tables: tables.subarray(...range),
      };
    }
  }
  const column = (name: keyof Places): Int32Array => Int32Array.from(pieces.flatMap((piece) => [...piece[name]]));
  return {
    counts: column('counts'),
    headings: column('headings'),
    texts: column('texts'),
    parts: column('parts'),
    tables: column('tables'),
  };
}

/** The words of a cut with their positions in the whole. */
function* wordsOf({ pages, read, start }: OpenPartition, whole: Layout): Generator<Word> {
  const own = layOut(start.places).pages;
  const shifts = Int32Array.from(pages, (page, index) => (whole.pages[page] ?? 0) - (own[index] ?? 0));
  const inOrder = pages.every((page, index) => index === 0 || page > (pages[index - 1] ?? 0));
  // One shift for all, unless something stands between the cut's reports in the whole.
  const [shift = 0] = shifts;
  const together = shifts.every((other) => other === shift);
  for (const number of start.chunks.keys())
    for (const [word, positions] of readChunk(read(`words/${number}`))) {
      if (!together) move(positions, own, shifts);
      else for (let index = 0; index < positions.length; index++) positions[index] = (positions[index] ?? 0) + shift;
      yield [word, inOrder ? positions : positions.sort()];
    }
}

/** Shifts positions, each by as much as its report; `begins` is each report's first. */
function move(positions: Int32Array, begins: Int32Array, shifts: Int32Array): void {
  let page = 0;
  let end = begins[1] ?? Infinity;
  for (let index = 0; index < positions.length; index++) {
    const at = positions[index] ?? 0;
    while (end <= at) end = begins[++page + 1] ?? Infinity;
    positions[index] = at + (shifts[page] ?? 0);
  }
}

/** All words in order, each once, with its positions in all cuts. */
function* mergeWords(cuts: ReadonlyArray<Generator<Word>>): Generator<Word> {
  const words: string[] = [];
  const positions: Int32Array[] = [];
  const orders = new Float64Array(cuts.length);
  const advance = (index: number): void => {
    const next = cuts[index]?.next();
    const [word, own] = next === undefined || next.done === true ? ['', NO_POSITIONS] : next.value;
    words[index] = word;
    positions[index] = own;
    orders[index] = word === '' ? Infinity : orderOf(word);
  };
  for (let index = 0; index < cuts.length; index++) advance(index);
  for (;;) {
    let first = 0;
    for (let index = 1; index < orders.length; index++) {
      const order = orders[index] ?? Infinity;
      const least = orders[first] ?? Infinity;
      if (order < least || (order === least && isBefore(words[index] ?? '', words[first] ?? ''))) first = index;
    }
    const order = orders[first] ?? Infinity;
    if (order === Infinity) return;
    const word = words[first] ?? '';
    const found: Int32Array[] = [];
    for (let index = first; index < orders.length; index++) {
      if (orders[index] !== order || words[index] !== word) continue;
      found.push(positions[index] ?? NO_POSITIONS);
      advance(index);
    }
    yield [word, unionOf(found)];
  }
}

const NO_POSITIONS = new Int32Array();

function mergeFilters(cuts: readonly Partition[]): ReturnType<FilterValues['all']> {
  const merged = new FilterValues();
  for (const { pages, read } of cuts)
    for (const name of VALUED)
      for (const [value, own] of readValues(read(`filters/${name}`)))
        merged.put(
          name,
          value,
          own.map((page) => pages[page] ?? 0),
        );
  return merged.all();
}
