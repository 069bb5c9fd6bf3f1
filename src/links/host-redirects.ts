/**
 * The host's own list of redirects, `_redirects`, as Netlify and Cloudflare Pages read it.
 *
 * 2026-11-22: The code is a plain 301. Cloudflare follows a rule before it looks for a file and does not know `301!`;
 * Netlify serves the static page that stands at the old address, which leads on by itself. Anchors cannot be in the list,
 * a browser does not send them; it keeps them over a 301.
 */
import type { MovedPage } from './old-places.ts';

/** The text of the file for a site under `base` (a path that begins and ends with a slash); null where nothing has moved. */
export function hostRedirects(pages: readonly MovedPage[], base: string): string | null {
  const under = (path: string): string => base + path.slice(1);
  const lines = pages.map(({ path, to }) => `${under(path)} ${under(to)} 301\n`);
  return lines.length === 0 ? null : lines.sort().join('');
}
