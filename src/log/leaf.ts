/**
 * What the log's leaves say, a line each. `address /guide/` promises an address; `address /reports/{agency}/{year}.json` one of
 * every report. `report <id> seed <hash> text <hash> record <hash>` is a version of a report: SHA-256 of its copy as it was
 * found (`.original.…`, or `.txt` where there is none), of its text (`.md`) and of its record (`.json`), as they are published.
 *
 * 2026-11-29: One leaf binds the three hashes of a report, so that one proof speaks for all of them and stays below 1 KB; what
 * follows from a report's id is promised once for all reports, as in the lock. A version has no number: it is the number of
 * lines of its report so far, and two branches that add lines can be joined.
 */
import { BESIDE_REPORT } from '../links/addresses.ts';
import type { Lock } from '../links/lock.ts';

/** Hexadecimal SHA-256 of what is published of a report. */
export interface ReportHashes {
  seed: string;
  text: string;
  record: string;
}

export type Leaf = { kind: 'address'; address: string } | ({ kind: 'report'; id: string } & ReportHashes);

const ADDRESS = /^address (?<address>\/\S*)$/u;
const REPORT =
  /^report (?<id>[a-z0-9-]+\/\d{4}) seed (?<seed>[0-9a-f]{64}) text (?<text>[0-9a-f]{64}) record (?<record>[0-9a-f]{64})$/u;

/** A leaf as it is hashed, without a line end. */
export function leafText(leaf: Leaf): string {
  if (leaf.kind === 'address') return `address ${leaf.address}`;
  return `report ${leaf.id} seed ${leaf.seed} text ${leaf.text} record ${leaf.record}`;
}

/** Null where a line is no leaf. */
export function readLeaf(line: string): Leaf | null {
  const address = ADDRESS.exec(line)?.groups?.['address'];
  if (address !== undefined) return { kind: 'address', address };
  const { id, seed, text, record } = REPORT.exec(line)?.groups ?? {};
  if (id === undefined || seed === undefined || text === undefined || record === undefined) return null;
  return { kind: 'report', id, seed, text, record };
}

/** What every report publishes: its agency's page and feed, its own page, and what stands beside it. */
export const OF_EVERY_REPORT: readonly string[] = [
  '/reports/{agency}/',
  '/reports/{agency}/feed.xml',
  '/reports/{agency}/{year}/',
  ...BESIDE_REPORT.map((rest) => `/reports/{agency}/{year}${rest}`),
];

/** Every address that a lock promises, as leaves say it. */
export function addressesOf({ pages, reports }: Lock): string[] {
  const originals = Object.entries(reports).flatMap(([id, report]) =>
    (report.originals ?? []).map((ending) => `/reports/${id}${ending}`),
  );
  return [...new Set([...pages, ...OF_EVERY_REPORT, ...originals])].sort();
}
