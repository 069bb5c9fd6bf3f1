/**
 * A file that takes something of every report: written piece by piece, so that it never has to fit into memory.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';

/** Pieces are gathered up to this many characters before they are written. */
const GATHERED = 1 << 18;

export class GrowingFile {
  readonly #path: string;
  readonly #file: number;
  #waiting = '';

  /** Begins the file anew, with its head. */
  constructor(path: string, head = '') {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#file = openSync(path, 'w');
    this.add(head);
  }

  add(piece: string | Uint8Array): void {
    if (typeof piece === 'string') this.#waiting += piece;
    else {
      this.#flush();
      appendFileSync(this.#file, piece);
    }
    if (this.#waiting.length > GATHERED) this.#flush();
  }

  /** Adds all of a file that is closed. */
  addFile(path: string): void {
    const source = openSync(path, 'r');
    const piece = new Uint8Array(GATHERED);
    for (let length = readSync(source, piece); length > 0; length = readSync(source, piece))
      this.add(piece.subarray(0, length));
    closeSync(source);
  }

  /** Ends the file and gives its path. */
  close(): string {
    this.#flush();
    closeSync(this.#file);
    return this.#path;
  }

  #flush(): void {
    appendFileSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}
