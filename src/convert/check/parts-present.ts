/**
 * A report that follows an edition of the national form has to have all of its parts; so has one that follows none, of a year
 * and a body for which one was in force.
 */
import { editionBinding, formOf } from '../../forms/index.ts';
import type { ReportTree } from '../report-tree.ts';
import type { Check } from './check.ts';

const partsPresent: Check = {
  id: 'parts-present',
  reason:
    'A part that the form demands and the copy lacks was left out by the agency or lost by the copy; readers have to know.',
  check(report) {
    const { form } = report.meta;
    if (form !== null)
      return absentParts(report, form).map((part) => ({
        line: null,
        message: `no section ${part}, which the form of ${form} demands`,
      }));
    const inForce = editionBinding(report.meta.year, report.meta.agency.kind);
    const isYearKnown = report.meta.basis.year !== 'absent';
    // Where there is none at all, another check says so.
    if (inForce === null || !isYearKnown || report.children.every(({ part }) => part === null)) return [];
    const absent = absentParts(report, inForce);
    const message = `no section ${absent.join(', ')}, which the form of ${inForce}, in force for the year, demands`;
    return absent.length === 0 ? [] : [{ line: null, message }];
  },
};

/** The parts of an edition that the report lacks, in quotation marks. */
function absentParts({ children }: ReportTree, edition: NonNullable<ReportTree['meta']['form']>): string[] {
  const present = new Set(children.map(({ part }) => part));
  const parts = formOf(edition)?.parts ?? [];
  return parts.filter(({ name }) => !present.has(name)).map(({ name, headings }) => `“${headings[0] ?? name}”`);
}

export default partsPresent;
