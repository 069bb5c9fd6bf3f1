/**
 * What reports add to pages and files that hold something of many: kept beside the site, the pieces of some reports in one
 * file, from which each is read by itself.
 *
 * 2026-11-22: A file for each report was a third of all files that a report gives, and making them took a twelfth of the
 * time of rendering. A file here is never changed: a report that is rendered again leaves its pieces in another one, and
 * a file goes when the last report that it was written for has gone from it. It is named by what is in it, so that files
 * of several machines can lie in one folder. A build that is killed renders those reports again whose pieces were still
 * being gathered, some twenty.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../hash-of.ts';
import { writeSiteFile } from './site-files.ts';

/** Where the pieces of a report are. */
export interface KeptPieces {
  /** Name of their file. */
  file: string;
  /** Where each piece begins in the file, how many bytes it has, and the hash of its text; by name. */
  places: Record<string, readonly [from: number, bytes: number, hash: string]>;
}

/** Bytes gathered before a file is written: some twenty reports. */
const GATHERED = 1 << 18;

/** The folder of these files. */
export function piecesFolder(folder: string): string {
  return join(folder, 'pieces');
}

/** Path of a file of pieces. */
export function piecesPath(folder: string, file: string): string {
  return join(piecesFolder(folder), file);
}

/** Gathers pieces and writes them. */
export class PieceWriter {
  readonly #folder: string;
  #texts: Buffer[] = [];
  #size = 0;
  #waiting: Array<(file: string) => void> = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `written` is called when the pieces of this report are on disk: before that nobody may believe that it is done. */
  add(pieces: ReadonlyMap<string, string>, written: (kept: KeptPieces) => void): void {
    const places: KeptPieces['places'] = {};
    for (const [name, text] of pieces) {
      const bytes = Buffer.from(text);
      places[name] = [this.#size, bytes.length, hashOf(bytes).slice(0, 16)];
      this.#size += bytes.length;
      this.#texts.push(bytes);
    }
    this.#waiting.push((file) => written({ file, places }));
    if (this.#size > GATHERED) this.end();
  }

  /** Writes what is left. */
  end(): void {
    if (this.#waiting.length === 0) return;
    const [bytes, waiting] = [Buffer.concat(this.#texts), this.#waiting];
    [this.#texts, this.#waiting, this.#size] = [[], [], 0];
    const file = `${hashOf(bytes).slice(0, 24)}.txt`;
    writeSiteFile(piecesPath(this.#folder, file), bytes);
    for (const written of waiting) written(file);
  }
}

/** Reads pieces. The file read last stays open: reports that stand together were mostly rendered together. */
export class PieceReader {
  readonly #folder: string;
  #open: { file: string; handle: number } | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The piece of this name; empty where the report has none. */
  read(pieces: KeptPieces, name: string): string {
    return this.bytesOf(pieces, name).toString('utf8');
  }

  /** The same as it is kept, in UTF-8. */
  bytesOf({ file, places }: KeptPieces, name: string): Buffer {
    const [from, length] = places[name] ?? [0, 0];
    const bytes = Buffer.allocUnsafe(length);
    if (length > 0 && readSync(this.#handleOf(file), bytes, 0, length, from) !== length)
      throw new Error(`${piecesPath(this.#folder, file)}: the piece ${name} is cut short`);
    return bytes;
  }

  close(): void {
    if (this.#open !== null) closeSync(this.#open.handle);
    this.#open = null;
  }

  #handleOf(file: string): number {
    if (this.#open?.file === file) return this.#open.handle;
    this.close();
    const handle = openSync(piecesPath(this.#folder, file), 'r');
    this.#open = { file, handle };
    return handle;
  }
}
