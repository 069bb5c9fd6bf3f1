/**
 * The sums of the national form, in every table that was rebuilt.
 */
import { checkRows, valueOf } from '../../table.ts';
import { linesOf, runsIn, textOf, type FormTable } from '../report-tree.ts';
import type { Check, Doubt } from './check.ts';

const totalsAgree: Check = {
  id: 'totals-agree',
  reason: 'The form itself says which figures have to add up; where they do not, one of them is wrong.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => (block.type === 'form-table' ? doubtsOf(block) : [])),
    ),
};

function doubtsOf(table: FormTable): Doubt[] {
  const rows = table.rows.map((row) =>
    row.map(({ runs, header }) => ({ text: textOf(runs), value: valueOf(textOf(runs), header) })),
  );
  const [line] = linesOf(runsIn(table));
  return checkRows(table.edition, table.name, rows)
    .filter((check) => !check.ok)
    .map(({ formula, left, right }) => ({ line, message: `${formula}: the one side is ${left}, the other ${right}` }));
}

export default totalsAgree;
