/**
 * `/pagefind/pagefind.js`: Pagefind 1.6.0's JavaScript interface over this archive's search, so that what was written
 * for Pagefind, its own interfaces first, finds here what the search page finds.
 */
import { PagefindInstance } from './instance.ts';
import type { FilterCounts, PagefindOptions, PagefindResults, PagefindSearchOptions } from './types.ts';

/** The folder that this script is in. */
const here = new URL('./', import.meta.url).href;

let wanted: PagefindOptions = {};
let instance: PagefindInstance | null = null;

function opened(): PagefindInstance {
  return (instance ??= new PagefindInstance(here, wanted));
}

/** A search with options of its own; its members can be taken apart. */
export function createInstance(options?: PagefindOptions): Members {
  const own = new PagefindInstance(here, options);
  return {
    options: (...args) => own.options(...args),
    init: () => own.init(),
    destroy: () => own.destroy(),
    mergeIndex: (...args) => own.mergeIndex(...args),
    search: (...args) => own.search(...args),
    debouncedSearch: (...args) => own.debouncedSearch(...args),
    preload: (...args) => own.preload(...args),
    filters: () => own.filters(),
  };
}

type Members = Pick<
  PagefindInstance,
  'options' | 'init' | 'destroy' | 'mergeIndex' | 'search' | 'debouncedSearch' | 'preload' | 'filters'
>;

/** Before the first search all options can be set; later `basePath` changes nothing. */
export async function options(options: PagefindOptions): Promise<void> {
  wanted = options;
  await instance?.options(options);
}

/** Loads what every search needs. */
export async function init(): Promise<void> {
  await opened().init();
}

/** Forgets options and merged archives. */
export async function destroy(): Promise<void> {
  const was = instance;
  instance = null;
  wanted = {};
  await was?.destroy();
}

export async function mergeIndex(indexPath: string, options?: PagefindOptions): Promise<void> {
  await opened().mergeIndex(indexPath, options);
}

export async function search(term: string | null, options?: PagefindSearchOptions): Promise<PagefindResults | null> {
  return opened().search(term, options);
}

export async function debouncedSearch(
  term: string | null,
  options?: PagefindSearchOptions,
  milliseconds?: number,
): Promise<PagefindResults | null> {
  return opened().debouncedSearch(term, options, milliseconds);
}

export async function preload(term: string | null, options?: PagefindSearchOptions): Promise<void> {
  await opened().preload(term, options);
}

export async function filters(): Promise<FilterCounts> {
  return opened().filters();
}
