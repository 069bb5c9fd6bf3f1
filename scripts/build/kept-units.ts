/**
 * What the last builds left, unit by unit (a report, an agency's page, Astro's own run): the hash of all that the unit
 * was made from, and the size and time of each file it gave. A unit is believed only while both hold.
 *
 * 2026-11-22: One line a unit, added when its files are there; later lines win, a torn one is no line. So a build that is
 * killed at any moment leaves either the old line, which its new files contradict, or the new one, which they bear out;
 * nothing has to be marked unfinished, and what was rendered before the end is not rendered again. Considered: one
 * manifest at the end (an interrupted build of ten thousand begins again), hashes of the written files (their bytes would
 * be read at every build; whoever edits a page by hand and sets its time back gets what he wants until `--force`).
 */
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { linesOfFile } from '../kept/lines-of-file.ts';
import { GrowingFile } from './growing-file.ts';

export interface Unit {
  name: string;
  key: string;
  /** Size and time of each file, by its path. */
  files: Record<string, string>;
  /** What later steps want to know of it, as JSON has it. */
  known: unknown;
}

export class KeptUnits {
  readonly #path: string;
  readonly #before = new Map<string, Unit>();
  readonly #now = new Map<string, Unit>();
  readonly #file: number;
  /** Units in the file, those that a later one has replaced among them. */
  #lines = 0;

  /** Reads the list in the file `path`; one that is not there is empty. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    for (const unit of readUnits(path)) {
      this.#before.set(unit.name, unit);
      this.#lines++;
    }
    this.#file = openSync(path, 'a');
    // What a killed build had begun to write stays a line of its own.
    appendFileSync(this.#file, '\n');
  }

  /** What is known of a unit, by this build or else the last one, from whatever it was made; null where there is none. */
  known(name: string): unknown {
    return (this.#now.get(name) ?? this.#before.get(name))?.known ?? null;
  }

  /** Whether the unit was made from `key` and its files are as they were written; then it belongs to this build. */
  holds(name: string, key: string): boolean {
    const unit = this.#before.get(name);
    if (unit?.key !== key) return false;
    if (Object.entries(unit.files).some(([path, stamp]) => stampOf(path) !== stamp)) return false;
    this.#now.set(name, unit);
    return true;
  }

  /** Remembers a unit whose files have been written. */
  keep(name: string, key: string, paths: readonly string[], known: unknown = null): void {
    // Without a prototype it is a dictionary: each path would be a shape of its own.
    const files = Object.create(null) as Unit['files'];
    for (const path of paths) files[path] = stampOf(path) ?? '';
    const unit = { name, key, files, known };
    this.#now.set(name, unit);
    this.#lines++;
    appendFileSync(this.#file, `${JSON.stringify(unit)}\n`);
  }

  /** Every file of this build's units. */
  files(): Set<string> {
    return new Set([...this.#now.values()].flatMap(({ files }) => Object.keys(files)));
  }

  /** Ends the list with all that was in it before. */
  leave(): void {
    closeSync(this.#file);
  }

  /** Leaves this build's units alone in the list. */
  close(): void {
    closeSync(this.#file);
    if (this.#lines === this.#now.size) return;
    const list = new GrowingFile(`${this.#path}.new`);
    for (const unit of this.#now.values()) list.add(`${JSON.stringify(unit)}\n`);
    renameSync(list.close(), this.#path);
  }
}

/** The units of a list, as they were kept, one by one; of one name the last counts. None where there is no file. */
export function* readUnits(path: string): Generator<Unit, void> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    for (const { line } of linesOfFile(file)) {
      const unit = parseUnit(line.toString('utf8'));
      if (unit !== null) yield unit;
    }
  } finally {
    closeSync(file);
  }
}

function parseUnit(line: string): Unit | null {
  try {
    // Safe: a line that is whole JSON was written by `keep`.
    return line === '' ? null : (JSON.parse(line) as Unit);
  } catch {
    return null;
  }
}

/** Size and time of a file; null where there is none. */
function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.size} ${stat.mtimeNs}`;
}
