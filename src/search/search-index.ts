/**
 * The index in the browser. Loads of its files what a query needs.
 */
import type { PartName } from '../report.ts';
import type { PublishedIndex } from './api-types.ts';
import type { Filters, Scope } from './asked.ts';
import type { SearchEntry } from './entry.ts';
import { readValues, type ValuedName } from './filters.ts';
import { readChunk } from './index-files/chunk.ts';
import { inflateAfter, loadBytes, unpack } from './index-files/load.ts';
import { layOut, ROOM, type Layout } from './index-files/places.ts';
import { readStart, type Start } from './index-files/start.ts';
import { readTexts } from './index-files/texts.ts';
import { lastUpTo } from './index-files/word-order.ts';
import { memo, once } from './memo.ts';
import { positionsOfPhrase, unionOf } from './phrase.ts';
import { evaluate, positionsIn } from './query/evaluate.ts';
import { allPhrasesOf, type Phrase, type Question } from './query/query.ts';
import { inProse, tally, type Tally } from './tally.ts';
import { toPairs, toUnits } from './tokens.ts';

/** Path of a report's texts, by its number. Throws where there is no such report. */
export function pathOfTexts(folders: PublishedIndex['texts'], report: number): string {
  let own = report;
  for (const [folder, count] of folders) {
    if (own < count) return `${folder}${own}.bin`;
    own -= count;
  }
  throw new Error(`the search index has no texts of report ${report}`);
}

/** What narrows a search. */
export interface Narrowing {
  filters: Filters;
  /** Parts of the form, of which a match has to stand in one; null for all places. */
  parts: Iterable<string> | null;
  scope: Scope;
}

/** The file of the beginning tells how large chunks are in pieces of so many bytes. */
const SIZED = 64;

export class SearchIndex {
  /** Names of the form's parts; a part's number counts from 1. */
  readonly parts: readonly PartName[];
  /** Loads what every query needs. */
  readonly open: () => Promise<Start & { layout: Layout }>;
  readonly #chunk: (number: string) => Promise<Map<string, Int32Array>>;
  readonly #filter: (name: string) => Promise<Map<string, number[]>>;
  readonly #texts: (number: string) => Promise<SearchEntry>;
  #loaded = 0;

