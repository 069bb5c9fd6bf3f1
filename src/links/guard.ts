/**
 * The guard: what a lock promises against what the archive publishes now. Links that never die depend on this file.
 *
 * 2026-11-22: Anchors of paragraphs go by position, as CONTRACT says. Where a repair puts a paragraph into the middle of a
 * section, `p3` is still there and nothing is lost, but it has the text that `p2` had. That does not fail the build: no
 * redirect could mend it (the old id is taken), and to fix ids to texts would need a list of every paragraph ever seen.
 * The guard says which anchors changed texts, so that whoever changes a rule sees what it does; and a citation link
 * carries the hash of its text, so that the page can tell a reader.
 */
import { addressTest } from './published.ts';
import { checkRedirects } from './check-redirects.ts';
import { follower } from './follow-redirects.ts';
import { addToLock, isAsLocked, type Lock } from './lock.ts';
import { anchorsIn, lostFrom } from './lost.ts';
import { lostMessage } from './lost-message.ts';
import { movedTexts } from './moved-texts.ts';
import { parseRedirects } from './redirects.ts';
import { suggester, type ReportOf } from './suggest.ts';

export interface GuardInput {
  lock: Lock;
  /** What is published now. */
  now: Lock;
  /** Asked for the reports alone that have lost something. */
  reportOf: ReportOf;
  /** Text of `content/redirects.yaml`. */
  redirects: string;
}

export interface GuardOutcome {
  /** One message for each lost address and each redirect that cannot be used. Any of them fails the build. */
  faults: string[];
  /** What deserves a look: kept anchors that have another's text now. */
  warnings: string[];
  /** Lost addresses that a redirect speaks for. */
  redirected: number;
  /** Addresses and anchors that the lock does not have yet: whole reports, other addresses, anchors of reports it has. */
  added: { reports: string[]; pages: string[]; anchors: number };
  /** The lock with all of them in it. */
  next: Lock;
  /** Whether that is the lock as it is. */
  complete: boolean;
}

export function guard({ lock, now, reportOf, redirects: yaml }: GuardInput): GuardOutcome {
  const { redirects, faults } = parseRedirects(yaml);
  const isThere = addressTest(now);
  const follow = follower(redirects, isThere);
  const suggest = suggester(lock, now, reportOf);
  const lost = lostFrom(lock, now);
  const dead = lost.filter(({ address }) => follow(address) === null);
  const next = addToLock(lock, now);
  return {
    faults: [
      ...[...faults, ...checkRedirects(redirects, addressTest(lock), isThere)].map(
        (fault) => `content/redirects.yaml: ${fault}`,
      ),
      // What an entry that cannot be read would have spoken for is not lost yet: first the file, then what it lacks.
      ...(faults.length > 0 ? [] : dead.map((each) => lostMessage(each, suggest(each)))),
    ],
    warnings: movedTexts(lock, now),
    redirected: lost.length - dead.length,
    added: addedTo(lock, next),
    next,
    complete: isComplete(lock, next),
  };
}

/** Whether both locks say the same. */
function isComplete(lock: Lock, next: Lock): boolean {
  const reports = Object.entries(next.reports);
  return (
    reports.length === Object.keys(lock.reports).length &&
    reports.every(([id, report]) => report === lock.reports[id] || isAsLocked(lock.reports[id], report)) &&
    next.pages.join() === [...lock.pages].sort().join()
  );
}

function addedTo(lock: Lock, next: Lock): GuardOutcome['added'] {
  const known = new Set(lock.pages);
  const changed = Object.entries(next.reports).filter(([id, report]) => report !== lock.reports[id]);
  const before = (id: string): number => anchorsIn(lock.reports[id] ?? { lines: 0, sections: {} });
  return {
    reports: changed.flatMap(([id]) => (lock.reports[id] === undefined ? [id] : [])),
    pages: next.pages.filter((page) => !known.has(page)),
    // All together less what was there before.
    anchors: changed
      .filter(([id]) => lock.reports[id] !== undefined)
      .reduce((sum, [id, report]) => sum + anchorsIn(report) - before(id), 0),
  };
}
