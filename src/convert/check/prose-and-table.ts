/**
 * Requests received, told in the prose and in the form's table, or in that of statistics before 2019: they have to be the same
 * number.
 */
import { formTable } from '../../forms/index.ts';
import { headerDepth } from '../../forms/layout.ts';
import { valueOf } from '../../table.ts';
import { textOf, type FormTable, type ReportTree, type ReportWithFacts } from '../report-tree.ts';
import type { Check } from './check.ts';

const proseAndTable: Check = {
  id: 'prose-and-table',
  reason: 'Two numbers for the same thing: one of them is wrong.',
  check(report) {
    const received = receivedInTable(report) ?? receivedInStatistics(report);
    if (received === null) return [];
    const told = report.facts.filter((fact) => fact.kind === 'requests-received' && !fact.anchor.includes('-t'));
    const [only, ...others] = told;
    // Several counts may be parts of one another; a single one is the number itself.
    if (only === undefined || others.some((other) => other.value !== only.value)) return [];
    if (only.qualifier !== 'exact' && only.qualifier !== 'zero-by-statement') return [];
    if (only.value === received.fresh || only.value === received.fresh + received.carried) return [];
    return [{ line: only.line, message: `“${only.quote}” in the text, ${received.fresh} in the table` }];
  },
};

/** New requests and those carried over, of all applicants; null where the table is not there or leaves them open. */
function receivedInTable(report: ReportTree): { fresh: number; carried: number } | null {
  const blocks = report.children.flatMap((section) => section.children);
  const table = blocks.find((block): block is FormTable => block.type === 'form-table' && block.name === 'requests');
  const data = table === undefined ? null : formTable(table.edition, table.name);
  if (table === undefined || data?.kind !== 'grid') return null;
  const first = headerDepth(data);
  const [fresh = null, carried = null] = [first, first + 1].map((row) =>
    valueOf(textOf(table.rows[row]?.at(-1)?.runs ?? []), false),
  );
  return fresh === null ? null : { fresh, carried: carried ?? 0 };
}

/** The one number of the table of statistics; a report with two such tables is left to the reader. */
function receivedInStatistics({ facts }: ReportWithFacts): { fresh: number; carried: number } | null {
  const told = facts.filter(
    ({ kind, anchor, metric }) => kind === 'requests-received' && anchor.includes('-t') && STATISTICS.test(metric),
  );
  const [only, ...others] = told;
  return only === undefined || others.length > 0 ? null : { fresh: only.value, carried: 0 };
}

/** The row's label. Sample: `三、依申请公开情况 · （一）收到申请数` */
const STATISTICS = /收到申请数$/u;

export default proseAndTable;
