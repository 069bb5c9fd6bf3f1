/**
 * The pages that list the reports of each rule by which reports contradict each other: one a rule, which is promised, and
 * where it grows too long the years and provinces it is cut into, which come and go with what is found.
 */
import type { Archive, ListedMeta, ListedReport } from '../archive/archive.ts';
import { contradictionRules } from '../archive/contradictions/index.ts';
import { loadContradictions, reportsOf, type Contradictions } from './contradictions.ts';
import { href } from './href.ts';
import { listLink, markAnchor, nodeTitle, trailOf, type ListGroup, type ListLink } from './lists/list-page.ts';
import { allNodes, groupByMark, splitNode, type ListNode } from './lists/list-node.ts';
import { yearMark, type ListMark } from './lists/list-mark.ts';
import { LINES, marksOfReport } from './lists/lists.ts';
import { loadArchive } from './load-archive.ts';
import { rulePath } from './rule-paths.ts';
import { numberWords } from '../charts/number-words.ts';
import { ruleExplanation, ruleWords } from './words/rules.ts';

/** How often a rule spoke, and of how many reports. */
export interface RuleCount {
  rule: string;
  words: string;
  explanation: string;
  count: number;
  reports: number;
  href: string;
}

export interface RulePage {
  path: string;
  title: string;
  extent: string;
  explanation: string;
  trail: Array<{ words: string; path: string }>;
  links: ListLink[];
  groups: ListGroup[];
}

type Node = ListNode<ListedReport<ListedMeta>>;

/** Every rule with its counts, in the order of the list. */
export function ruleCounts({ all }: Contradictions): RuleCount[] {
  return contradictionRules.map(({ id }) => {
    const own = all.filter(({ rule }) => rule === id);
    return {
      rule: id,
      words: ruleWords(id),
      explanation: ruleExplanation(id),
      count: own.length,
      reports: new Set(own.flatMap(reportsOf)).size,
      href: href(rulePath(id)),
    };
  });
}

/** Every page of every rule. */
export function rulePages(archive: Archive<ListedMeta>, contradictions: Contradictions): RulePage[] {
  return ruleCounts(contradictions).flatMap(({ rule, words, explanation }) => {
    const counts = new Map<string, number>();
    for (const found of contradictions.all)
      if (found.rule === rule) for (const id of reportsOf(found)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const own = archive.reports.filter(({ record }) => counts.has(record.id));
    const outer = splitNode(rulePath(rule), [{ slug: rule, name: words, order: '' }], own, {
      marksOf,
      fits: ({ length }) => length <= LINES,
    });
    const found = contradictions.all.filter((each) => each.rule === rule);
    return [...allNodes(outer)].map((node) => {
      const ids = new Set(node.reports.map(({ record }) => record.id));
      const count = found.filter((each) => each.sides.some(({ report }) => ids.has(report))).length;
      return { ...rulePage(node, outer, count, counts), explanation };
    });
  });
}

export async function loadRulePages(): Promise<RulePage[]> {
  return rulePages(await loadArchive(), await loadContradictions());
}

function marksOf(report: ListedReport<ListedMeta>): ListMark[] {
  return [yearMark(report.record.year), ...marksOfReport(report)];
}

function rulePage(
  node: Node,
  outer: Node,
  count: number,
  counts: ReadonlyMap<string, number>,
): Omit<RulePage, 'explanation'> {
  const { path, marks, reports, nodes } = node;
  return {
    path,
    title: nodeTitle(marks),
    extent: reports.length === 0 ? '没有发现' : `${numberWords(count)} 处，${numberWords(reports.length)} 份报告`,
    trail: [{ words: '整理账目', path: '/quality/' }, ...trailOf(node, outer)],
    links: nodes.map((inner) => listLink(inner, inner.reports.length)),
    groups:
      nodes.length > 0
        ? []
        : groupByMark(reports, { marksOf }, marks.length - 1).map(([mark, own]) => ({
            id: mark === null || mark.name === '' ? null : markAnchor(mark),
            name: mark?.name ?? '',
            lines: own.map((report) => ({
              name: `${report.record.agency.name} ${report.record.year}`,
              href: `${href(report.record.url)}#contradictions`,
              note: `${numberWords(counts.get(report.record.id) ?? 0)} 处`,
            })),
          })),
  };
}
