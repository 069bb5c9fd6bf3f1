/**
 * Many small files kept as one: they come one after the other, then the list of them, then how long the list is. A
 * thousand files more cost a third of a second to make, and as many again to take away.
 */
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file by its path among those it is kept with. */
export interface FileToKeep {
  path: string;
  content: Uint8Array;
}

/** Digits that say how long the list is, at the very end. */
const END = 12;

/** Bytes gathered before they are written. */
const GATHERED = 1 << 20;

/**
 * Keeps the files in the file `place`, unless that is there; gives whether it was not. It appears there whole: an
 * interrupted build leaves nothing that looks finished.
 */
export async function keepFiles(
  place: string,
  files: () => Iterable<FileToKeep> | Promise<Iterable<FileToKeep>>,
): Promise<boolean> {
  if (existsSync(place)) return false;
  mkdirSync(dirname(place), { recursive: true });
  const unfinished = `${place}.${process.pid}`;
  const file = openSync(unfinished, 'w');
  try {
    const list: Array<[path: string, length: number]> = [];
    let waiting: Uint8Array[] = [];
    let size = 0;
    const write = (bytes: Uint8Array): void => {
      waiting.push(bytes);
      size += bytes.length;
      if (size < GATHERED) return;
      writeSync(file, Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    };
    for (const { path, content } of await files()) {
      list.push([path, content.length]);
      write(content);
    }
    const written = Buffer.from(JSON.stringify(list));
    writeSync(file, Buffer.concat([...waiting, written, Buffer.from(String(written.length).padStart(END))]));
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, place);
  return true;
}

/** Files that `keepFiles` has kept, read one by one. */
export class FilesKept {
  readonly #place: string;
  readonly #list = new Map<string, { at: number; length: number }>();

  /** Throws where the file is not what `keepFiles` wrote. */
  constructor(place: string) {
    this.#place = place;
    const file = openSync(place, 'r');
    try {
      const { size } = fstatSync(file);
      const length = Number(bytesOf(file, size - END, END).toString('latin1'));
      // Safe: `keepFiles` wrote it, whole.
      const list = JSON.parse(bytesOf(file, size - END - length, length).toString('utf8')) as Array<[string, number]>;
      let at = 0;
      for (const [path, own] of list) {
        this.#list.set(path, { at, length: own });
        at += own;
      }
    } finally {
      closeSync(file);
    }
  }

  /** In the order they were given. */
  get paths(): string[] {
    return [...this.#list.keys()];
  }

  /** Throws where there is no such file. */
  read(path: string): Uint8Array {
    const { at, length } = this.#list.get(path) ?? { at: 0, length: -1 };
    if (length === -1) throw new Error(`${this.#place} holds no ${path}; run \`npm run build -- --force\``);
    const file = openSync(this.#place, 'r');
    try {
      return bytesOf(file, at, length);
    } finally {
      closeSync(file);
    }
  }
}

function bytesOf(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, at) !== length) throw new Error('a file of the cache is cut off');
  return bytes;
}
