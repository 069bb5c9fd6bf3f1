/**
 * The opened index of an archive, asked for what Pagefind's answers need beyond hits: all reports, places and locations.
 */
import type { SearchEntry } from '../entry.ts';
import type { FilterName } from '../filters.ts';
import type { Layout, Places } from '../index-files/places.ts';
import type { Question } from '../query/query.ts';
import type { SearchIndex } from '../search-index.ts';
import { byRelevance, type Tally } from '../tally.ts';

export type SearchModule = typeof import('../api.ts');

/** The index as it is published now. */
export async function openArchive({ opened }: SearchModule): Promise<OpenArchive> {
  const index = await opened();
  const { places, layout } = await index.open();
  return new OpenArchive(index, places, layout);
}

export class OpenArchive {
  readonly #index: SearchIndex;
  readonly #places: Places;
  readonly #layout: Layout;

  constructor(index: SearchIndex, places: Places, layout: Layout) {
    this.#index = index;
    this.#places = places;
    this.#layout = layout;
  }

  entry(page: number): Promise<SearchEntry> {
    return this.#index.entry(page);
  }

  /** The reports that answer, best first; in places that answer one of the parts, unless null. */
  async find(question: Question | null, parts: readonly string[] | null): Promise<Tally[]> {
    return (await this.#index.find(question, { filters: {}, parts, scope: '' })).sort(byRelevance);
  }

  /** All reports, newest first, without a match. */
  all(): Tally[] {
    const positions = new Int32Array();
    return Array.from(this.#places.counts, (_, page) => ({
      page,
      rank: 2,
      prose: 0,
      labels: 0,
      places: 0,
      prosePlaces: 0,
      positions,
    }));
  }

  /** The values of a filter, each with its reports. */
  async valuesOf(name: string): Promise<Map<string, ReadonlySet<number>>> {
    // Safe: whoever asks has looked whether it is one; any other has no file, which is an error there.
    const values = await this.#index.valuesOf(name as FilterName);
    return new Map([...values].map(([value, pages]) => [value, new Set(pages)]));
  }

  /** The parts of the form, each with the reports that answer in it; of `all`, those that have it. */
  async havingParts(sought: Question | null | 'all'): Promise<Map<string, ReadonlySet<number>>> {
    const having = this.#index.parts.map(async (part, at): Promise<[string, ReadonlySet<number>]> => {
      if (sought !== 'all') return [part, new Set((await this.find(sought, [part])).map(({ page }) => page))];
      return [part, new Set(this.all().flatMap(({ page }) => (this.#partsOf(page).includes(at + 1) ? [page] : [])))];
    });
    return new Map(await Promise.all(having));
  }

  /** Where a report's matches begin, counted from where it begins itself; in places of these parts, if there are any. */
  locationsOf({ page, positions }: Tally, parts: readonly string[]): number[] {
    const begin = this.#layout.pages[page] ?? 0;
    const locations = Array.from(positions, (position) => position - begin);
    if (parts.length === 0) return locations;
    const { begins } = this.placesOf(page);
    const numbers = this.#partsOf(page);
    const wanted = new Set(parts.map((part) => this.#index.numberOf(part)));
    let place = 0;
    return locations.filter((location) => {
      while ((begins[place + 1] ?? Infinity) <= location) place++;
      return wanted.has(numbers[place] ?? 0);
    });
  }

  /** For each place of a report where it begins and where its heading ends, counted likewise. */
  placesOf(page: number): { begins: number[]; headingEnds: number[] } {
    const range = this.#rangeOf(page);
    const headings = this.#places.headings.subarray(...range);
    const begin = this.#layout.pages[page] ?? 0;
    const begins = Array.from(this.#layout.begins.subarray(...range), (position) => position - begin);
    return { begins, headingEnds: begins.map((own, place) => own + (headings[place] ?? 0)) };
  }

  #partsOf(page: number): Int32Array {
    return this.#places.parts.subarray(...this.#rangeOf(page));
  }

  #rangeOf(page: number): [from: number, to: number] {
    return [this.#layout.firsts[page] ?? 0, this.#layout.firsts[page + 1] ?? 0];
  }
}
