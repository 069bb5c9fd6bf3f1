/**
 * Addresses inside the site. Every inner link goes through here, so that the archive works under any base path.
 */

/** The base path with a stroke at its end. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** The path of a page as the host serves it: `/parts/` becomes `/archive/parts/` under the base path `/archive`. */
export function href(path: string): string {
  return BASE + (path.startsWith('/') ? path.slice(1) : path);
}

/** The full address; null where the site's own is not known (`SITE_URL`). */
export function fullAddress(path: string): string | null {
  const site = import.meta.env.SITE;
  return site ? new URL(href(path), site).href : null;
}

/** The full address where the site's own is known (`SITE_URL`), else the path. */
export function address(path: string): string {
  const site = import.meta.env.SITE;
  return site ? new URL(href(path), site).href : href(path);
}
