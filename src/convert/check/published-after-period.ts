/**
 * A report is published when what it counts is over, or nearly so; where its date is much earlier, the date or the year is wrong.
 */
import type { Check } from './check.ts';

/** Reports are written in the last weeks of a year, and say that they count up to its end. In days. */
const EARLY = 61;

const DAY = 24 * 60 * 60 * 1000;

const publishedAfterPeriod: Check = {
  id: 'published-after-period',
  reason: 'Nobody can count what is months ahead: the date or the year is misprinted.',
  check({ meta: { published, period, year, basis } }) {
    if (published === null) return [];
    const day = published.slice(0, 10);
    if (period !== null)
      return Date.parse(period.end) - Date.parse(day) > EARLY * DAY
        ? [{ line: null, message: `published on ${day}, its figures go up to ${period.end}` }]
        : [];
    // With no period told, the year may be one of school, which ends in summer.
    return basis.year !== 'absent' && day < `${year}-07-01`
      ? [{ line: null, message: `published on ${day}, the report is on ${year}` }]
      : [];
  },
};

export default publishedAfterPeriod;
