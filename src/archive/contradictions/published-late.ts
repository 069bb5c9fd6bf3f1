/**
 * A report that bears a day after the last one on which the law wants it published. The day may be that of a later copy.
 */
import type { ContradictionRule } from './contradiction.ts';
import { lastDayOf } from './last-day.ts';

const publishedLate: ContradictionRule = {
  id: 'published-late',
  reason: 'The law names a day; a later one is the report’s or that of the copy, whose site may have been moved.',
  tone: 'remark',
  find({ reports }) {
    return reports.flatMap(({ id, agency, year, published }) => {
      const last = published === null ? null : lastDayOf(agency, year);
      if (published === null || last === null) return [];
      const day = published.slice(0, 10);
      if (day <= last.working) return [];
      const side = { report: id, anchor: null, code: null, value: null, quote: day, checks: 'none' } as const;
      const message = `bears ${day}; the report on ${year} was to be published until ${last.day}, ${last.article}`;
      return [{ sides: [side], message }];
    });
  },
};

export default publishedLate;
