/**
 * Hashes of files, remembered by size and times as Git does for a work tree: only what seems to have changed is read again.
 *
 * 2026-11-22: What is made from a file hangs on its bytes alone, so that it can be carried to a machine where all times
 * are new; size and times only save the reading. A file that was written within the last moments is not remembered: it
 * could be written again in the same tick of the file system's clock.
 */
import { readFileSync, statSync } from 'node:fs';
import { hashOf, type Cache } from './cache.ts';

/** Milliseconds for which a file's time may say nothing yet. */
const TICK = 100;

const KIND = 'file';

const known = new WeakMap<Cache, FileHashes>();

/** The hashes that a cache remembers, read once. */
export function hashesIn(cache: Cache): FileHashes {
  const hashes = known.get(cache) ?? new FileHashes(cache);
  known.set(cache, hashes);
  return hashes;
}

export class FileHashes {
  readonly #cache: Cache | null;
  /** By path: size and times, and the hash. */
  readonly #known = new Map<string, { stamp: string; hash: string }>();
  /** The file read last. */
  #last: { path: string; bytes: Buffer } | null = null;

  /** Null believes nothing but the files, and remembers for this run alone. */
  constructor(cache: Cache | null) {
    this.#cache = cache;
    for (const [path, key] of cache?.keys(KIND) ?? []) {
      const at = key.lastIndexOf(' ');
      this.#known.set(path, { stamp: key.slice(0, at), hash: key.slice(at + 1) });
    }
  }

  /** SHA-256 of the file's bytes, in base64url; null where there is none that can be read. */
  of(path: string): string | null {
    try {
      return this.#read(path);
    } catch {
      // A link in a circle, a file that is another's or has gigabytes: whoever wants to read it says why that cannot be.
      return null;
    }
  }

  #read(path: string): string | null {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    // A pipe would never end.
    if (stat?.isFile() !== true) return null;
    const stamp = `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.hash;
    const bytes = readFileSync(path);
    const hash = hashOf(bytes);
    this.#last = { path, bytes };
    if (Number(stat.mtimeMs) < Date.now() - TICK && Number(stat.ctimeMs) < Date.now() - TICK) {
      this.#known.set(path, { stamp, hash });
      this.#cache?.set(KIND, path, `${stamp} ${hash}`, '');
    }
    return hash;
  }

  /** The file's length in bytes, as it was when it was last hashed. */
  lengthOf(path: string): number {
    const known = this.#known.get(path)?.stamp;
    return known === undefined ? statSync(path).size : Number(known.slice(0, known.indexOf(' ')));
  }

  /** The file's bytes, which are not read again where they were just hashed. */
  bytesOf(path: string): Buffer {
    return this.#last?.path === path ? this.#last.bytes : readFileSync(path);
  }
}
