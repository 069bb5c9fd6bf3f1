/**
 * THE LIST of checks, in the order they report. Report tree in, the same tree out; the findings are on the file.
 */
import type { Plugin } from 'unified';
import { leave } from '../finding.ts';
import type { ReportTree } from '../report-tree.ts';
import type { Check } from './check.ts';
import damagedLines from './damaged-lines.ts';
import partsPresent from './parts-present.ts';
import periodInYear from './period-in-year.ts';
import tablesPresent from './tables-present.ts';
import tablesRebuilt from './tables-rebuilt.ts';
import totalsAgree from './totals-agree.ts';

export const checks: readonly Check[] = [
  damagedLines,
  partsPresent,
  tablesPresent,
  tablesRebuilt,
  totalsAgree,
  periodInYear,
];

const checkReport: Plugin<[], ReportTree> = () => (report, file) => {
  for (const { id, check } of checks) {
    for (const { line, message } of check(report)) leave(file, 'doubtful', id, line, message);
  }
};

export default checkReport;
