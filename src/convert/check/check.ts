/**
 * What a check is: it looks at the finished report tree and says what is doubtful. It corrects nothing.
 */
import type { ReportWithFacts } from '../report-tree.ts';

/** What a check has to say, and the line it says it of (null: the report as a whole). */
export interface Doubt {
  line: number | null;
  message: string;
}

export interface Check {
  /** Kebab-case, the file's name. */
  id: string;
  /** Why it matters, in a sentence. */
  reason: string;
  check(report: ReportWithFacts): Doubt[];
}
