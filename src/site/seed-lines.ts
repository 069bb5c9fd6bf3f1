/**
 * A report's seed, as found: its bytes, and its lines as the converter counts them.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadReport } from '../archive/record.ts';
import { splitLines } from '../convert/read/split-lines.ts';
import type { Source } from '../report.ts';

/** What of a report tells its lines. */
type Lined = Pick<ReadReport, 'record' | 'ledger'>;

/** The bytes, unchanged. Throws a sentence where they are not those that were converted: nobody publishes a text beside another's bytes. */
export function readSeed({ file, sha256 }: Source): Buffer {
  const bytes = readFileSync(file);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${file}: is not what was converted, somebody has changed it since; run the build again`);
  return bytes;
}

/** What is published as its text: the bytes of a text as found, the lines that were read in any other original. */
export function seedText({ record, ledger }: Lined): Uint8Array | string {
  return ledger.lines === undefined ? readSeed(record.source) : ledger.lines.map(([text]) => `${text}\n`).join('');
}

/** The lines read last: a report's pages ask for the same ones, one after the other. */
let last: { file: string; lines: string[] } | undefined;

/** The lines: those that a reader brought, or a text's own, decoded as the record says they were. */
export function readSeedLines({ record: { source }, ledger }: Lined): string[] {
  if (ledger.lines !== undefined) return ledger.lines.map(([text]) => text);
  if (last?.file !== source.file)
    last = {
      file: source.file,
      lines: splitLines(new TextDecoder(source.encoding ?? 'utf-8').decode(readSeed(source))),
    };
  return last.lines;
}
