/**
 * The period that the figures cover has to touch the year reported on; else one of the two was copied from an older report.
 */
import type { Check } from './check.ts';

const periodInYear: Check = {
  id: 'period-in-year',
  reason: 'A period of another year means that the text or the figures are of another year.',
  check({ meta: { period, year } }) {
    if (period === null) return [];
    const from = Number(period.start.slice(0, 4));
    const to = Number(period.end.slice(0, 4));
    if (from <= year && year <= to) return [];
    return [{ line: null, message: `the figures cover ${period.start} to ${period.end}, the report is on ${year}` }];
  },
};

export default periodInYear;
