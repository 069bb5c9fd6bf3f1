/**
 * The pages of a built site, found in its folder, so that a page of a new kind is looked at from its first day.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The address of every page, `/parts/`, `/404.html`; pages that only lead on are left out. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !readPageFile(folder, name).includes('http-equiv="refresh"'))
    .map((name) => `/${name.replace(/(^|\/)index\.html$/u, '$1')}`)
    .sort();
}

/** The same, with one only of the agencies, the parts, the figures, the lists and the sources: they differ in nothing but their texts. */
export function pagesByKind(folder: string): string[] {
  const kinds = pagesOf(folder).map((page): [kind: string, page: string] => [
    page
      .replace(/^\/reports\/[^/]+\/$/u, 'agency')
      .replace(/^\/parts\/[^/]+\/$/u, 'part')
      .replace(/^\/parts\/[^/]+\/\d{4}\/.*$/u, 'part of a year')
      .replace(/^\/figures\/.+\/\d{4}\/.*$/u, 'figure of a year')
      .replace(/^\/(regions|years|kinds|forms)\/.*$/u, '$1')
      .replace(/^.*\/source\/$/u, 'source')
      .replace(/^.*\/@[0-9a-f]+\/$/u, 'earlier text'),
    page,
  ]);
  return [...new Map(kinds).values()];
}

/** The HTML of a page. */
export function htmlOf(folder: string, page: string): string {
  return readPageFile(folder, page.endsWith('/') ? `${page}index.html` : page);
}

function readPageFile(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
