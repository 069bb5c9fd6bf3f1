/**
 * Requests carried over (结转下年度继续办理) at the end of a year against those at the beginning of the next (上年结转), of each
 * kind of applicant. A blank cell says nothing, and is no zero.
 */
import { CARRIED } from './codes.ts';
import type { ContradictionRule } from './contradiction.ts';

const carriedOver: ContradictionRule = {
  id: 'carried-over',
  reason: 'What was left open at the end of a year is what the next one begins with.',
  tone: 'contradiction',
  find({ reports, before }) {
    return reports.flatMap((report) => {
      const last = before(report);
      if (last === null) return [];
      return CARRIED.flatMap((codes) => {
        const [begin, end] = [report.figures[codes.begin], last.figures[codes.end]];
        if (end === undefined || begin === undefined || end.value === begin.value) return [];
        return [
          {
            sides: [
              { report: report.id, code: codes.begin, quote: null, ...begin },
              { report: last.id, code: codes.end, quote: null, ...end },
            ] as const,
            message: `${begin.value} at the beginning of ${report.year}, ${end.value} at the end of ${last.year} (${codes.begin})`,
          },
        ];
      });
    });
  },
};

export default carriedOver;
