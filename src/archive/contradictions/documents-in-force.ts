/**
 * Documents in force (现行有效) at the end of a year: those in force the year before, and what was issued since, less what was
 * repealed. Only the edition of 2021 prints all three; what 2019 counted (对外公开总数量) is something else.
 */
import { DOCUMENTS } from './codes.ts';
import type { ContradictionRule } from './contradiction.ts';

const documentsInForce: ContradictionRule = {
  id: 'documents-in-force',
  reason: 'What is in force is what was, with what came and without what went.',
  tone: 'contradiction',
  find({ reports, before }) {
    return reports.flatMap((report) => {
      const last = before(report);
      if (last === null) return [];
      return DOCUMENTS.flatMap(({ inForce, issued, repealed }) => {
        const [was, is] = [last.figures[inForce], report.figures[inForce]];
        const [came, went] = [report.figures[issued], report.figures[repealed]];
        if (was === undefined || is === undefined || came === undefined || went === undefined) return [];
        const expected = was.value + came.value - went.value;
        if (is.value === expected) return [];
        const side = { report: report.id, quote: null } as const;
        return [
          {
            sides: [
              { ...side, code: inForce, ...is },
              { report: last.id, code: inForce, quote: null, ...was },
              { ...side, code: issued, ...came },
              { ...side, code: repealed, ...went },
            ] as const,
            message: `${is.value} in force in ${report.year}; ${was.value} in ${last.year} + ${came.value} issued − ${went.value} repealed = ${expected} (${inForce})`,
          },
        ];
      });
    });
  },
};

export default documentsInForce;
