/**
 * What an archive publishes now, in the shape of a lock.
 */
import { archiveOf, type ReportSummary } from '../archive/archive.ts';
import type { Lock, LockedReport } from '../links/lock.ts';
import { fixedAddresses } from './fixed-addresses.ts';
import { promisedLists } from './lists/all-paths.ts';

/** All that these reports publish: each with what it publishes itself. */
export function publishedBy(reports: Iterable<{ tally: ReportSummary; locked: LockedReport }>): Lock {
  const listed: ReportSummary[] = [];
  const locked: Record<string, LockedReport> = {};
  for (const { tally, locked: own } of reports) {
    listed.push(tally);
    locked[tally.id] = own;
  }
  return { version: 1, pages: promisedPages(listed), reports: locked };
}

/** The pages beside those of reports and agencies that an archive of these reports promises. */
export function promisedPages(listed: readonly ReportSummary[]): string[] {
  return [...fixedAddresses(), ...promisedLists(archiveOf(listed))].sort();
}
