/**
 * Lists of the reports in which a rule found something doubtful, for the counts on /quality/: of a large archive a page a rule,
 * cut by years and provinces; a small one shows every finding on that page itself.
 *
 * 2026-11-29: None of these pages is promised. What a rule finds, whoever rewords it decides; /quality/ leads to those there are.
 */
import type { Archive, ListedReport, ReportTally } from '../../archive/archive.ts';
import { ruleWords } from '../words/rules.ts';
import { splitNode, type ListNode } from './list-node.ts';
import { isLarge, LINES, marksOfReport } from './lists.ts';
import { yearMark } from './list-mark.ts';

export type RuleNode = ListNode<ListedReport<ReportTally>>;

/** The page of a rule's reports, from the site's root. Rules by which reports contradict each other have pages of their own. */
export function doubtPath(rule: string): string {
  return `/quality/doubts/${rule}/`;
}

/** A list for each rule that found something, by its id. */
export function ruleNodes(archive: Archive<ReportTally>): RuleNode[] {
  if (!isLarge(archive)) return [];
  const byRule = new Map<string, Array<ListedReport<ReportTally>>>();
  for (const report of archive.reports)
    for (const rule of Object.keys(report.record.doubtful)) {
      const own = byRule.get(rule) ?? [];
      own.push(report);
      byRule.set(rule, own);
    }
  return [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, own]) =>
      splitNode<ListedReport<ReportTally>>(doubtPath(rule), [{ slug: rule, name: ruleWords(rule), order: rule }], own, {
        fits: (lines) => lines.length <= LINES,
        marksOf: (report) => [yearMark(report.record.year), ...marksOfReport(report)],
      }),
    );
}
