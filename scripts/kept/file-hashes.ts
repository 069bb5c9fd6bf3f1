/**
 * Hashes of files, remembered by size and times as Git does for a work tree: only what seems to have changed is read again.
 *
 * 2026-11-22: What is made from a file hangs on its bytes alone, so that it can be carried to a machine where all times
 * are new; size and times only save the reading. A file that was written within the last moments is not remembered: it
 * could be written again in the same tick of the file system's clock.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { writeWholeSync } from './write-whole.ts';

/** Where hashes of seeds and content are kept. */
export const INPUT_HASHES = '.cache/inputs.json';

/** Milliseconds for which a file's time may say nothing yet. */
const TICK = 100;

interface Remembered {
  /** Size, and when bytes and entry last changed. */
  stamp: string;
  hash: string;
}

export class FileHashes {
  readonly #path: string | null;
  readonly #before = new Map<string, Remembered>();
  readonly #now = new Map<string, Remembered>();
  #changed = false;
  /** The file read last. */
  #last: { path: string; bytes: Buffer } | null = null;

  /** Reads what the file `path` remembers; one that is not there, or is none, remembers nothing. Null for one run alone. */
  constructor(path: string | null) {
    this.#path = path;
    if (path === null) return;
    try {
      // Safe: `close` wrote the file, whole.
      for (const [name, stamp, hash] of JSON.parse(readFileSync(path, 'utf8')) as Array<[string, string, string]>)
        this.#before.set(name, { stamp, hash });
    } catch {
      this.#changed = true;
    }
  }

  /** SHA-256 of the file's bytes, in base64url; null where there is none. */
  of(path: string): string | null {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return null;
    const stamp = `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
    const known = this.#now.get(path) ?? this.#before.get(path);
    if (known?.stamp === stamp) {
      this.#now.set(path, known);
      return known.hash;
    }
    const bytes = readFileSync(path);
    const hash = hashOfBytes(bytes);
    this.#last = { path, bytes };
    if (Number(stat.mtimeMs) < Date.now() - TICK && Number(stat.ctimeMs) < Date.now() - TICK)
      this.#now.set(path, { stamp, hash });
    this.#changed = true;
    return hash;
  }

  /** The file's bytes, which are not read again where they were just hashed. */
  bytesOf(path: string): Buffer {
    return this.#last?.path === path ? this.#last.bytes : readFileSync(path);
  }

  /** Remembers the files that were asked for, and no others. */
  close(): void {
    if (this.#path === null) return;
    if (!this.#changed && this.#now.size === this.#before.size) return;
    const list = [...this.#now].map(([path, { stamp, hash }]) => JSON.stringify([path, stamp, hash]));
    writeWholeSync(this.#path, `[\n${list.join(',\n')}\n]\n`);
  }
}

/** The hash that a file with this content has. */
export function hashOfBytes(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
