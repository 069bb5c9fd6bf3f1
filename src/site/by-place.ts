/**
 * Reports by the place of their agency, then by agency and year: what is compared most stands together.
 */
import type { ListedMeta } from '../archive/archive.ts';
import { divisionCodes } from '../archive/division-codes.ts';

/** In the order of codes (GB/T 2260); a place without a code comes first in what it lies in. */
export function byPlace<Listed extends { record: Pick<ListedMeta, 'id' | 'agency'> }>(
  reports: readonly Listed[],
): Listed[] {
  const keys = new Map(
    reports.map((report) => {
      const { province, prefecture, county } = divisionCodes(report.record.agency.region);
      return [report, [province ?? '', prefecture ?? '', county ?? '', report.record.id].join(' ')];
    }),
  );
  const keyOf = (report: Listed): string => keys.get(report) ?? '';
  return reports.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
