/**
 * What of the redirects is no page: the host's list, and files at their old addresses. Pages are made by the site itself.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeChanged } from '../lib/files.ts';
import { hostRedirects } from '../../src/links/host-redirects.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';

/** The names that `writeRedirects` will write, from the site's root. */
export function redirectFiles(moved: OldPlaces, base: string): string[] {
  return [
    ...(hostRedirects(moved.pages, base) === null ? [] : ['_redirects']),
    ...movedFiles(moved).map(({ path }) => path),
  ];
}

/** Writes below the site's folder; nothing where nothing has moved. */
export function writeRedirects(moved: OldPlaces, out: string, base: string): void {
  const list = hostRedirects(moved.pages, base);
  if (list !== null) writeChanged(join(out, '_redirects'), list);
  for (const { path, to } of movedFiles(moved)) writeChanged(join(out, path), readFileSync(join(out, to)));
}

/** A host without such a list serves the file itself under its old name. A page cannot stand in for a file. */
function movedFiles({ pages }: OldPlaces): OldPlaces['pages'] {
  return pages.filter(({ path, to }) => !(path.endsWith('/') || to.endsWith('/') || to.includes('#')));
}
