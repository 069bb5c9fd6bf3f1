/**
 * The addresses that stand for themselves: one for each file of src/pages without parameters, and those that follow from
 * a list of ours. A new page needs no other file to be touched; it is promised once `npm run links -- --accept` was run.
 */
import { sep } from 'node:path';
import { filesBelow } from '../links/files-below.ts';
import { PartName } from '../report.ts';
import { dataFiles } from './data-files.ts';
import { rulePaths } from './rule-paths.ts';

/** From the project's root. */
const PAGES = 'src/pages';

/** Pages and files that belong to no report, in order. */
export function fixedAddresses(): string[] {
  return [
    ...filesBelow(PAGES).flatMap((path) => addressOf(path.split(sep).join('/').slice(PAGES.length))),
    ...dataFiles.map(({ path }) => `/data/${path}`),
    ...PartName.options.flatMap((part) => [`/parts/${part}/`, `/parts/${part}/feed.xml`]),
    ...rulePaths,
    // What a build writes when all other files are there.
    '/quality/proof.json',
    '/sha256sums.txt',
  ].sort();
}

/** Pages among them that lead to reports or speak of them: neither the search, which has no text of its own, nor 404. */
export function mappedPages(): string[] {
  return fixedAddresses().filter((address) => address.endsWith('/') && address !== '/search/');
}

/** Files that their standards want full addresses in: a site that does not know its own (`SITE_URL`) leaves them out. */
export function wantsAddress(path: string): boolean {
  return /^\/(?:opensearch|sitemap-[\w-]+)\.xml$/u.test(path);
}

/** Samples: `/feed.xml.ts`, `/guide/index.mdx`, `/404.astro`. None for a page of many paths. */
function addressOf(file: string): string[] {
  if (file.includes('[') || /\/_/u.test(file)) return [];
  if (file.endsWith('.ts')) return [file.slice(0, -'.ts'.length)];
  const page = file.replace(/(?:\/index)?\.(?:astro|mdx?)$/u, '');
  return [page === '/404' ? '/404.html' : `${page}/`];
}
