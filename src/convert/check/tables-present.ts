/**
 * The parts of the form that are tables have to hold them; a heading with nothing under it means that the copy lost it, one
 * with another table that it could not be told, unless the table stands elsewhere, as behind the text.
 */
import { formOf } from '../../forms/index.ts';
import type { Check } from './check.ts';

const tablesPresent: Check = {
  id: 'tables-present',
  reason: 'A lost table must not pass for zeros.',
  check(report) {
    const form = formOf(report.meta.form);
    if (form === null) return [];
    const printed = new Set(
      report.children.flatMap(({ children }) =>
        children.flatMap((block) => (block.type === 'form-table' ? [block.name] : [])),
      ),
    );
    const demanded = new Set(form.tables.filter((table) => !printed.has(table.name)).map((table) => table.part));
    return (
      report.children
        .filter((section) => section.part !== null && demanded.has(section.part))
        // Lines of a table that was not rebuilt have a check of their own.
        .filter((section) => section.children.every(({ type }) => type === 'paragraph' || type === 'plain-table'))
        .map((section) => ({
          line: section.line,
          message: section.children.every(({ type }) => type === 'paragraph')
            ? `the table of this part is not in the copy; the form of ${form.edition} demands one, and its figures are unknown, not zero`
            : `a table stands in this part that is not the one of the form of ${form.edition}; nothing is known of what its figures count`,
        }))
    );
  },
};

export default tablesPresent;
