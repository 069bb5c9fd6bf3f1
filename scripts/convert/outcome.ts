/**
 * What became of one seed: converted, or known from the last run.
 */
import { join } from 'node:path';
import type { Root } from 'mdast';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { formatFinding, isBlocked, toFindingNote } from '../../src/convert/finding.ts';
import { convert } from '../../src/convert/index.ts';
import type { Ledger } from '../../src/convert/write/ledger.ts';
import { stringifyLedger } from '../../src/convert/write/stringify-ledger.ts';
import type { Report } from '../../src/report.ts';
import { displayPath, notePath, readSeedFile } from './seed-file.ts';

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
}

/** What is remembered of a seed that was converted. */
interface Remembered {
  id: string;
  findings: string[];
  repairs: number;
  doubts: number;
  /** Hash of each file it gave, by its path below the content folder. */
  files: Record<string, string>;
}

const KIND = 'seed';

/** What earlier runs gave for seeds, so that an unchanged one is not converted again. */
export class SeedMemory {
  readonly #cache: Cache;
  readonly #hashes: FileHashes;
  readonly #code: string;
  readonly #content: string;

  /** `code` is the hash of the converter. */
  constructor(cache: Cache, hashes: FileHashes, code: string, content: string) {
    this.#cache = cache;
    this.#hashes = hashes;
    this.#code = code;
    this.#content = content;
  }

  /** Hash of the seed's bytes, the note beside it and the converter. */
  keyOf(path: string): string {
    return hashOf(this.#code, this.#hashes.of(path) ?? '', this.#hashes.of(notePath(path)) ?? '');
  }

  /** What the last run gave, where seed, note and content are as they were; else null. */
  recall(path: string): Outcome | null {
    const text = this.#cache.text(KIND, this.#nameOf(path), this.keyOf(path));
    if (text === null) return null;
    // Safe: `keep` wrote it.
    const { files, ...known } = JSON.parse(text) as Remembered;
    for (const [name, hash] of Object.entries(files))
      if (this.#hashes.of(join(this.#content, name)) !== hash) return null;
    return { ...known, blocked: false, files: new Map(Object.keys(files).map((name) => [name, null])) };
  }

  /** Remembers an outcome. `key` is that of the seed before it was read: what is changed meanwhile is converted again. */
  keep(path: string, key: string, { id, findings, repairs, doubts, files }: Outcome): void {
    if (id === null) return;
    const hashes = Object.fromEntries([...files].map(([name, text]) => [name, hashOf(text ?? '')]));
    const remembered: Remembered = { id, findings, repairs, doubts, files: hashes };
    this.#cache.set(KIND, this.#nameOf(path), key, JSON.stringify(remembered));
  }

  #nameOf(path: string): string {
    return `${this.#content} ${path}`;
  }
}

/** A seed as converted. */
export interface Converted {
  outcome: Outcome;
  /** Null for a blocked one. */
  report: { record: Report; ledger: Ledger; mdast: Root; mdx: string; ledgerJson: string } | null;
}

export async function convertSeed(path: string): Promise<Converted> {
  const file = await convert(readSeedFile(path));
  const findings = file.messages.map((message) =>
    formatFinding(
      file.path,
      toFindingNote(message, () => null),
    ),
  );
  const doubts = file.messages.filter((message) => message.fatal === false).length;
  const { record, ledger, mdast } = file.data;
  if (isBlocked(file) || record === undefined || ledger === undefined || mdast === undefined)
    return { outcome: { ...BLOCKED, findings, doubts }, report: null };
  const [mdx, ledgerJson] = [String(file), stringifyLedger(ledger)];
  const files = new Map([
    [join('reports', `${record.id}.mdx`), mdx],
    [join('reports', `${record.id}.ledger.json`), ledgerJson],
  ]);
  const outcome = { id: record.id, findings, repairs: ledger.repairs.length, doubts, blocked: false, files };
  return { outcome, report: { record, ledger, mdast, mdx, ledgerJson } };
}

const BLOCKED: Outcome = { id: null, findings: [], repairs: 0, doubts: 0, blocked: true, files: new Map() };

/** The outcome for a seed whose address the seed `owner` has already: a second report of one agency and year is blocking. */
export function withoutAddress({ id, findings, doubts }: Outcome, path: string, owner: string): Outcome {
  const message = `the address ${id ?? ''} belongs to ${owner}; if both are to be kept, put \`slug: <ascii-name>\` into the .yaml beside one of them`;
  const finding = { level: 'blocking', rule: 'one-report-an-address', line: null, message, section: null } as const;
  return { ...BLOCKED, findings: [...findings, formatFinding(displayPath(path), finding)], doubts };
}
