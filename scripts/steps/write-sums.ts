/**
 * `/sha256sums.txt`: the hash of every file that is served, in the form of `sha256sum`, so that anybody can tell whether a copy of
 * the archive is the archive. It is written when all others are.
 */
import { join } from 'node:path';
import type { Cache } from '../../src/archive/cache.ts';
import { hashesIn } from '../../src/archive/file-hashes.ts';
import { writeChanged } from '../lib/files.ts';
import { ofHosts } from './write-host-files.ts';

/** From the site's root. */
export const SUMS = 'sha256sums.txt';

/** A line of it; `hash` is in hexadecimal. */
export const sumLine = (hash: string, name: string): string => `${hash}  ${name}\n`;

/** Writes it for the files of a site, in their order. */
export function writeSums(out: string, names: readonly string[], cache: Cache): void {
  const hashes = hashesIn(cache);
  const lines = names
    .filter((name) => name !== SUMS && !ofHosts(name))
    .map((name) => sumLine(Buffer.from(hashes.of(join(out, name)) ?? '', 'base64url').toString('hex'), name));
  writeChanged(join(out, SUMS), lines.join(''));
}
