/**
 * One cut of the index in the browser: an index of its own over some of the reports. Loads of its files what a query needs.
 */
import type { SearchEntry } from './entry.ts';
import { readChunk } from './index-files/chunk.ts';
import { loadFile, loadJson } from './index-files/load.ts';
import { NOWHERE, type Postings } from './index-files/postings.ts';
import { readStart, type Start } from './index-files/start.ts';
import { readTexts } from './index-files/texts.ts';
import { isBefore } from './index-files/word-order.ts';
import { memo } from './memo.ts';
import { positionsOfPhrase, unionOf } from './phrase.ts';
import { tally, type Tally } from './tally.ts';
import { toPairs, toUnits } from './tokens.ts';

/** A cut as the list of cuts names it. */
export interface CutFiles {
  /** Its folder below the index's. */
  folder: string;
  /** How many reports it holds. */
  reports: number;
}

/** Filters with the values they are set to. */
export type Filters = Readonly<Record<string, string>>;

export class Cut {
  readonly #start: (name: string) => Promise<Start>;
  readonly #chunk: (number: string) => Promise<Map<string, Postings>>;
  readonly #filter: (name: string) => Promise<Map<string, number[]>>;
  readonly #texts: (number: string) => Promise<SearchEntry>;

  /** `index` is the address of the folder that holds the cuts, `parts` the names of the form's parts. */
  constructor(index: URL, { folder }: CutFiles, parts: readonly string[]) {
    const at = (path: string): URL => new URL(`${folder}${path}.gz`, index);
    this.#start = memo(async (name) => readStart(await loadFile(at(name)), parts));
    this.#chunk = memo(async (number) => readChunk(await loadFile(at(`words/${number}`))));
    // The index's own builder wrote it (pagefind/build-index.ts).
    this.#filter = memo(async (name) => new Map((await loadJson(at(`filters/${name}`))) as Array<[string, number[]]>));
    this.#texts = memo(async (number) => readTexts(await loadJson(at(`texts/${number}`))));
  }

  #open(): Promise<Start> {
    return this.#start('start');
  }

  /** Loads what every query needs. */
  async open(): Promise<void> {
    await this.#open();
  }

  /** Counts of the reports that hold all words (folded), by page number. */
  async find(words: readonly string[], filters: Filters, part: string | null): Promise<Tally[]> {
    const [{ places }, allowed, ...positions] = await Promise.all([
      this.#open(),
      this.#pagesWith(filters),
      ...words.map((word) => this.#positions(word)),
    ]);
    return tally(positions, places, part, (page) => allowed === null || allowed.has(page));
  }

  /** The texts of a report. */
  entry(page: number): Promise<SearchEntry> {
    return this.#texts(String(page));
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

  /** Pages that have all the values; null when no filter is set. */
  async #pagesWith(filters: Filters): Promise<Set<number> | null> {
    const sets = await Promise.all(
      Object.entries(filters).map(async ([filter, value]) => new Set((await this.#filter(filter)).get(value))),
    );
    return sets.length === 0 ? null : sets.reduce((both, set) => new Set([...both].filter((page) => set.has(page))));
  }

  async #positions(word: string): Promise<Postings> {
    const units = toUnits(word);
    const [only] = units;
    if (units.length === 1 && only !== undefined) return this.#positionsOfOne(only);
    const pairs = await Promise.all(
      toPairs(word).map(async ({ word: pair, offset }) => ({ postings: await this.#postings(pair), offset })),
    );
    return positionsOfPhrase(pairs);
  }

  async #postings(pair: string): Promise<Postings> {
    const { chunks } = await this.#open();
    const number = chunks.findLastIndex((first) => !isBefore(pair, first));
    return number === -1 ? NOWHERE : ((await this.#chunk(String(number))).get(pair) ?? NOWHERE);
  }

  /** A single character begins pairs, or stands alone at the end of a text. */
  async #positionsOfOne(unit: string): Promise<Postings> {
    const { chunks } = await this.#open();
    const before = chunks.findLastIndex((first) => isBefore(first, unit));
    const numbers = chunks.flatMap((first, number) => (number === before || first.startsWith(unit) ? [number] : []));
    const loaded = await Promise.all(numbers.map((number) => this.#chunk(String(number))));
    return unionOf(
      loaded.flatMap((chunk) => [...chunk].flatMap(([word, found]) => (word.startsWith(unit) ? [found] : []))),
    );
  }
}
