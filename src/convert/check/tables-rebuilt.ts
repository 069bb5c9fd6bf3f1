/**
 * Lines of a flattened table that the archive shows as they are printed.
 */
import { linesOf } from '../report-tree.ts';
import type { Check } from './check.ts';

const tablesRebuilt: Check = {
  id: 'tables-rebuilt',
  reason: 'A reader has to know that what looks like lines was a table.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'unplaced') return [];
        const [first, last] = linesOf(block.lines);
        return [
          {
            line: first,
            message: `lines ${first} to ${last} are a flattened table; they are shown line by line, not as a grid`,
          },
        ];
      }),
    ),
};

export default tablesRebuilt;
