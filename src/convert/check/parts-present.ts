/**
 * A report that follows an edition of the national form has to have all of its parts.
 */
import { formOf } from '../../forms/index.ts';
import type { Check } from './check.ts';

const partsPresent: Check = {
  id: 'parts-present',
  reason:
    'A part that the form demands and the copy lacks was left out by the agency or lost by the copy; readers have to know.',
  check(report) {
    const form = formOf(report.meta.form);
    if (form === null) return [];
    const present = new Set(report.children.map((section) => section.part));
    return form.parts
      .filter((part) => !present.has(part.name))
      .map((part) => ({
        line: null,
        message: `no section “${part.headings[0] ?? part.name}”, which the form of ${form.edition} demands`,
      }));
  },
};

export default partsPresent;
