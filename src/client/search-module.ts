/**
 * The search module as the site's own scripts load it: when a reader turns to search, and not before.
 */
export type SearchModule = typeof import('../search/api.ts');

let loading: Promise<SearchModule> | undefined;

/** The module, and the files that every query needs. A failure is forgotten, so that the next question tries again. */
export function loadSearch(): Promise<SearchModule> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<SearchModule> {
  // On its way beside the module that reads it; where it fails, the module asks again and says what is wrong.
  const index = fetch(new URL('../pagefind/index.json', import.meta.url), { cache: 'no-cache' }).catch(() => null);
  // The scripts that ask lie beside it, in /search/. Safe: the file at this address is the bundle of that very module.
  const module = (await import(new URL('api.js', import.meta.url).href)) as SearchModule;
  await module.preload(index);
  return module;
}
