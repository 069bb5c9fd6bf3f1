/**
 * The little that the archive uses of Pagefind's browser module, with its types, and how it is started.
 */

interface PagefindResult {
  id: string;
  data(): Promise<{ meta: Readonly<Record<string, string>> }>;
}

export interface Pagefind {
  init(): Promise<void>;
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  search(
    query: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** Starts Pagefind from a folder's address. */
export async function startPagefind(folder: URL): Promise<Pagefind> {
  // The module is written by Pagefind into the site; its types are those above (pagefind 1.6).
  const pagefind = (await import(/* @vite-ignore */ new URL('pagefind.js', folder).href)) as Pagefind;
  await pagefind.options({ basePath: folder.pathname, baseUrl: '/' });
  // Pagefind reads the page's language once, when it starts, and would cut our pairs of characters into Chinese words.
  const root = globalThis.document?.documentElement;
  const language = root?.lang;
  if (root !== undefined) root.lang = 'und';
  const started = pagefind.init();
  if (root !== undefined) root.lang = language ?? '';
  await started;
  return pagefind;
}
