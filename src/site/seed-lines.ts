/**
 * A report's seed, as found: its bytes, and its lines as the converter counts them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitLines } from '../convert/read/split-lines.ts';
import type { Source } from '../report.ts';

/** The bytes, unchanged. */
export function readSeed(source: Source): Buffer {
  return readFileSync(join(process.cwd(), source.file));
}

/** The lines read last: a report's pages ask for the same ones, one after the other. */
let last: { file: string; lines: string[] } | undefined;

/** The lines, decoded as the record says they were. */
export function readSeedLines(source: Source): string[] {
  if (last?.file !== source.file)
    last = { file: source.file, lines: splitLines(new TextDecoder(source.encoding).decode(readSeed(source))) };
  return last.lines;
}
