/**
 * Whether every inner link and anchor of a built site leads somewhere, and no id stands twice on a page.
 */
import { posix } from 'node:path';
import { readBuiltSite, type BuiltSite } from './built-site.ts';

export interface LinkFault {
  /** Page below the site's folder. */
  page: string;
  message: string;
}

/** Faults of the site in `folder`, which is served under `base` (a path that begins and ends with a slash). */
export async function checkLinks(folder: string, base: string): Promise<LinkFault[]> {
  return linkFaults(await readBuiltSite(folder), base);
}

/** The same for a site that has been read. */
export function linkFaults({ files, pages }: BuiltSite, base: string): LinkFault[] {
  return [...pages].flatMap(([name, page]) => [
    ...page.twice.map((id) => ({ page: name, message: `the id “${id}” stands twice` })),
    ...page.links.flatMap((link) => {
      const message = faultOf(link, name, base, files, pages);
      return message === null ? [] : [{ page: name, message }];
    }),
  ]);
}

/** Null where the link leads to a file (and an id) of the site, or out of it. */
function faultOf(
  link: string,
  from: string,
  base: string,
  files: ReadonlySet<string>,
  pages: BuiltSite['pages'],
): string | null {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(link)) return null;
  const url = new URL(link, `http://site${base}${from.replace(/index\.html$/u, '')}`);
  if (url.host !== 'site') return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `${link} leads out of the site's base ${base}`;
  const target = posix.join(path.slice(base.length), path.endsWith('/') ? 'index.html' : '.');
  if (!files.has(target)) return `${link} leads to no file`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !target.endsWith('.html') || pages.get(target)?.ids.has(anchor) === true) return null;
  return `${link} leads to no place on its page`;
}
