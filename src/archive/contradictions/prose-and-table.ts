/**
 * Requests received, told in the prose and in the form's table: what the converter has found in the report alone, with both
 * places. Nothing is looked for anew.
 */
import { RECEIVED } from './codes.ts';
import type { ContradictionRule } from './contradiction.ts';

const proseAndTable: ContradictionRule = {
  id: 'prose-and-table',
  reason: 'Two numbers for the same thing: one of them is wrong.',
  tone: 'contradiction',
  isKnown: true,
  find({ reports }) {
    return reports.flatMap(({ id, toldTwice, figures }) => {
      const cell = figures[RECEIVED];
      if (cell === undefined) return [];
      return toldTwice.map(({ quote, anchor, message }) => ({
        sides: [
          { report: id, anchor, code: null, value: null, quote, checks: 'none' },
          { report: id, code: RECEIVED, quote: null, ...cell },
        ] as const,
        message,
      }));
    });
  },
};

export default proseAndTable;
