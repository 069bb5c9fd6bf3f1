/**
 * What of the redirects is no page: the host's list, and files at their old addresses. Pages are made by the site itself.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hostRedirects } from '../../src/links/host-redirects.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';
import { writeWhole } from '../convert/content-files.ts';

/** Writes below the site's folder; nothing where nothing has moved. */
export async function writeRedirects({ pages }: OldPlaces, out: string, base: string): Promise<void> {
  const list = hostRedirects(pages, base);
  if (list !== null) await writeWhole(join(out, '_redirects'), list);
  for (const { path, to } of pages) {
    // A host without such a list serves the file itself under its old name. A page cannot stand in for a file.
    if (path.endsWith('/') || to.endsWith('/') || to.includes('#')) continue;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await copyFile(join(out, to), join(out, path));
  }
}
