/**
 * The parts of the form that are tables have to hold them; a heading with nothing under it means that the copy lost it, one
 * with another table that it could not be told, unless the table stands elsewhere, as behind the text.
 */
import { formOf, listTable } from '../../forms/index.ts';
import { listPlaces } from '../../forms/list-places.ts';
import { linesOf, runsIn, textOf, type Block } from '../report-tree.ts';
import type { Check, Doubt } from './check.ts';

const tablesPresent: Check = {
  id: 'tables-present',
  reason: 'A lost table must not pass for zeros.',
  check(report) {
    const left = report.children.flatMap(({ children }) => children.flatMap(rowsLeftOut));
    const form = formOf(report.meta.form);
    if (form === null) return left;
    const printed = new Set(
      report.children.flatMap(({ children }) =>
        children.flatMap((block) => (block.type === 'form-table' ? [block.name] : [])),
      ),
    );
    const demanded = new Set(form.tables.filter((table) => !printed.has(table.name)).map((table) => table.part));
    return [
      ...left,
      ...report.children
        .filter((section) => section.part !== null && demanded.has(section.part))
        // Lines of a table that was not rebuilt have a check of their own.
        .filter((section) => section.children.every(({ type }) => type === 'paragraph' || type === 'plain-table'))
        .map((section) => ({
          line: section.line,
          message: section.children.every(({ type }) => type === 'paragraph')
            ? `the table of this part is not in the copy; the form of ${form.edition} demands one, and its figures are unknown, not zero`
            : `a table stands in this part that is not the one of the form of ${form.edition}; nothing is known of what its figures count`,
        })),
    ];
  },
};

/** Most rows that are named. */
const MOST_NAMED = 3;

/** A table of the years before the form in which rows of figures are not printed. */
function rowsLeftOut(block: Block): Doubt[] {
  const list = block.type === 'form-table' ? listTable(block.name) : null;
  if (block.type !== 'form-table' || list === null) return [];
  const labels = block.rows.slice(1).map(([label]) => textOf(label?.runs ?? []));
  const printed = new Set(listPlaces(list, labels));
  const left = list.rows.flatMap(({ path, figure }, row) =>
    figure === null || printed.has(row) ? [] : [path.at(-1) ?? ''],
  );
  if (left.length === 0) return [];
  const named = `“${left.slice(0, MOST_NAMED).join('”, “')}”${left.length > MOST_NAMED ? ' and others' : ''}`;
  const message = `the table is printed without ${left.length} of its rows: ${named}; their figures are unknown, not zero`;
  return [{ line: linesOf(runsIn(block))[0], message }];
}

export default tablesPresent;
