/**
 * What the archive keeps of each report, so that lists, guard and data files need not read it again: the little that
 * lists show, the addresses it publishes, and what it adds to pages and files that hold something of many reports.
 */
import type { ReadReport } from '../archive/record.ts';
import { tallyOf, type ReportTally } from '../archive/archive.ts';
import { hashOf, type Cache } from '../archive/cache.ts';
import type { FileHashes } from '../archive/file-hashes.ts';
import { readReportWhole, type ReportFile } from '../archive/read-archive.ts';
import type { LockedReport } from '../links/lock.ts';
import { lockedReport } from '../links/published.ts';
import { PartName } from '../report.ts';
import { dataFiles } from './data-files.ts';
import { partOfReport } from './part-of-report.ts';
import { readSeedLines } from './seed-lines.ts';

/** A report's digest. */
export interface Digest {
  /** Hash of all that it was made from: text, ledger, code and the site's address. */
  key: string;
  tally: ReportTally;
  locked: LockedReport;
  /** Bytes that it adds to each data file, by the file's path. */
  sizes: Record<string, number>;
}

/** What a report adds to others: `part/requests`, `data/facts.csv`, `doubts`. */
export type PieceName = `part/${PartName}` | `data/${string}` | 'doubts';

const DIGEST = 'digest';
const PIECE = 'piece';

/** Digests of reports, kept in the cache. */
export class Digests {
  readonly #cache: Cache;
  readonly #hashes: FileHashes;
  readonly #code: string;

  /** `code` is the hash of what a digest depends on besides the report. */
  constructor(cache: Cache, hashes: FileHashes, code: string) {
    this.#cache = cache;
    this.#hashes = hashes;
    this.#code = code;
  }

  /** The hash of all that a report's digest is made from. */
  keyOf({ path }: ReportFile): string {
    return hashOf(this.#code, this.#hashes.of(path) ?? '', this.#hashes.of(ledgerOf(path)) ?? '');
  }

  /** Whether the digest is there already. */
  has(file: ReportFile): boolean {
    return this.#cache.get(DIGEST, file.id, this.keyOf(file)) !== null;
  }

  /** The digest of a report, which is read where it has none. */
  of(file: ReportFile): Digest {
    const key = this.keyOf(file);
    const known = this.#cache.text(DIGEST, file.id, key);
    // Safe: `keep` wrote it.
    if (known !== null) return { key, ...(JSON.parse(known) as Omit<Digest, 'key'>) };
    return this.keep(file, readReportWhole(file));
  }

  /** Makes the digest of a report that has been read. */
  keep(file: ReportFile, read: ReadReport): Digest {
    const key = this.keyOf(file);
    const { record } = read;
    const sizes: Record<string, number> = {};
    for (const { path, pieceOf } of dataFiles) {
      const piece = Buffer.from(pieceOf(record));
      sizes[path] = piece.length;
      if (piece.length > 0) this.#cache.set(PIECE, `${file.id} data/${path}`, key, piece);
    }
    const doubts = record.findings.filter(({ level }) => level === 'doubtful');
    if (doubts.length > 0) this.#cache.set(PIECE, `${file.id} doubts`, key, JSON.stringify(doubts));
    for (const name of PartName.options)
      for (const part of partOfReport(record, name))
        this.#cache.set(PIECE, `${file.id} part/${name}`, key, JSON.stringify(part));
    const digest = { tally: tallyOf(record), locked: lockedReport(record, readSeedLines(record.source).length), sizes };
    this.#cache.set(DIGEST, file.id, key, JSON.stringify(digest));
    return { key, ...digest };
  }

  /** A piece of a report whose digest has been asked for; null where it has none. */
  piece({ id }: ReportFile, key: string, name: PieceName): Uint8Array | null {
    return this.#cache.get(PIECE, `${id} ${name}`, key);
  }

  /** Forgets reports that are no longer there. */
  keepOnly(files: readonly ReportFile[]): void {
    const ids = new Set(files.map(({ id }) => id));
    this.#cache.keepOnly(DIGEST, ids);
    const pieces = [...this.#cache.keys(PIECE).keys()].filter((name) => !ids.has(name.slice(0, name.indexOf(' '))));
    if (pieces.length > 0) this.#cache.remove(PIECE, pieces);
  }
}

function ledgerOf(path: string): string {
  return path.replace(/\.mdx$/u, '.ledger.json');
}
