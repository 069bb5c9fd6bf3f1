/**
 * The one cache: by kind and name what was made, with the hash of all that it was made from. Everything in it can be made
 * again from seeds, content and code; it lies in `.cache/`, may be lost at any time, and `--force` begins without it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Where it lies, from the project's root. */
export const CACHE_FILE = '.cache/archive.db';

/** Of the table below; a file of another version is begun anew. */
const VERSION = 1;

/** Entries and bytes that wait in memory before they are written together. */
const WAITING = { entries: 400, bytes: 1 << 22 };

interface Entry {
  kind: string;
  name: string;
  key: string;
  value: Uint8Array;
}

export class Cache {
  readonly #db: DatabaseSync;
  readonly #get: StatementSync;
  readonly #key: StatementSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #waiting = new Map<string, Entry>();
  #bytes = 0;

  /** Opens the file, which several processes may have open; one that cannot be read is begun anew. */
  constructor(path: string = CACHE_FILE) {
    this.#db = open(path);
    this.#get = this.#db.prepare('SELECT key, hash, value FROM entry WHERE kind = ? AND name = ?');
    this.#key = this.#db.prepare('SELECT key FROM entry WHERE kind = ? AND name = ?');
    this.#put = this.#db.prepare('INSERT OR REPLACE INTO entry (kind, name, key, hash, value) VALUES (?, ?, ?, ?, ?)');
    this.#remove = this.#db.prepare('DELETE FROM entry WHERE kind = ? AND name = ?');
  }

  /** What was made from `key`; null where nothing was, or where it is not as it was written. */
  get(kind: string, name: string, key: string): Uint8Array | null {
    const waiting = this.#waiting.get(placeOf(kind, name));
    if (waiting !== undefined) return waiting.key === key ? waiting.value : null;
    const row = this.#get.get(kind, name);
    if (row?.['key'] !== key || !(row['value'] instanceof Uint8Array)) return null;
    return row['hash'] === hashOf(row['value']) ? row['value'] : null;
  }

  /** Whether something was made from `key`; `get` looks whether it is as it was written. */
  has(kind: string, name: string, key: string): boolean {
    const waiting = this.#waiting.get(placeOf(kind, name));
    return (waiting?.key ?? this.#key.get(kind, name)?.['key']) === key;
  }

  /** What was made, as text. */
  text(kind: string, name: string, key: string): string | null {
    const value = this.get(kind, name, key);
    return value === null ? null : decoder.decode(value);
  }

  /** Keeps what was made from `key` in place of what was there under the name. */
  set(kind: string, name: string, key: string, value: string | Uint8Array): void {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value;
    this.#waiting.set(placeOf(kind, name), { kind, name, key, value: bytes });
    this.#bytes += bytes.length;
    if (this.#waiting.size >= WAITING.entries || this.#bytes >= WAITING.bytes) this.flush();
  }

  /** Names and keys of a kind, in the order of names. */
  keys(kind: string): Map<string, string> {
    this.flush();
    const rows = this.#db.prepare('SELECT name, key FROM entry WHERE kind = ? ORDER BY name').all(kind);
    return new Map(rows.map(({ name, key }) => [String(name), String(key)]));
  }

  /** Takes these away, at once: when this returns no process finds them. */
  remove(kind: string, names: Iterable<string>): void {
    this.#inOneGo(() => {
      for (const name of names) {
        this.#waiting.delete(placeOf(kind, name));
        this.#remove.run(kind, name);
      }
    });
  }

  /** Leaves of a kind what has a name that is wanted. */
  keepOnly(kind: string, wanted: (name: string) => boolean): void {
    const others = [...this.keys(kind).keys()].filter((name) => !wanted(name));
    if (others.length > 0) this.remove(kind, others);
  }

  /** Writes what waits in memory, in one transaction: a process that is killed leaves all of it or nothing. */
  flush(): void {
    if (this.#waiting.size === 0) return;
    this.#inOneGo(() => {
      for (const { kind, name, key, value } of this.#waiting.values())
        this.#put.run(kind, name, key, hashOf(value), value);
    });
    this.#waiting.clear();
    this.#bytes = 0;
  }

  close(): void {
    this.flush();
    this.#db.close();
  }

  #inOneGo(work: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

let own: Cache | undefined;

/** The project's cache, opened once in a process. */
export function projectCache(): Cache {
  return (own ??= new Cache());
}

const decoder = new TextDecoder();

/** SHA-256 in base64url: of a file's bytes, or of parts one after the other with a zero byte behind each. */
export function hashOf(...parts: ReadonlyArray<string | Uint8Array>): string {
  const hash = createHash('sha256');
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash.update(only).digest('base64url');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

function placeOf(kind: string, name: string): string {
  return `${kind}\0${name}`;
}

function open(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  try {
    return prepared(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    return prepared(path);
  }
}

/**
 * 2026-11-29: Nothing waits for the disk (`synchronous`): a killed process loses nothing that it had written, and after a
 * power failure a damaged file is begun anew, or an entry fails its hash.
 */
function prepared(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA busy_timeout = 60000; PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
  if (version !== VERSION)
    db.exec(`BEGIN IMMEDIATE; DROP TABLE IF EXISTS entry;
      CREATE TABLE entry (kind TEXT, name TEXT, key TEXT, hash TEXT, value BLOB);
      CREATE UNIQUE INDEX place ON entry (kind, name);
      PRAGMA user_version = ${VERSION}; COMMIT`);
  return db;
}

/** Codes of SQLite: the file is no database (26), or is damaged (11). */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 26 || error.errcode === 11);
}
