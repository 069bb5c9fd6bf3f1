/**
 * Which edition of the national form a report follows. Its tables prove it; with headings alone,
 * which the editions share, the year decides between them.
 */
import { editionByLabels, editionInForce, forms, isFormHeading } from '../../../forms/index.ts';
import type { FormEdition } from '../../../report.ts';
import type { Section } from '../../report-tree.ts';
import type { Evidence, Known } from './evidence.ts';

/** The form's headings that have to stand there; fewer may be custom of before the form. */
const ENOUGH = 4;

export function readForm(
  evidence: Evidence,
  sections: readonly Section[],
  year: number | null,
): Known<FormEdition> | null {
  const proven = editionByLabels(evidence.labels.join('\n'));
  if (proven !== null) return { value: proven, basis: 'text' };
  const headings = sections.filter((section) => section.title !== null && isFormHeading(section.title)).length;
  if (year === null || headings < Math.min(ENOUGH, forms[0]?.parts.length ?? ENOUGH)) return null;
  const inForce = editionInForce(year);
  return inForce === null ? null : { value: inForce, basis: 'inferred' };
}
