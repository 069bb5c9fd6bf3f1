/**
 * Length and hash of the files below /data/, which are written before the pages that tell them.
 */
import type { Cache } from '../archive/cache.ts';

export interface FileFacts {
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

const KIND = 'data-facts';

/** Keeps what a file is, by its path below /data/. `key` is the hash of all that it was made from. */
export function keepFacts(cache: Cache, path: string, key: string, facts: FileFacts): void {
  cache.set(KIND, path, key, JSON.stringify(facts));
}

/** What a file is; null where none was made from `key`. */
export function readFacts(cache: Cache, path: string, key: string): FileFacts | null {
  const known = cache.text(KIND, path, key);
  // Safe: `keepFacts` wrote it.
  return known === null ? null : (JSON.parse(known) as FileFacts);
}

/** The length of a file for readers: 3.2 MB, 45 KB, in thousands. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
