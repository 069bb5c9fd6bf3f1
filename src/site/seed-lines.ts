/**
 * A report's seed, as found: its bytes, and its lines as the converter counts them.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { splitLines } from '../convert/read/split-lines.ts';
import type { Source } from '../report.ts';

/** The bytes, unchanged. Throws a sentence where they are not those that were converted: nobody publishes a text beside another's bytes. */
export function readSeed({ file, sha256 }: Source): Buffer {
  const bytes = readFileSync(file);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${file}: is not what was converted, somebody has changed it since; run the build again`);
  return bytes;
}

/** The lines read last: a report's pages ask for the same ones, one after the other. */
let last: { file: string; lines: string[] } | undefined;

/** The lines, decoded as the record says they were. */
export function readSeedLines(source: Source): string[] {
  if (last?.file !== source.file)
    last = { file: source.file, lines: splitLines(new TextDecoder(source.encoding).decode(readSeed(source))) };
  return last.lines;
}
