/**
 * What the archive keeps of each report, so that lists, guard and data files need not read it again: the little that
 * lists show, the addresses it publishes, and what it adds to pages and files that hold something of many reports.
 */
import type { ReadReport } from '../archive/record.ts';
import { tallyOf, type ReportTally } from '../archive/archive.ts';
import { hashOf, type Cache } from '../archive/cache.ts';
import { claimsOf } from '../archive/contradictions/claims.ts';
import { figuresOf } from '../archive/figures.ts';
import { packFigures } from '../archive/packed-figures.ts';
import { proseOfReport } from '../archive/same-words/prose.ts';
import { readReportWhole, type ReportFile } from '../archive/read-archive.ts';
import type { LockedReport } from '../links/lock.ts';
import { lockedReport } from '../links/published.ts';
import type { ReportHashes } from '../log/leaf.ts';
import { PartName } from '../report.ts';
import { reportPieces } from './data-pieces.ts';
import { partOfReport } from './part-of-report.ts';
import { reportHashes } from './published-texts.ts';
import { readSeedLines } from './seed-lines.ts';

/** A report's digest. */
export interface Digest {
  /** Hash of all that it was made from: text, ledger, code and the site's address. */
  key: string;
  tally: ReportTally;
  locked: LockedReport;
  /** What the public log promises of it. */
  logged: ReportHashes;
  /** By name of a piece that files and contradictions are made from, its hash; of one that it has not, nothing. */
  sums: Partial<Record<PieceName, string>>;
}

/** What a report adds to others: `part/requests`, `data/facts.csv`, `doubts`, `figures`, `claims`, `prose`. */
export type PieceName = `part/${PartName}` | `data/${string}` | 'doubts' | 'figures' | 'claims' | 'prose';

const DIGEST = 'digest';
const PIECE = 'piece';

/** The hash of all that a report's digest is made from. `code` is the hash of what it depends on besides the report. */
export function digestKey(code: string, mdxHash: string, ledgerHash: string): string {
  return hashOf(code, mdxHash, ledgerHash);
}

/** Whether a report's digest is there. */
export function hasDigest(cache: Cache, id: string, key: string): boolean {
  return cache.has(DIGEST, id, key);
}

/** The digest of a report, which is read where it has none. */
export function digestOf(cache: Cache, file: ReportFile, key: string): Digest {
  const known = cache.text(DIGEST, file.id, key);
  // Safe: `keepDigest` wrote it.
  if (known !== null) return { key, ...(JSON.parse(known) as Omit<Digest, 'key'>) };
  return keepDigest(cache, file.id, key, readReportWhole(file));
}

/** Makes the digest of a report that has been read. */
export function keepDigest(cache: Cache, id: string, key: string, read: ReadReport): Digest {
  const { record } = read;
  const sums: Digest['sums'] = {};
  const summed = (name: PieceName, piece: string): void => {
    if (piece === '') return;
    cache.set(PIECE, `${id} ${name}`, key, piece);
    sums[name] = hashOf(piece);
  };
  for (const { name, of } of reportPieces) summed(`data/${name}`, of(record));
  const doubts = record.findings.filter(({ level }) => level === 'doubtful');
  if (doubts.length > 0) cache.set(PIECE, `${id} doubts`, key, JSON.stringify(doubts));
  const figures = figuresOf(record);
  summed('figures', figures.length > 0 ? packFigures(figures) : '');
  summed('claims', JSON.stringify(claimsOf(record, figures)));
  cache.set(PIECE, `${id} prose`, key, proseOfReport(record));
  for (const name of PartName.options)
    for (const part of partOfReport(record, name)) cache.set(PIECE, `${id} part/${name}`, key, JSON.stringify(part));
  const locked = lockedReport(record, readSeedLines(read).length);
  const digest = { tally: tallyOf(record, figures), locked, logged: reportHashes(read), sums };
  // Last: whoever finds it finds the pieces.
  cache.set(DIGEST, id, key, JSON.stringify(digest));
  return { key, ...digest };
}

/** A piece of a report that has a digest; null where it has no such piece. */
export function pieceOf(cache: Cache, { id, key }: { id: string; key: string }, name: PieceName): Uint8Array | null {
  return cache.get(PIECE, `${id} ${name}`, key);
}

/** Forgets reports that are no longer there. */
export function keepDigestsOnly(cache: Cache, files: readonly ReportFile[]): void {
  const ids = new Set(files.map(({ id }) => id));
  cache.keepOnly(DIGEST, (id) => ids.has(id));
  cache.keepOnly(PIECE, (name) => ids.has(name.slice(0, name.indexOf(' '))));
}