  /** `root` is the address of the folder that the index was published in, with a slash at its end. */
  constructor(root: URL, { folder, texts, parts }: PublishedIndex) {
    const at = (path: string): URL => new URL(folder + path, root);
    this.parts = parts;
    const load = async (path: string | URL): Promise<Uint8Array<ArrayBuffer>> => {
      const bytes = await loadBytes(typeof path === 'string' ? at(path) : path);
      this.#loaded += bytes.length;
      return bytes;
    };
    this.open = once(async () => {
      const start = readStart(await unpack(await load('start.bin')));
      return { ...start, layout: layOut(start.places, ROOM) };
    });
    this.#chunk = memo(async (number) => readChunk(await unpack(await load(`words/${number}.bin`))));
    this.#filter = memo(async (name) => readValues(await unpack(await load(`filters/${name}.bin`))));
    const dictionary = once(async () => unpack(await load('dictionary.bin')));
    this.#texts = memo(async (number) => {
      const [{ places, layout }, before, bytes] = await Promise.all([
        this.open(),
        dictionary(),
        load(new URL(pathOfTexts(texts, Number(number)), root)),
      ]);
      const own = places.parts.subarray(layout.firsts[Number(number)], layout.firsts[Number(number) + 1]);
      const partNames = Array.from(own, (part) => parts[part - 1] ?? null);
      return readTexts(await inflateAfter(before, bytes), partNames);
    });
  }

  /** Bytes of its files that have been loaded. */
  get loaded(): number {
    return this.#loaded;
  }

  /** Counts of the reports that answer a question, by page number; of one that asks nothing, none. */
  async find(question: Question | null, { filters, parts, scope }: Narrowing): Promise<Tally[]> {
    if (question === null) return [];
    const phrases = allPhrasesOf(question);
    const [{ places, layout }, pages, ...found] = await Promise.all([
      this.open(),
      this.#pagesWith(filters),
      ...phrases.map((phrase) => this.#positionsOfForms(phrase)),
    ]);
    const kept = found.map((positions) => (scope === 'prose' ? inProse(positions, places, layout) : positions));
    const positionsOf = new Map(phrases.map((phrase, index) => [phrase, kept[index] ?? new Int32Array()]));
    const answer = evaluate(question, (phrase) => positionsOf.get(phrase) ?? new Int32Array(), layout);
    // A part that no form has is no number of a part.
    const numbers = parts === null ? null : new Set([...parts].map((part) => this.numberOf(part) || -1));
    const within = [answer.pages, pages].filter((set) => set !== null);
    return tally(positionsIn(answer), places, layout, { parts: numbers, pages: within });
  }

  /** Number of a part of the form, from 1 on; 0 where no form has it. */
  numberOf(part: string): number {
    return this.parts.findIndex((name) => name === part) + 1;
  }

  /** The texts of a report. */
  entry(page: number): Promise<SearchEntry> {
    return this.#texts(String(page));
  }

  /** The values of a filter, or the kinds of letters, with the pages that have them. */
  valuesOf(filter: ValuedName): Promise<ReadonlyMap<string, readonly number[]>> {
    return this.#filter(filter);
  }

  /** For each value of a filter, how many of the pages have it. */
  async countsOf(filter: string, pages: ReadonlySet<number>): Promise<Map<string, number>> {
    const values = await this.#filter(filter);
    return new Map(
      [...values]
        .map(([value, having]): [string, number] => [value, having.filter((page) => pages.has(page)).length])
        .filter(([, count]) => count > 0),
    );
  }

  /** Pages that have a value of each filter; null when no filter is set. */
  async #pagesWith(filters: Filters): Promise<Set<number> | null> {
    const sets = await Promise.all(
      Object.entries(filters).map(async ([filter, values]) => {
        const having = await this.#filter(filter);
        return new Set(values.flatMap((value) => having.get(value) ?? []));
      }),
    );
    return sets.length === 0 ? null : sets.reduce((both, set) => new Set([...both].filter((page) => set.has(page))));
  }

  /**
   * The number of the chunk that a pair's positions stand in, about how many bytes that has, and whether the pair begins it, as
   * a common one does that has it alone. Of a character `alone` the bytes of all pairs that it begins, and no chunk.
   */
  async costOf(word: string, alone: boolean): Promise<{ chunk: number | null; bytes: number; first: boolean }> {
    const { chunks, sizes } = await this.open();
    const bytesOf = (chunk: number): number => SIZED * (sizes[chunk] ?? 0);
    if (alone)
      return { chunk: null, bytes: chunksOf(chunks, word).reduce((sum, own) => sum + bytesOf(own), 0), first: false };
    const chunk = lastUpTo(chunks, word);
    return { chunk, bytes: bytesOf(chunk), first: chunks[chunk] === word };
  }

  /** Where a pair of neighbouring characters, or a character `alone`, as the index spells them, stands in all reports, in order. */
  positionsOf(word: string, alone: boolean): Promise<Int32Array> {
    return alone ? this.#positionsOfOne(word) : this.#positionsOfPair(word);
  }

  async #positionsOfForms({ forms }: Phrase): Promise<Int32Array> {
    return unionOf(await Promise.all(forms.map((form) => this.#positions(form))));
  }

  async #positions(word: string): Promise<Int32Array> {
    const units = toUnits(word);
    const [only] = units;
    if (units.length === 1 && only !== undefined) return this.#positionsOfOne(only);
    const { chunks, sizes } = await this.open();
    const pairs = toPairs(word, (pair) => 1 + (sizes[lastUpTo(chunks, pair)] ?? 0));
    const placed = pairs.map(async ({ word: pair, offset, alone }) => {
      return { positions: await this.positionsOf(pair, alone), offset };
    });
    return positionsOfPhrase(await Promise.all(placed));
  }

  async #positionsOfPair(pair: string): Promise<Int32Array> {
    const { chunks } = await this.open();
    const number = lastUpTo(chunks, pair);
    return (number === -1 ? undefined : (await this.#chunk(String(number))).get(pair)) ?? new Int32Array();
  }

  /** A single character begins pairs, or stands alone at the end of a text. */
  async #positionsOfOne(unit: string): Promise<Int32Array> {
    const { chunks } = await this.open();
    const loaded = await Promise.all(chunksOf(chunks, unit).map((number) => this.#chunk(String(number))));
    return unionOf(
      loaded.flatMap((chunk) => [...chunk].flatMap(([word, found]) => (word.startsWith(unit) ? [found] : []))),
    );
  }
}

/** Numbers of the chunks that may have words which a character begins. `chunks` are the first words of all. */
function chunksOf(chunks: readonly string[], unit: string): number[] {
  const before = lastUpTo(chunks, unit);
  const beginning = chunks.flatMap((first, number) => (number > before && first.startsWith(unit) ? [number] : []));
  return before === -1 ? beginning : [before, ...beginning];
}
