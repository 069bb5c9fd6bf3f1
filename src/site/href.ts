/**
 * Addresses inside the site. Every inner link goes through here, so that the archive works under any base path.
 */
import { BASE, SITE } from './site-address.ts';

/** The path of a page as the host serves it: `/parts/` becomes `/archive/parts/` under the base path `/archive`. */
export function href(path: string): string {
  return BASE + (path.startsWith('/') ? path.slice(1) : path);
}

/** The full address; null where the site's own is not known (`SITE_URL`). */
export function fullAddress(path: string): string | null {
  return SITE === null ? null : new URL(href(path), SITE).href;
}

/** The site's own address as commands are given it; with a gap to fill in where it is not known. */
export const publicAddress = fullAddress('/') ?? 'https://…/';

/** The full address where the site's own is known (`SITE_URL`), else the path. */
export function address(path: string): string {
  return fullAddress(path) ?? href(path);
}
