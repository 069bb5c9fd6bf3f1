/**
 * What an archive publishes now, in the shape of a lock.
 */
import { archiveOf, type ReportSummary } from '../archive/archive.ts';
import type { Lock, LockedReport } from '../links/lock.ts';
import { fixedAddresses, wantsAddress } from './fixed-addresses.ts';
import { promisedLists } from './lists/all-paths.ts';
import { SITE } from './site-address.ts';

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
  const archive = archiveOf(listed);
  const feeds = archive.regions.map(({ code }) => `/regions/${code}/feed.xml`);
  return [...fixedAddresses(), ...promisedLists(archive), ...feeds].sort();
}

/** What of a lock this site publishes: what wants full addresses only where it knows its own. */
export function keptHere(lock: Lock): Lock {
  return SITE === null ? { ...lock, pages: lock.pages.filter((path) => !wantsAddress(path)) } : lock;
}
