/**
 * Which reports are indexed together, so that building takes the memory of one partition, and a change rebuilds one. What is
 * published is the same however they are cut (merge-partitions.ts).
 */
import { createHash } from 'node:crypto';

/**
 * So many reports are still indexed in one piece.
 *
 * 2026-11-22: a report more in a partition takes 9 ms, and one partition more 0.1 s. So a changed report costs a second or two, and
 * the partitions of 1,000 reports a tenth more than one piece.
 */
const WHOLE = 200;

/** Reports in a partition of a year that has many: on average if nothing else ended them, and at most. */
const MEAN = 100;
const MOST = 150;

/**
 * The reports of each partition, in the order they are given in: a small archive has one; in a larger one a year's reports are
 * parted behind each report whose id has a certain hash, so that a report more or less changes one partition, seldom two.
 * `whole` can be set for tests and measurements.
 */
export function partitionReports<T extends { id: string; year: number }>(reports: readonly T[], whole = WHOLE): T[][] {
  if (reports.length <= whole) return [[...reports]];
  const partitions: T[][] = [];
  let open: T[] = [];
  for (const [index, report] of reports.entries()) {
    open.push(report);
    const goesOn = report.year === reports[index + 1]?.year && open.length < MOST && !endsPartition(report.id);
    if (goesOn) continue;
    partitions.push(open);
    open = [];
  }
  return partitions;
}

function endsPartition(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % MEAN === 0;
}
