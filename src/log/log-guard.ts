/**
 * The log against what is published now: what it says must still hold, and what is new is what it lacks.
 */
import { addressTest } from '../links/published.ts';
import { readAddress } from '../links/addresses.ts';
import type { Lock } from '../links/lock.ts';
import { OF_EVERY_REPORT, addressesOf, leafText, readLeaf, type Leaf, type ReportHashes } from './leaf.ts';
import { LEAVES_FILE, type Log } from './log-files.ts';

export interface LogOutcome {
  /** Leaves that say what is no longer so. Any of them fails the build. */
  faults: string[];
  /** A sentence for each report that is another than its last leaf says. They fail the build until they have a leaf. */
  rewritten: string[];
  /** Leaves of what is not in the log yet, in order: also those of reports that were rewritten. */
  missing: string[];
  /** Reports that the log has never seen, among them. */
  fresh: number;
}

/** `lock` is what is promised, `reports` what each report that is there is now, by its id. */
export function guardLog(log: Log, lock: Lock, reports: ReadonlyMap<string, ReportHashes>): LogOutcome {
  const last = lastLeaves(log);
  const changed = [...reports].filter(([id, hashes]) => {
    const leaf = last.get(id);
    return leaf === undefined || leafText({ kind: 'report', id, ...hashes }) !== log.lines[leaf];
  });
  const told = changed.flatMap(([id, hashes]) => rewrittenMessage(log, last.get(id), hashes));
  const known = new Set(log.lines);
  const addresses = addressesOf(lock)
    .map((address) => leafText({ kind: 'address', address }))
    .filter((line) => !known.has(line));
  const versions = changed.map(([id, hashes]) => leafText({ kind: 'report', id, ...hashes })).sort();
  const isPromised = promiseTest(lock);
  return {
    faults: log.leaves.flatMap((leaf, index) => (isPromised(leaf) ? [] : [goneMessage(log, index)])),
    rewritten: told,
    missing: [...addresses, ...versions],
    fresh: changed.length - told.length,
  };
}

/** The leaf of each report as it was last promised: its place, by the report's id. */
export function lastLeaves({ leaves }: Log): Map<string, number> {
  return new Map(leaves.flatMap((leaf, index) => (leaf.kind === 'report' ? [[leaf.id, index] as const] : [])));
}

/** Whether a lock still promises what a leaf does. */
function promiseTest(lock: Lock): (leaf: Leaf) => boolean {
  const isThere = addressTest(lock);
  return (leaf) => {
    if (leaf.kind === 'report') return lock.reports[leaf.id] !== undefined;
    const { address } = leaf;
    return address.includes('{') ? OF_EVERY_REPORT.includes(address) : isThere(readAddress(address));
  };
}

function goneMessage({ lines }: Log, index: number): string {
  return `content/${LEAVES_FILE}:${index + 1}: “${lines[index] ?? ''}” is no longer promised in content/links.lock.json: what was published stays, restore it there`;
}

/** None where the log has never seen the report. */
function rewrittenMessage({ lines }: Log, index: number | undefined, now: ReportHashes): string[] {
  const before = readLeaf(lines[index ?? -1] ?? '');
  if (index === undefined || before?.kind !== 'report') return [];
  const parts = (['seed', 'text', 'record'] as const).filter((part) => before[part] !== now[part]);
  const what = `content/reports/${before.id}.mdx: its ${parts.join(' and ')} ${parts.length === 1 ? 'is' : 'are'} not what line ${index + 1} of content/${LEAVES_FILE} says`;
  // A copy is not edited: what is wrong in it is said in the note beside it.
  const remedy = parts.includes('seed')
    ? 'restore its file in seeds/ from the history if it should not be another; '
    : '';
  return [`${what}; ${remedy}\`npm run links -- --accept\` adds the new version`];
}
