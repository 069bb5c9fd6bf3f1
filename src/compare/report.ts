/**
 * A report as the comparison knows it: whose, of which year, and what each cell of the form says.
 */
import type { Edition } from './figure.ts';

/** The agency of a report. */
export interface ComparedAgency {
  /** Its part of the address. */
  slug: string;
  name: string;
  /** Kind of body. Sample: `department` */
  kind: string;
  /** Names from the outside in; null where nothing is known. */
  region: readonly [province: string | null, prefecture: string | null, county: string | null];
}

/** How a cell is known (see `FigureState`); each state apart from all others. */
export type ReadingState = 'printed' | 'blank' | 'lost' | 'solved' | 'zero-by-statement';

/** What a cell of a report says. */
export interface Reading {
  /** Null where it is blank or lost. */
  value: number | null;
  state: ReadingState;
  /** Anchor on the report's page. */
  anchor: string;
  /** Whether the form's sums that it takes part in hold. */
  checks: 'hold' | 'fail' | 'none';
}

export interface ComparedReport {
  agency: ComparedAgency;
  year: number;
  edition: Edition;
  /** What the cell of a code says; null where the report has no such cell. */
  reading(code: string): Reading | null;
}
