/**
 * What became of one seed: converted, or known from the last run.
 */
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { formatFinding, isBlocked, toFindingNote } from '../../src/convert/finding.ts';
import { convert } from '../../src/convert/index.ts';
import type { Ledger } from '../../src/convert/write/ledger.ts';
import { stringifyLedger } from '../../src/convert/write/stringify-ledger.ts';
import type { Agency, Report } from '../../src/report.ts';
import { displayPath, notePaths, readSeedFile } from './seed-file.ts';

export interface Outcome {
  /** The record's id; null for a blocked seed. */
  id: string | null;
  /** Findings, one a line, as printed. */
  findings: string[];
  repairs: number;
  doubts: number;
  blocked: boolean;
  /** Why a person has set it aside; null for all others. */
  held: string | null;
  /** Who reports; null for a report without a page. */
  agency: Pick<Agency, 'name' | 'region'> | null;
  /** Texts by path below the content folder; null for a file that is there already. */
  files: Map<string, string | null>;
}

/** What is remembered of a seed that was converted. */
interface Remembered {
  id: string;
  agency: Outcome['agency'];
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

  /** Hash of the seed's bytes, the notes beside it and the converter. */
  keyOf(path: string): string {
    return hashOf(
      this.#code,
      this.#hashes.of(path) ?? '',
      ...notePaths(path).map((note) => this.#hashes.of(note) ?? ''),
    );
  }

  /** What the last run gave, where seed, note and content are as they were; else null. */
  recall(path: string): Outcome | null {
    const text = this.#cache.text(KIND, this.#nameOf(path), this.keyOf(path));
    if (text === null) return null;
    // Safe: `keep` wrote it.
    const { files, ...known } = JSON.parse(text) as Remembered;
    for (const [name, hash] of Object.entries(files))
      if (this.#hashes.of(join(this.#content, name)) !== hash) return null;
    return { ...known, blocked: false, held: null, files: new Map(Object.keys(files).map((name) => [name, null])) };
  }

  /** Remembers an outcome. `key` is that of the seed before it was read: what is changed meanwhile is converted again. */
  keep(path: string, key: string, { id, agency, findings, repairs, doubts, files }: Outcome): void {
    if (id === null) return;
    const hashes = Object.fromEntries([...files].map(([name, text]) => [name, hashOf(text ?? '')]));
    const remembered: Remembered = { id, agency, findings, repairs, doubts, files: hashes };
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

/** One that cannot be read, or that the converter fails at, is blocked: the others wait for none. */
export async function convertSeed(path: string): Promise<Converted> {
  try {
    return await convertRead(readSeedFile(path));
  } catch (error) {
    const fault = error instanceof Error && 'code' in error ? CHANGED : FAULT_OF_OURS;
    return {
      outcome: withFault(path, `${fault} (${error instanceof Error ? error.message : String(error)})`),
      report: null,
    };
  }
}

const CHANGED = 'cannot be read; look what has become of it';
const FAULT_OF_OURS = 'cannot be converted; this is a fault of the converter, please report it';

/** The outcome for an entry among the seeds that cannot be read. */
export function withFault(path: string, fault: string): Outcome {
  return refused(NOTHING, path, 'seed-readable', fault);
}

async function convertRead(seed: VFile): Promise<Converted> {
  const held = seed.data.human?.hold ?? null;
  if (held !== null) return { outcome: { ...NOTHING, held }, report: null };
  const file = await convert(seed);
  const findings = file.messages.map((message) =>
    formatFinding(
      file.path,
      toFindingNote(message, () => null),
    ),
  );
  const doubts = file.messages.filter((message) => message.fatal === false).length;
  const { record, ledger, mdast } = file.data;
  if (isBlocked(file) || record === undefined || ledger === undefined || mdast === undefined)
    return { outcome: { ...NOTHING, blocked: true, findings, doubts }, report: null };
  const [mdx, ledgerJson] = [String(file), stringifyLedger(ledger)];
  const files = new Map([
    [join('reports', `${record.id}.mdx`), mdx],
    [join('reports', `${record.id}.ledger.json`), ledgerJson],
  ]);
  const outcome = {
    ...NOTHING,
    id: record.id,
    agency: { name: record.agency.name, region: record.agency.region },
    findings,
    repairs: ledger.repairs.length,
    doubts,
    files,
  };
  return { outcome, report: { record, ledger, mdast, mdx, ledgerJson } };
}

const NOTHING: Outcome = {
  id: null,
  findings: [],
  repairs: 0,
  doubts: 0,
  blocked: false,
  held: null,
  agency: null,
  files: new Map(),
};

/** The outcome for a seed whose address the seed `owner` has already: a second report of one agency and year is blocking. */
export function withoutAddress(outcome: Outcome, path: string, owner: string): Outcome {
  const message = `the address ${outcome.id ?? ''} belongs to ${owner}; if they are of two bodies of one name, put \`region\` or the full \`agency\` into the .yaml beside each; if they are the same copy, take one away; if both are to be kept, put \`slug: <ascii-name>\` beside one of them`;
  return refused(outcome, path, 'one-report-an-address', message);
}

/** The outcome for a seed whose agency shares its address with another agency: nobody's reports may become somebody else's. */
export function withoutAgency(outcome: Outcome, path: string, other: { name: string; path: string }): Outcome {
  const slug = outcome.id?.split('/')[0] ?? '';
  const message = `${outcome.agency?.name ?? ''} and ${other.name} (${other.path}) are two agencies at one address, ${slug}; put \`slug: <ascii-name>\` into the .yaml beside the seeds of one of them, or the right \`agency\` and \`region\``;
  return refused(outcome, path, 'one-agency-an-address', message);
}

function refused({ findings, doubts }: Outcome, path: string, rule: string, message: string): Outcome {
  const finding = { level: 'blocking', rule, line: null, message, section: null } as const;
  return { ...NOTHING, blocked: true, findings: [...findings, formatFinding(displayPath(path), finding)], doubts };
}
