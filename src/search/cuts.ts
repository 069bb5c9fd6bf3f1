/**
 * Which reports are indexed together, so that building takes the memory of one cut, and a change rebuilds one. What is
 * published is the same however they are cut (merge-cuts.ts).
 */
import { createHash } from 'node:crypto';

/**
 * So many reports are still indexed in one piece.
 *
 * 2026-11-22: a report more in a cut takes 9 ms, and one cut more 0.1 s. So a changed report costs a second or two, and
 * the cuts of 1,000 reports a tenth more than one piece.
 */
const WHOLE = 200;

/** Reports in a cut of a year that has many: on average if nothing else ended them, and at most. */
const MEAN = 100;
const MOST = 150;

/**
 * The reports of each cut, in the order they are given in: a small archive has one; in a larger one a year's reports are
 * cut behind each report whose id has a certain hash, so that a report more or less changes one cut, seldom two.
 * `whole` can be set for tests and measurements.
 */
export function cutReports<T extends { id: string; year: number }>(reports: readonly T[], whole = WHOLE): T[][] {
  if (reports.length <= whole) return [[...reports]];
  const cuts: T[][] = [];
  let open: T[] = [];
  for (const [index, report] of reports.entries()) {
    open.push(report);
    const goesOn = report.year === reports[index + 1]?.year && open.length < MOST && !endsCut(report.id);
    if (goesOn) continue;
    cuts.push(open);
    open = [];
  }
  return cuts;
}

function endsCut(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % MEAN === 0;
}
