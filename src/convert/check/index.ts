/**
 * THE LIST of checks, in the order they report. Report tree in, the same tree out; the findings are on the file.
 */
import type { Plugin } from 'unified';
import { leave } from '../finding.ts';
import type { ReportWithFacts } from '../report-tree.ts';
import type { Check } from './check.ts';
import cellsReadable from './cells-readable.ts';
import copiedYear from './copied-year.ts';
import cutWords from './cut-words.ts';
import damagedLines from './damaged-lines.ts';
import foreignAgency from './foreign-agency.ts';
import jointReport from './joint-report.ts';
import leftToFill from './left-to-fill.ts';
import numbersWhole from './numbers-whole.ts';
import ofDisclosure from './of-disclosure.ts';
import partsAndWhole from './parts-and-whole.ts';
import partsPresent from './parts-present.ts';
import periodInYear from './period-in-year.ts';
import periodReadable from './period-readable.ts';
import personalData from './personal-data.ts';
import proseAndTable from './prose-and-table.ts';
import publishedAfterPeriod from './published-after-period.ts';
import publishedDay from './published-day.ts';
import secondReport from './second-report.ts';
import structureFound from './structure-found.ts';
import tablesPresent from './tables-present.ts';
import tablesRebuilt from './tables-rebuilt.ts';
import totalsAgree from './totals-agree.ts';

export const checks: readonly Check[] = [
  personalData,
  damagedLines,
  cutWords,
  leftToFill,
  ofDisclosure,
  structureFound,
  secondReport,
  partsPresent,
  tablesPresent,
  tablesRebuilt,
  cellsReadable,
  totalsAgree,
  proseAndTable,
  partsAndWhole,
  numbersWhole,
  periodInYear,
  periodReadable,
  publishedAfterPeriod,
  publishedDay,
  copiedYear,
  foreignAgency,
  jointReport,
];

const checkReport: Plugin<[], ReportWithFacts> = () => (report, file) => {
  for (const { id, check } of checks) {
    for (const { line, message } of check(report)) leave(file, 'doubtful', id, line, message);
  }
};

export default checkReport;
