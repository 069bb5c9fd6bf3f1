/**
 * What became of one seed: converted, or known from the last run.
 */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { formatFinding, isBlocked, leave, toFindingNote } from '../../src/convert/finding.ts';
import { convert } from '../../src/convert/index.ts';
import { stringifyLedger } from '../../src/convert/write/stringify-ledger.ts';
import { hashOf } from '../hash-of.ts';
import { hashOfBytes, type FileHashes } from '../kept/file-hashes.ts';
import type { Remembered } from './memory.ts';
import { notePath, readSeedFile } from './seed-file.ts';

export interface Outcome {
  /** The record's id; null for a blocked seed. */
  id: string | null;
  /** Findings, one a line, as printed. */
  findings: string[];
  repairs: number;
  doubts: number;
  blocked: boolean;
  /** Texts by path below the content folder; null for a file that is there already. */
  files: Map<string, string | null>;
  /** For the next run; null for a blocked seed. */
  remembered: Remembered | null;
}

/** What the last run gave, where seed, note and content are as they were; else null. */
export function recallSeed(
  path: string,
  content: string,
  known: Remembered | undefined,
  hashes: FileHashes,
): Outcome | null {
  if (known === undefined || known.input !== inputHash(path, hashes)) return null;
  for (const [name, hash] of Object.entries(known.files)) if (hashes.of(join(content, name)) !== hash) return null;
  const files = new Map(Object.keys(known.files).map((name) => [name, null]));
  const { id, findings, repairs, doubts } = known;
  return { id, findings, repairs, doubts, blocked: false, files, remembered: known };
}

/** Converts a seed. `owners` tells which seed has which address: a second report of one agency and year is blocking. */
export async function convertSeed(
  path: string,
  owners: ReadonlyMap<string, string>,
  hashes: FileHashes,
): Promise<Outcome> {
  // Before it is read: what is changed meanwhile is converted again.
  const input = inputHash(path, hashes);
  const file = await convert(readSeedFile(path));
  claimAddress(file, owners);
  const findings = file.messages.map((message) =>
    formatFinding(
      file.path,
      toFindingNote(message, () => null),
    ),
  );
  const doubts = file.messages.filter((message) => message.fatal === false).length;
  const { record, ledger } = file.data;
  if (isBlocked(file) || record === undefined || ledger === undefined) {
    return { id: null, findings, repairs: 0, doubts, blocked: true, files: new Map(), remembered: null };
  }
  const files = new Map([
    [join('reports', `${record.id}.mdx`), String(file)],
    [join('reports', `${record.id}.ledger.json`), stringifyLedger(ledger)],
  ]);
  const written = Object.fromEntries([...files].map(([name, text]) => [name, hashOfBytes(text)]));
  const repairs = ledger.repairs.length;
  const remembered = { input, findings, repairs, doubts, id: record.id, files: written };
  return { id: record.id, findings, repairs, doubts, blocked: false, files, remembered };
}

function claimAddress(file: VFile, owners: ReadonlyMap<string, string>): void {
  const id = file.data.record?.id;
  const owner = id === undefined ? undefined : owners.get(id);
  if (owner === undefined) return;
  leave(
    file,
    'blocking',
    'one-report-an-address',
    null,
    `the address ${id ?? ''} belongs to ${owner}; if both are to be kept, put \`slug: <ascii-name>\` into the .yaml beside one of them`,
  );
}

/** Hash of the seed's bytes and of the note beside it. */
function inputHash(path: string, hashes: FileHashes): string {
  return hashOf(path, hashes.of(path) ?? '', hashes.of(notePath(path)) ?? '');
}
