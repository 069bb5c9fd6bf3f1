/**
 * Searches one archive and answers as Pagefind does: reports in order, counts of filters, and each report's data on
 * demand. What is found, and where, is the affair of the archive's own search (api.ts).
 */
import type { SearchEntry } from '../entry.ts';
import { FILTERS, type FilterName } from '../filters.ts';
import { memo, once } from '../memo.ts';
import type { Question } from '../query/query.ts';
import { byRelevance, matchesOf, type Tally } from '../tally.ts';
import { contentOf } from './content.ts';
import { filterTest, valuesAskedFor } from './filter-test.ts';
import { fragmentOf, WORD } from './fragment.ts';
import { openArchive, type OpenArchive, type SearchModule } from './open-archive.ts';
import { addressOf } from './result-address.ts';
import type {
  FilterCounts,
  PagefindFragment,
  PagefindOptions,
  PagefindResult,
  PagefindResults,
  PagefindSearchOptions,
} from './types.ts';

/** Of a report whose sections answer different parts of the form, those count that are asked for. */
const PART = 'part';

const NONE: ReadonlySet<number> = new Set();

/** What is sought; nothing where all reports are found. */
type Sought = Question | null | 'all';

/** What a result's data is made from. `parts` are those that its sections have to answer; empty for all. */
interface Asked {
  tally: Tally;
  term: string;
  question: Question | null;
  parts: readonly string[];
}

export class ArchiveSearch {
  /** May change between searches. */
  options: PagefindOptions;
  readonly #module: SearchModule;
  readonly #name: string;
  readonly #opened: () => Promise<OpenArchive>;
  readonly #values: (name: string) => Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  /** Filters whose values are counted: those that someone has asked for. */
  readonly #loaded = new Set<string>();

  /** `name` tells its results from those of others. */
  constructor(module: SearchModule, name: string, options: PagefindOptions) {
    this.#module = module;
    this.#name = name;
    this.options = options;
    this.#opened = once(() => openArchive(module));
    this.#values = memo(async (name) => (await this.#opened()).valuesOf(name));
  }

  /** Resolves when a search need not wait for what every search needs. */
  async ready(): Promise<void> {
    await this.#opened();
  }

  /** All values of all filters, and how many reports have them. */
  async filters(): Promise<FilterCounts> {
    for (const name of [...FILTERS, PART, ...Object.keys(this.options.mergeFilter ?? {})]) this.#loaded.add(name);
    return this.#counts('all', (await this.#opened()).all());
  }

  /** Null where it was only to be loaded. */
  async search(
    term: string | null,
    { preload, filters, sort }: PagefindSearchOptions,
  ): Promise<PagefindResults | null> {
    const begin = performance.now();
    const archive = await this.#opened();
    const sought = term === null ? 'all' : this.#module.parse(term).question;
    const all = sought === 'all' ? archive.all() : await archive.find(sought, null);
    const parts = valuesAskedFor(filters, PART);
    const within = parts.length === 0 || sought === 'all' ? [] : await archive.find(sought, parts);
    const test = await filterTest(filters, async (name, value) => {
      this.#loaded.add(name);
      return (await this.#having(name, sought)).get(value) ?? NONE;
    });
    if (preload === true) return null;
    const loaded = performance.now();
    const narrowed = new Map(within.map((tally) => [tally.page, tally]));
    const found = all.map((tally) => narrowed.get(tally.page) ?? tally).filter(({ page }) => test?.(page) ?? true);
    const results = inOrder(found, sort).map((tally) => {
      const own = narrowed.has(tally.page) ? parts : [];
      return this.#resultOf(archive, {
        tally,
        term: term ?? '',
        question: sought === 'all' ? null : sought,
        parts: own,
      });
    });
    const isAsked = sought !== null;
    const [counts, total] = await Promise.all([this.#counts(sought, found), this.#counts(sought, all)]);
    const end = performance.now();
    return {
      results,
      unfilteredResultCount: all.length,
      filters: isAsked ? counts : {},
      totalFilters: isAsked ? total : {},
      timings: [{ preload: loaded - begin, search: end - loaded, total: end - begin }],
    };
  }

  /** The reports that have each value of a filter; of a part, those that hold the words there. */
  async #having(name: string, sought: Sought): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    const archive = await this.#opened();
    const merged = this.options.mergeFilter?.[name];
    if (merged !== undefined) {
      const pages = new Set(archive.all().map(({ page }) => page));
      return new Map([merged].flat().map((value) => [value, pages]));
    }
    if (name === PART) return archive.havingParts(sought);
    return isFilter(name) ? this.#values(name) : new Map();
  }

