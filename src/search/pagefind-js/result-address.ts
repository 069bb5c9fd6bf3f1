/**
 * Addresses of results, as Pagefind makes them of a page's own address and two options.
 */
import type { PagefindOptions } from './types.ts';

/** `raw` is the report's address from the site's root. */
export function addressOf(raw: string, term: string, { baseUrl = '/', highlightParam }: PagefindOptions): string {
  const base = /^(?:\/|https?:)/u.test(baseUrl) ? baseUrl : `/${baseUrl}`;
  const address = base.replace(/\/+$/u, '') + raw;
  const words = term.split(/\s+/u).filter((word) => word !== '');
  if (highlightParam === undefined || words.length === 0) return address;
  return `${address}?${new URLSearchParams(words.map((word) => [highlightParam, word])).toString()}`;
}

/** What stands before them where nothing else is asked: the folder that Pagefind's is in. `basePath` is a full address. */
export function defaultBaseUrl(basePath: string): string {
  const { href, origin, pathname } = new URL('../', basePath);
  return origin === globalThis.location.origin ? pathname : href;
}
