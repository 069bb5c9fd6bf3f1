/**
 * Whether every inner link and anchor of a built site leads somewhere, and no id stands twice on a page.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

export interface LinkFault {
  /** Page below the site's folder. */
  page: string;
  message: string;
}

interface Page {
  ids: Set<string>;
  twice: string[];
  links: string[];
}

const HTML = /\.html$/u;

/** Faults of the site in `folder`, which is served under `base` (a path that begins and ends with a slash). */
export async function checkLinks(folder: string, base: string): Promise<LinkFault[]> {
  const files = new Set((await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/')));
  const pages = new Map<string, Page>();
  for (const file of files) if (HTML.test(file)) pages.set(file, readPage(await readFile(join(folder, file), 'utf8')));
  return [...pages].flatMap(([name, page]) => [
    ...page.twice.map((id) => ({ page: name, message: `the id “${id}” stands twice` })),
    ...page.links.flatMap((link) => {
      const message = faultOf(link, name, base, files, pages);
      return message === null ? [] : [{ page: name, message }];
    }),
  ]);
}

function readPage(html: string): Page {
  const page: Page = { ids: new Set(), twice: [], links: [] };
  visit(fromHtml(html), 'element', (element: Element) => {
    const { id, href, src, action } = element.properties;
    if (typeof id === 'string' && page.ids.has(id)) page.twice.push(id);
    else if (typeof id === 'string') page.ids.add(id);
    for (const link of [href, src, action]) if (typeof link === 'string') page.links.push(link);
  });
  return page;
}

/** Null where the link leads to a file (and an id) of the site, or out of it. */
function faultOf(
  link: string,
  from: string,
  base: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): string | null {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(link)) return null;
  const url = new URL(link, `http://site${base}${from.replace(/index\.html$/u, '')}`);
  if (url.host !== 'site') return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `${link} leads out of the site's base ${base}`;
  const target = posix.join(path.slice(base.length), path.endsWith('/') ? 'index.html' : '.');
  if (!files.has(target)) return `${link} leads to no file`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !HTML.test(target) || pages.get(target)?.ids.has(anchor) === true) return null;
  return `${link} leads to no place on its page`;
}
