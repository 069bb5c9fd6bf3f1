/**
 * Files that are made together, kept in the cache as one: all of them are there or none.
 */
import type { Cache } from '../../src/archive/cache.ts';

/** A file by its path among those it was made with. */
export interface MadeFile {
  path: string;
  content: Uint8Array;
}

/** Stands for the list of a set's paths, which is written last. */
const LIST = '';

export class FileSet {
  readonly #cache: Cache;
  readonly #kind: string;
  readonly key: string;

  /** A set of this kind that was made from `key`. */
  constructor(cache: Cache, kind: string, key: string) {
    this.#cache = cache;
    this.#kind = kind;
    this.key = key;
  }

  /** Paths in the order in which they were given; null where the set is not there. */
  get paths(): string[] | null {
    const list = this.#cache.text(this.#kind, this.#nameOf(LIST), this.key);
    // Safe: `keep` wrote it.
    return list === null ? null : (JSON.parse(list) as string[]);
  }

  /** Throws where there is no such file. */
  read(path: string): Uint8Array {
    const content = this.#cache.get(this.#kind, this.#nameOf(path), this.key);
    if (content === null)
      throw new Error(`the cache holds no ${path} of ${this.#kind}; run \`npm run build -- --force\``);
    return content;
  }

  /** Keeps the files, unless the set is there. */
  keep(files: Iterable<MadeFile>): void {
    const paths: string[] = [];
    for (const { path, content } of files) {
      paths.push(path);
      this.#cache.set(this.#kind, this.#nameOf(path), this.key, content);
    }
    this.#cache.set(this.#kind, this.#nameOf(LIST), this.key, JSON.stringify(paths));
    this.#cache.flush();
  }

  #nameOf(path: string): string {
    return `${this.key}/${path}`;
  }
}

/** Forgets the sets of a kind that have none of these keys. */
export function keepSets(cache: Cache, kind: string, keys: Iterable<string>): void {
  const wanted = new Set(keys);
  cache.keepOnly(kind, (name) => wanted.has(name.slice(0, name.indexOf('/'))));
}
