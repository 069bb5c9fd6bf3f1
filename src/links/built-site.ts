/**
 * A built site as the link checks see it: its files, and of each page its ids and links.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  ids: ReadonlySet<string>;
  /** Ids that stand more than once. */
  twice: readonly string[];
  /** Everything that a reader can follow and a browser loads. */
  links: readonly string[];
}

export interface BuiltSite {
  /** Paths below the site's folder, with slashes. */
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
}

/** Reads every file name and every page below the folder. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const files = new Set((await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/')));
  const pages = new Map<string, BuiltPage>();
  for (const file of files)
    if (file.endsWith('.html')) pages.set(file, readPage(await readFile(join(folder, file), 'utf8')));
  return { files, pages };
}

function readPage(html: string): BuiltPage {
  const ids = new Set<string>();
  const twice: string[] = [];
  const links: string[] = [];
  visit(fromHtml(html), 'element', (element: Element) => {
    const { id, href, src, action } = element.properties;
    if (typeof id === 'string' && ids.has(id)) twice.push(id);
    else if (typeof id === 'string') ids.add(id);
    for (const link of [href, src, action]) if (typeof link === 'string') links.push(link);
  });
  return { ids, twice, links };
}
