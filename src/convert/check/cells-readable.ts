/**
 * Cells of the form's tables that hold something else than the number that belongs there: 无, 3*, 1 204. Their place is sure,
 * their number is not. And amounts in another unit than the form's.
 */
import { formTable } from '../../forms/index.ts';
import { placedRows } from '../../forms/placed-rows.ts';
import { isStrokes } from '../../text/strokes.ts';
import { otherUnit, valueOf } from '../../table.ts';
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

const cellsReadable: Check = {
  id: 'cells-readable',
  reason: 'A cell that holds no plain number counts as none in every sum and comparison.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'form-table') return [];
        const rows = block.rows.map((row) =>
          row.map(({ runs, header }) => ({ text: textOf(runs).trim(), header, runs })),
        );
        const labels = rows.map(([label]) => label?.text ?? '');
        const layout = placedRows(formTable(block.edition, block.name), labels);
        return rows.flatMap((row, r) =>
          row.flatMap(({ text, header, runs }, c) => {
            if (header || text === '' || isStrokes(text)) return [];
            const [line] = linesOf(runs);
            if (valueOf(text, false) === null)
              return [
                {
                  line,
                  message: `a cell holds “${text}” where a number was expected; it is shown as it is and counts as none`,
                },
              ];
            const unit = layout[r]?.[c]?.figure?.unit ?? null;
            const other = otherUnit(rows, r, c, unit);
            if (other === null) return [];
            const message = `a cell holds “${text}” in “${other}” where the form has “${unit}”; it is shown as it is and counts as none`;
            return [{ line, message }];
          }),
        );
      }),
    ),
};

export default cellsReadable;
