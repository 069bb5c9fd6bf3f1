/**
 * `/sha256sums.txt`: the hash of every file that is served, in the form of `sha256sum`, so that anybody can tell whether a copy of
 * the archive is the archive. It is written when all others are.
 */
import { join, relative, sep } from 'node:path';
import type { Cache } from '../../src/archive/cache.ts';
import { hashesIn } from '../../src/archive/file-hashes.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { writeChanged } from '../lib/files.ts';
import { ofHosts } from './write-host-files.ts';

/** From the site's root. */
export const SUMS = 'sha256sums.txt';

/** A line of it; `hash` is in hexadecimal. */
export const sumLine = (hash: string, name: string): string => `${hash}  ${name}\n`;

/** Writes it for all that lies in the folder of a site. */
export function writeSums(out: string, cache: Cache): void {
  const hashes = hashesIn(cache);
  const lines = filesBelow(out)
    .map((path) => [relative(out, path).split(sep).join('/'), path] as const)
    .filter(([name]) => name !== SUMS && !ofHosts(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]) => sumLine(Buffer.from(hashes.of(path) ?? '', 'base64url').toString('hex'), name));
  writeChanged(join(out, SUMS), lines.join(''));
}
