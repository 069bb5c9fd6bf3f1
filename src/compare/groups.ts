/**
 * Which cells of the form lie in one file: those that are asked for together. Measured at 5,000 made-up reports, gzip: of the
 * largest province 1.4 to 3.3 KB a group, of the whole archive 14 to 38 KB, and 14 KB for who reported when.
 *
 * 2026-11-29: considered: a file by figure (226 files of the whole archive, 2 to 6 KB each: a set of eight figures takes eight
 * requests, and an archive ten times as large 60 KB for one figure of one province) and the Parquet file by ranges (its
 * reader alone is 10 KB, and not every static host serves ranges).
 */

export const groupNames = ['requests', 'applicants', 'reviews', 'disclosure', 'statistics'] as const;

/** `requests`: the totals of the table of requests; `applicants`: its other columns; two other tables; that of the years before 2019. */
export type GroupName = (typeof groupNames)[number];

/** The group of a cell by its code. */
export function groupOf(code: string): GroupName {
  if (code.startsWith('requests.')) return code.endsWith('/total') ? 'requests' : 'applicants';
  if (code.startsWith('statistics-')) return 'statistics';
  return code.startsWith('disclosure.') ? 'disclosure' : 'reviews';
}
