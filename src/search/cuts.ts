/**
 * Which reports are indexed together, so that building takes the memory of one cut, and a change rebuilds one. What is
 * published is the same however they are cut (merge-cuts.ts).
 */

/** So many reports are still indexed in one piece. */
const WHOLE = 200;

/** The reports of each cut, in the order they are given in: a small archive has one, a larger one for each year. `whole` can be set for tests and measurements. */
export function cutReports<T extends { year: number }>(reports: readonly T[], whole = WHOLE): T[][] {
  return reports.length <= whole ? [[...reports]] : [...Map.groupBy(reports, ({ year }) => year).values()];
}
