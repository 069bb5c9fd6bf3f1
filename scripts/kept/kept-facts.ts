/**
 * What was found out about things (a seed, a report, a page), with the hash of all that it was found from. The facts lie
 * on disk and are read one at a time: memory holds where each of them is.
 *
 * 2026-11-22: One line a thing, added when its facts are known; later lines win, a line without its end is none. So a run
 * that is killed at any moment keeps what it had found out. No size and no time of a file is in it: facts may be carried
 * to another machine. Considered: scripts/build/kept-units.ts, which watches the files that a unit gave (here are none)
 * and holds all in memory (facts of 20,000 pages are 30 MB); a file a thing (as many files again as the site has).
 */
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { linesOfFile } from './lines-of-file.ts';

interface Place {
  key: string;
  /** Where the facts begin in the file, and their length, in bytes. */
  at: number;
  length: number;
}

/** Bytes gathered before they are written. */
const GATHERED = 1 << 20;

export class KeptFacts<Facts> {
  readonly #path: string;
  readonly #file: number;
  readonly #code: string;
  readonly #before = new Map<string, Place>();
  readonly #now = new Map<string, Place>();
  #end: number;
  #lines = 0;

  /** Opens the list in the file `path`. Facts that other `code` has found are not believed. */
  constructor(path: string, code: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#code = code.slice(0, 16);
    this.#file = openSync(path, 'a+');
    for (const { line, at } of linesOfFile(this.#file)) {
      const place = placeIn(line, at);
      if (place === null) continue;
      this.#before.set(place.name, place.place);
      this.#lines++;
    }
    this.#end = fstatSync(this.#file).size;
    // What a killed run had begun to write stays a line of its own.
    this.#append(Buffer.from('\n'));
  }

  /** Whether the facts of `name` were found from `key`; then they belong to this run. */
  has(name: string, key: string): boolean {
    const place = this.#now.get(name) ?? this.#before.get(name);
    if (place?.key !== `${this.#code}.${key}`) return false;
    this.#now.set(name, place);
    return true;
  }

  /** Remembers facts, as JSON has them. */
  keep(name: string, key: string, facts: Facts): void {
    const [head, body] = [headOf(name, `${this.#code}.${key}`), Buffer.from(JSON.stringify(facts))];
    const at = this.#end + head.length;
    this.#now.set(name, { key: `${this.#code}.${key}`, at, length: body.length });
    this.#lines++;
    this.#append(Buffer.concat([head, body, LINE_END]));
  }

  /** The facts of `name` that belong to this run; null where there are none. */
  of(name: string): Facts | null {
    const place = this.#now.get(name);
    // Safe: `keep` wrote them.
    return place === undefined ? null : (JSON.parse(this.#read(place).toString('utf8')) as Facts);
  }

  /** Leaves this run's facts alone in the list. */
  close(): void {
    if (this.#lines !== this.#now.size) this.#rewrite();
    closeSync(this.#file);
  }

  #append(bytes: Buffer): void {
    appendFileSync(this.#file, bytes);
    this.#end += bytes.length;
  }

  #read({ at, length }: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#file, bytes, 0, length, at);
    return bytes;
  }

  #rewrite(): void {
    const file = openSync(`${this.#path}.new`, 'w');
    let waiting: Buffer[] = [];
    let size = 0;
    const flush = (): void => {
      appendFileSync(file, Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    };
    for (const [name, place] of this.#now) {
      waiting.push(headOf(name, place.key), this.#read(place), LINE_END);
      size += place.length;
      if (size > GATHERED) flush();
    }
    flush();
    closeSync(file);
    renameSync(`${this.#path}.new`, this.#path);
  }
}

const TAB = 0x09;
/** A line without the tab was cut off; no JSON holds one. */
const LINE_END = Buffer.from('\t\n');

/** What stands before the facts. Sample: `"a/2019"⇥9f2c…⇥`. */
function headOf(name: string, key: string): Buffer {
  return Buffer.from(`${JSON.stringify(name)}\t${key}\t`);
}

/** Whose facts a line holds and where in the file; `at` is where the line begins. Null for what is no whole line. */
function placeIn(line: Buffer, at: number): { name: string; place: Place } | null {
  const key = line.indexOf(TAB) + 1;
  const facts = line.indexOf(TAB, key) + 1;
  if (key === 0 || facts === 0 || line.indexOf(TAB, facts) !== line.length - 1) return null;
  // Safe: a whole line was written by `keep`.
  const name = JSON.parse(line.toString('utf8', 0, key - 1)) as string;
  const place = { key: line.toString('latin1', key, facts - 1), at: at + facts, length: line.length - 1 - facts };
  return { name, place };
}
