/**
 * A search with options of its own, over one archive or several merged: what Pagefind's `createInstance()` gives.
 */
import { memo } from '../memo.ts';
import { ArchiveSearch } from './archive-search.ts';
import type { SearchModule } from './open-archive.ts';
import { defaultBaseUrl } from './result-address.ts';
import type { FilterCounts, PagefindOptions, PagefindResults, PagefindSearchOptions } from './types.ts';

/** Milliseconds that `debouncedSearch` waits unless told. */
const REST = 300;

/** The archive of each `pagefind.js` has its search beside that folder. */
const moduleOf = memo(async (folder) => {
  // Safe: the file at this address is the bundle of that very module, or it has none of its exports.
  const module = (await import(new URL('../search/api.js', folder).href)) as Partial<SearchModule>;
  if (module.opened === undefined || module.matchesIn === undefined) throw new Error('no search of this kind');
  return module as SearchModule;
});

export class PagefindInstance {
  readonly #basePath: string;
  #options: PagefindOptions;
  #archives: Array<Promise<ArchiveSearch>> = [];
  #asked = 0;

  /** `here` is the folder that this script is in. */
  constructor(here: string, options: PagefindOptions & { bundlePath?: string } = {}) {
    const { bundlePath, basePath = bundlePath ?? here, ...others } = options;
    this.#basePath = folderAt(basePath, here);
    this.#options = known({ baseUrl: defaultBaseUrl(this.#basePath), ...others });
  }

  /** Changes options; those that are not named stay as they are. */
  async options(options: PagefindOptions): Promise<void> {
    this.#options = { ...this.#options, ...known(options) };
    if (this.#archives[0] !== undefined) (await this.#archives[0]).options = this.#options;
  }

  /** Loads what every search needs. */
  async init(): Promise<void> {
    const archives = await this.#opened();
    await Promise.all(archives.map((archive) => archive.ready()));
  }

  /** Forgets merged archives and options. */
  async destroy(): Promise<void> {
    await Promise.allSettled(this.#archives);
    this.#archives = [];
    this.#options = { baseUrl: defaultBaseUrl(this.#basePath) };
  }

  /**
   * Searches another archive of this kind along with this one: `indexPath` is the address of its `pagefind/`. Another
   * site's Pagefind index has no exact search to be asked, and is refused.
   */
  async mergeIndex(indexPath: string, options: PagefindOptions = {}): Promise<void> {
    const folder = folderAt(indexPath, this.#basePath);
    if (folder === this.#basePath) {
      console.warn(`${indexPath} is this archive itself and is not merged`);
      return;
    }
    await this.#opened();
    const module = await moduleOf(folder).catch((error: unknown) => {
      throw new Error(
        `${indexPath} cannot be merged: only an archive made as this one is has its search at ../search/api.js beside it`,
        { cause: error },
      );
    });
    const own = known({ baseUrl: defaultBaseUrl(folder), ...options });
    this.#archives.push(Promise.resolve(new ArchiveSearch(module, String(this.#archives.length), own)));
  }

  async filters(): Promise<FilterCounts> {
    const archives = await this.#opened();
    return merged(await Promise.all(archives.map((archive) => archive.filters())));
  }

  /** Loads what the search for `term` needs. */
  async preload(term: string | null, options: PagefindSearchOptions = {}): Promise<void> {
    await this.search(term, { ...options, preload: true });
  }

  /** Of calls in quick succession the last alone is answered; the others get null. */
  async debouncedSearch(
    term: string | null,
    options: PagefindSearchOptions = {},
    milliseconds = REST,
  ): Promise<PagefindResults | null> {
    const asked = ++this.#asked;
    // The search itself tells what fails.
    void this.preload(term, options).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (asked !== this.#asked) return null;
    const results = await this.search(term, options);
    return asked === this.#asked ? results : null;
  }

  /** What a query means is what it means on the search page; `null` finds all that the filters leave. */
  async search(term: string | null, options: PagefindSearchOptions = {}): Promise<PagefindResults | null> {
    const archives = await this.#opened();
    const answers = await Promise.all(archives.map((archive) => archive.search(term, options)));
    const all = answers.filter((answer) => answer !== null);
    if (all.length === 0) return null;
    const results = all.flatMap((answer) => answer.results);
    return {
      results: all.length === 1 ? results : results.sort((a, b) => b.score - a.score),
      unfilteredResultCount: all.reduce((sum, { unfilteredResultCount }) => sum + unfilteredResultCount, 0),
      filters: merged(all.map(({ filters }) => filters)),
      totalFilters: merged(all.map(({ totalFilters }) => totalFilters)),
      timings: all.flatMap(({ timings }) => timings),
      ...(options.verbose === true ? { search_environment: 'mainthread' as const } : {}),
    };
  }

  #opened(): Promise<ArchiveSearch[]> {
    this.#archives[0] ??= moduleOf(this.#basePath)
      .then((module) => new ArchiveSearch(module, '0', this.#options))
      .catch((error: unknown) => {
        // The next question tries again.
        this.#archives = [];
        throw error;
      });
    return Promise.all(this.#archives);
  }
}

/** A folder's full address, with a slash at its end. */
function folderAt(path: string, from: string): string {
  const { href } = new URL(path, globalThis.document === undefined ? from : document.baseURI);
  return href.endsWith('/') ? href : `${href}/`;
}

const OPTIONS: ReadonlySet<string> = new Set<keyof PagefindOptions | 'bundlePath'>([
  'basePath',
  'bundlePath',
  'baseUrl',
  'excerptLength',
  'excerptEllipsis',
  'indexWeight',
  'mergeFilter',
  'highlightParam',
  'ranking',
  'exactDiacritics',
  'metaCacheTag',
  'noWorker',
  'language',
  'primary',
]);

/** The options that are set; says which are not known, or do nothing here. */
function known(options: PagefindOptions): PagefindOptions {
  const set = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  for (const [name] of set) {
    if (!OPTIONS.has(name)) console.warn(`“${name}” is no option of Pagefind’s search`);
    if (name === 'ranking') console.warn('“ranking” does nothing here: titles come before headings before text');
  }
  return Object.fromEntries(set);
}

function merged(all: readonly FilterCounts[]): FilterCounts {
  const sums: FilterCounts = {};
  for (const counts of all)
    for (const [name, values] of Object.entries(counts)) {
      const own = (sums[name] ??= {});
      for (const [value, count] of Object.entries(values)) own[value] = (own[value] ?? 0) + count;
    }
  return sums;
}
