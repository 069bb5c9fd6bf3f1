/**
 * Cells of the form's tables that hold something else than the number that belongs there: 无, 3*, 1 204. Their place is sure,
 * their number is not.
 */
import { valueOf } from '../../table.ts';
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** Marks for none. Sample: `/`, `—` */
const NONE = /^[/／—–―－-]$/u;

const cellsReadable: Check = {
  id: 'cells-readable',
  reason: 'A cell that holds no plain number counts as none in every sum and comparison.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'form-table') return [];
        return block.rows.flat().flatMap(({ runs, header }) => {
          const text = textOf(runs).trim();
          if (header || text === '' || NONE.test(text) || valueOf(text, false) !== null) return [];
          const message = `a cell holds “${text}” where a number was expected; it is shown as it is and counts as none`;
          return [{ line: linesOf(runs)[0], message }];
        });
      }),
    ),
};

export default cellsReadable;