  async #counts(sought: Sought, found: readonly Tally[]): Promise<FilterCounts> {
    const counts: FilterCounts = {};
    const within = new Set(found.map(({ page }) => page));
    for (const name of this.#loaded) {
      const having = [...(await this.#having(name, sought))];
      if (having.length === 0) continue;
      counts[name] = Object.fromEntries(
        having.map(([value, pages]) => [value, [...pages].filter((page) => within.has(page)).length]),
      );
    }
    return counts;
  }

  #resultOf(archive: OpenArchive, asked: Asked): PagefindResult {
    const { tally, parts } = asked;
    const matches = matchesOf(tally);
    return {
      id: `${this.#name}_${tally.page}`,
      score: (2 - tally.rank + matches / (matches + 1)) * (this.options.indexWeight ?? 1),
      // There may be a hundred thousand in all, and hardly anyone looks at them.
      get words() {
        return archive.locationsOf(tally, parts);
      },
      ...(tally.rank === 0 ? { matchedMetaFields: ['title'] } : {}),
      data: () => this.#dataOf(archive, asked),
    };
  }

  async #dataOf(archive: OpenArchive, { tally, term, question, parts }: Asked): Promise<PagefindFragment> {
    const { excerptLength = 30, excerptEllipsis = '' } = this.options;
    const entry = await archive.entry(tally.page);
    const around = (WORD * excerptLength) / 2;
    const shown = { around, ellipsis: excerptEllipsis };
    const matches = question === null ? [] : this.#module.matchesIn(entry, question, '', shown);
    const raw_url = `/reports/${entry.report}/`;
    return fragmentOf({
      entry,
      content: contentOf(entry, this.#module.fold),
      matches: matches.filter(({ place }) => parts.length === 0 || parts.includes(entry.places[place]?.part ?? '')),
      locations: archive.locationsOf(tally, parts),
      ...archive.placesOf(tally.page),
      filters: await this.#filtersOf(tally.page, entry),
      url: addressOf(raw_url, term, this.options),
      raw_url,
      length: WORD * excerptLength,
    });
  }

  async #filtersOf(page: number, { year, agency, places }: SearchEntry): Promise<Record<string, string[]>> {
    const parts = new Set(places.flatMap(({ part }) => (part === null ? [] : [part])));
    const filters: Record<string, string[]> = { year: [String(year)], agency: [agency], [PART]: [...parts] };
    for (const name of FILTERS) {
      if (name in filters) continue;
      const values = [...(await this.#values(name))].filter(([, pages]) => pages.has(page));
      if (values.length > 0) filters[name] = values.map(([value]) => value);
    }
    for (const [name, value] of Object.entries(this.options.mergeFilter ?? {})) filters[name] = [value].flat();
    return filters;
  }
}

/** Reports stand newest first in the index. */
function inOrder(found: readonly Tally[], sort: PagefindSearchOptions['sort'] = {}): Tally[] {
  const [by, direction] = Object.entries(sort)[0] ?? [];
  if (by === 'year' || by === 'date')
    return [...found].sort((a, b) => (direction === 'asc' ? b.page - a.page : a.page - b.page));
  if (by !== undefined) console.warn(`“${by}” is nothing to sort by here: “year” and “date” are`);
  return [...found].sort(byRelevance);
}

function isFilter(name: string): name is FilterName {
  return FILTERS.some((filter) => filter === name);
}
