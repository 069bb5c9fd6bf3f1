/**
 * The time that a report covers.
 */
import type { Report } from '../../report.ts';

/** `2016-01-01/2016-12-31`, or the year reported on where no period is printed (ISO 8601). */
export function temporalOf({ period, year }: Report): string {
  return period === null ? String(year) : `${period.start}/${period.end}`;
}
