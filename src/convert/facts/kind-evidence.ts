/**
 * What is known of a number when its kind is asked: its words, those around it, and where it stands.
 */
import type { PartName } from '../../report.ts';
import type { OwnBody } from './other-bodies.ts';

/** What a rule looks at: the words of the metric, the clause around it, the unit, the part of the form. */
export interface KindEvidence {
  metric: string;
  /** The clause up to the number, and what stands behind it up to the next mark. */
  lead: string;
  behind: string;
  unit: string | null;
  part: PartName | null;
  /** Heading of the section, below the parts of the report; empty where there is none. */
  heading: string;
  /** The sentence up to the number, and what follows in it. */
  sentence: string;
  /** The sentence before; empty where none stands before it in the paragraph. */
  previous: string;
  after: string;
  /** The last year that the report is on; null where nobody knows. */
  year: number | null;
  /** The body that reports. */
  agency: OwnBody;
  /** Whether the agency is a court, a procuratorate or a bureau of justice, whose work cases are. */
  judicial: boolean;
}
