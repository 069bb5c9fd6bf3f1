/**
 * A built site as the link checks see it: its files, and what is known of each page, asked for page by page.
 */
import { readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { filesBelow } from './files-below.ts';
import { readPage, type PageFacts } from './read-page.ts';

export interface BuiltSite {
  /** Paths below the site's folder, with slashes. */
  files: ReadonlySet<string>;
  /** Those of them that are pages, in order. */
  pages: readonly string[];
  /** What is known of a page; null where there is no such page. */
  page: (name: string) => PageFacts | null;
}

/** Every file below the folder, with slashes, in order; `paths` are those of all, where they are known. */
export function siteFiles(folder: string, paths: readonly string[] = filesBelow(folder)): string[] {
  return paths
    .map((path) =>
      path
        .slice(normalize(folder).length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** A site by its files and by what tells of its pages. */
export function builtSite(files: readonly string[], page: BuiltSite['page']): BuiltSite {
  return { files: new Set(files), pages: files.filter((file) => file.endsWith('.html')), page };
}

/** Reads every file name and every page below the folder, and holds them all: for tests. */
export function readBuiltSite(folder: string, base: string): BuiltSite {
  const files = siteFiles(folder);
  const pages = new Map<string, PageFacts>();
  for (const file of files)
    if (file.endsWith('.html')) pages.set(file, readPage(readFileSync(join(folder, file), 'utf8'), file, base));
  return builtSite(files, (name) => pages.get(name) ?? null);
}
