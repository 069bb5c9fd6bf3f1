/**
 * Which reports are indexed together, so that building takes the memory of one cut, and a change rebuilds one. What is
 * published is the same however they are cut (merge-cuts.ts).
 */

/**
 * So many reports are still indexed in one piece.
 *
 * 2026-11-22: a cut takes some 60 ms, and 35 ms for each of its reports (1 report 80 ms, 10 390, 50 1,980, 200 6,400, on a
 * machine at work). So a changed report costs at most seven seconds, and the cuts of eighteen years a second more than
 * one piece, a sixth of what 200 reports take, a thirtieth at 1,000. Merging takes 2.4 ms of processor time a report.
 */
const WHOLE = 200;

/** The reports of each cut, in the order they are given in: a small archive has one, a larger one for each year. `whole` can be set for tests and measurements. */
export function cutReports<T extends { year: number }>(reports: readonly T[], whole = WHOLE): T[][] {
  return reports.length <= whole ? [[...reports]] : [...Map.groupBy(reports, ({ year }) => year).values()];
}
