/**
 * A built site for a folder that may lie anywhere: every file of it, pages with links told from the page itself.
 */
import { readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { filesBelow } from '../../src/links/files-below.ts';
import { relativeLinks } from '../../src/links/relative-links.ts';

export interface PackedFile {
  /** From the site's root, with slashes. */
  name: string;
  /** Where it lies. */
  path: string;
  /** Whether it is another than what lies there. */
  isPage: boolean;
  /** Reads it, and makes its links relative. */
  read(): Buffer;
}

/** What is compressed already: names end so. */
export const PACKED = /\.(?:png|xlsx|docx|pdf|parquet|bin)$/u;

/** What a host alone reads, and means nothing in a folder. */
const FOR_HOSTS = /^(?:_headers|_redirects|\.nojekyll)$/u;

/** The files of the site in `out`, in order. `base` is the path that it was built for. */
export function* portableSite(out: string, base: string): Generator<PackedFile> {
  for (const path of filesBelow(out).sort()) {
    const name = relative(out, path).split(sep).join(posix.sep);
    if (FOR_HOSTS.test(name)) continue;
    const isPage = name.endsWith('.html');
    const read = (): Buffer =>
      isPage ? Buffer.from(relativeLinks(readFileSync(path, 'utf8'), name, base)) : readFileSync(path);
    yield { name, path, isPage, read };
  }
}
