/**
 * Which reports share an index. A small archive has one; from a few thousand reports on there is one for each year, so
 * that building takes the memory of one year, and a change rebuilds one year.
 */

/** So many reports are still indexed in one piece. */
const WHOLE = 2000;

/** The reports of each cut by its name, newest first; `reports` are in that order. `whole` can be set for tests and measurements. */
export function cutReports<T extends { year: number }>(reports: readonly T[], whole = WHOLE): Map<string, T[]> {
  return Map.groupBy(reports, ({ year }) => (reports.length <= whole ? 'all' : String(year)));
}
