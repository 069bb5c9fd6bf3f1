/**
 * A built site for a folder that may lie anywhere: every file of it, pages with links told from the page itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { filesBelow } from '../../src/links/files-below.ts';
import { relativeLinks } from '../../src/links/relative-links.ts';
import { ofHosts } from '../steps/write-host-files.ts';
import { SUMS, sumLine } from '../steps/write-sums.ts';

export interface PackedFile {
  /** From the site's root, with slashes. */
  name: string;
  isPage: boolean;
  /** Reads it; links of a page are made relative. */
  read(): Buffer;
}

/** What is compressed already: names end so. */
export const PACKED = /\.(?:png|xlsx|docx|pdf|parquet|bin)$/u;

/** The files of the site in `out`, in order; the list of their sums is last. `base` is the path that it was built for. */
export function* portableSite(out: string, base: string): Generator<PackedFile> {
  const sums = new Map<string, string>();
  const files: PackedFile[] = [];
  for (const path of filesBelow(out).sort()) {
    const name = relative(out, path).split(sep).join(posix.sep);
    // What a host alone reads means nothing in a folder.
    if (name === SUMS || ofHosts(name)) continue;
    const isPage = name.endsWith('.html');
    const read = (): Buffer => {
      const bytes = isPage ? Buffer.from(relativeLinks(readFileSync(path, 'utf8'), name, base)) : readFileSync(path);
      sums.set(name, createHash('sha256').update(bytes).digest('hex'));
      return bytes;
    };
    const file = { name, isPage, read };
    files.push(file);
    yield file;
  }
  yield { name: SUMS, isPage: false, read: () => listOfSums(files, sums) };
}

/** Of files as they are packed: pages are others than in the site. What was read before is not read again for it. */
function listOfSums(files: readonly PackedFile[], sums: ReadonlyMap<string, string>): Buffer {
  const lines = files.map(({ name, read }) => {
    if (!sums.has(name)) read();
    return sumLine(sums.get(name) ?? '', name);
  });
  return Buffer.from(lines.join(''));
}
