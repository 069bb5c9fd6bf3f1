/**
 * One cut of the index in the browser: an index of its own over some of the reports. Loads of its files what a query needs.
 */
import type { SearchEntry } from './entry.ts';
import { loadFile, loadPagefindFile } from './index-files/load.ts';
import { IndexChunk, readFilter, readMeta, type MetaFile, type Postings } from './index-files/pagefind-files.ts';
import { memo } from './memo.ts';
import { positionsOfPhrase, unionOf } from './phrase.ts';
import { readPlaces, type PlaceLength } from './place-table.ts';
import { tally, type Tally } from './tally.ts';
import { toPairs, toUnits } from './tokens.ts';

/** A cut as the list of cuts names it. */
export interface CutFiles {
  /** Its folder below the index's. */
  folder: string;
  /** How many reports it holds. */
  reports: number;
  /** Paths in its folder. */
  meta: string;
  places: string;
}

/** Filters with the values they are set to. */
export type Filters = Readonly<Record<string, string>>;

/** A number no page has: an empty list of pages. */
const NOWHERE: Postings = { pages: [], positions: [] };

export class Cut {
  readonly #folder: URL;
  readonly #open: () => Promise<[MetaFile, PlaceLength[][]]>;
  readonly #chunk: (hash: string) => Promise<IndexChunk>;
  readonly #filter: (hash: string) => Promise<Map<string, number[]>>;
  readonly #entry: (hash: string) => Promise<SearchEntry>;

  /** `index` is the address of the folder that holds the cuts, `parts` the names of the form's parts. */
  constructor(index: URL, files: CutFiles, parts: readonly string[]) {
    this.#folder = new URL(files.folder, index);
    const open = memo(async (): Promise<[MetaFile, PlaceLength[][]]> =>
      Promise.all([
        loadPagefindFile(new URL(files.meta, this.#folder)).then(readMeta),
        loadFile(new URL(files.places, this.#folder)).then((bytes) => readPlaces(bytes, parts)),
      ]),
    );
    this.#open = () => open('');
    this.#chunk = memo(async (hash) => new IndexChunk(await this.#load(`index/${hash}.pf_index`)));
    this.#filter = memo(async (hash) => readFilter(await this.#load(`filter/${hash}.pf_filter`)));
    this.#entry = memo(async (hash) => {
      const json = new TextDecoder().decode(await this.#load(`fragment/${hash}.pf_fragment`));
      // The index's own builder wrote it (build-index.ts).
      return JSON.parse(json) as SearchEntry;
    });
  }

  #load(path: string): Promise<Uint8Array> {
    return loadPagefindFile(new URL(path, this.#folder));
  }

  /** Loads what every query needs. */
  async open(): Promise<void> {
    await this.#open();
  }

  /** Counts of the reports that hold all words (folded), by page number. */
  async find(words: readonly string[], filters: Filters, part: string | null): Promise<Tally[]> {
    const [[, places], allowed, ...positions] = await Promise.all([
      this.#open(),
      this.#pagesWith(filters),
      ...words.map((word) => this.#positions(word)),
    ]);
    return tally(positions, places, part, (page) => allowed === null || allowed.has(page));
  }

  /** The texts of a report. */
  async entry(page: number): Promise<SearchEntry> {
    const [meta] = await this.#open();
    return this.#entry(meta.pages[page] ?? '');
  }

  /** For each value of a filter, how many of the pages have it. */
  async countsOf(filter: string, pages: ReadonlySet<number>): Promise<Map<string, number>> {
    const values = await this.#values(filter);
    return new Map(
      [...values]
        .map(([value, having]): [string, number] => [value, having.filter((page) => pages.has(page)).length])
        .filter(([, count]) => count > 0),
    );
  }

  async #values(filter: string): Promise<Map<string, number[]>> {
    const [meta] = await this.#open();
    const hash = meta.filters.get(filter);
    return hash === undefined ? new Map<string, number[]>() : this.#filter(hash);
  }

  /** Pages that have all the values; null when no filter is set. */
  async #pagesWith(filters: Filters): Promise<Set<number> | null> {
    const sets = await Promise.all(
      Object.entries(filters).map(async ([filter, value]) => new Set((await this.#values(filter)).get(value))),
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
    const [meta] = await this.#open();
    const range = meta.chunks.find(({ to }) => !isBefore(to, pair));
    if (range === undefined || isBefore(pair, range.from)) return NOWHERE;
    return (await this.#chunk(range.hash)).postings(pair) ?? NOWHERE;
  }

  /** A single character begins pairs, or stands alone at the end of a text. */
  async #positionsOfOne(unit: string): Promise<Postings> {
    const [meta] = await this.#open();
    const ranges = meta.chunks.filter(
      ({ from, to }) => !isBefore(to, unit) && (from.startsWith(unit) || isBefore(from, unit)),
    );
    const chunks = await Promise.all(ranges.map(({ hash }) => this.#chunk(hash)));
    const words = chunks.flatMap((chunk) =>
      [...chunk.words()].filter((word) => word.startsWith(unit)).map((word) => chunk.postings(word) ?? NOWHERE),
    );
    return unionOf(words);
  }
}

/** Order of code points, as the chunks are in: JavaScript's own would put characters beyond the 16-bit plane first. */
function isBefore(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return false;
    const distance = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (distance !== 0) return distance < 0;
  }
  return left.length < right.length;
}
