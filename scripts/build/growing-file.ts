/**
 * A file that takes something of every report: written piece by piece, so that it never has to fit into memory.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { atStop } from '../stop.ts';

/** Bytes gathered before they are written. */
const GATHERED = 1 << 18;

export class GrowingFile {
  readonly #path: string;
  readonly #file: number;
  #waiting: Uint8Array[] = [];
  #size = 0;
  readonly #remove = (): void => {
    rmSync(this.#path, { force: true });
  };

  /** Begins the file anew, with its head. */
  constructor(path: string, head = '') {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#file = openSync(path, 'w');
    atStop.add(this.#remove);
    this.add(head);
  }

  add(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    if (this.#size > GATHERED) this.#flush();
  }

  /** Ends the file and gives its path; it is to be moved to its place before anything else is done. */
  close(): string {
    this.#flush();
    closeSync(this.#file);
    atStop.delete(this.#remove);
    return this.#path;
  }

  #flush(): void {
    appendFileSync(this.#file, Buffer.concat(this.#waiting));
    [this.#waiting, this.#size] = [[], 0];
  }
}
