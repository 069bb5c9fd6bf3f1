/**
 * This build's proof in figures: what became of the characters and what was found; of a small archive report by report, of
 * a large one year by year and rule by rule, the single reports in the files beside it.
 */
import type { FindingNote, LedgerSums } from '../report.ts';
import { readSetAside, type SetAside } from '../archive/set-aside.ts';
import { doubtsOf, groupBy, type Archive, type ListedReport, type ReportTally } from '../archive/archive.ts';
import { addSums } from '../archive/table-sums.ts';
import { dataFile } from './data-files.ts';
import { findingItems, type FindingItem } from './finding-items.ts';
import { href } from './href.ts';
import { isLarge } from './lists/lists.ts';
import { doubtPath } from './lists/rule-nodes.ts';
import { sizeWords, type FileFacts } from './file-facts.ts';
import { loadContradictions } from './contradictions.ts';
import { factsOf } from './file-pieces.ts';
import { loadArchive, loadDoubts } from './load-archive.ts';
import { qualityCharts, type QualityChart } from './quality-charts.ts';
import { ruleCounts, type RuleCount } from './quality-rules.ts';
import { ruleExplanation, ruleWords } from './words/rules.ts';

export interface QualityRow {
  /** An agency, or a year of all. */
  name: string;
  /** The report's year; null in a row of many reports. */
  year: number | null;
  /** Reports in the row. */
  reports: number;
  href: string | null;
  sums: LedgerSums;
  /** characters = kept + repaired + dropped + layout, in each report */
  closes: boolean;
  repairs: number;
  doubtful: number;
}

/** How often a rule found something, and in how many reports. */
export interface QualityRule {
  rule: string;
  words: string;
  explanation: string;
  count: number;
  reports: number;
  /** The list of these reports. */
  href: string;
}

export interface QualityPage {
  /** Whether rows are years and findings are counted by rule. */
  large: boolean;
  rows: QualityRow[];
  total: QualityRow;
  /** By report; those without any are left out. */
  findings: Array<{ report: string; href: string; items: FindingItem[] }>;
  rules: QualityRule[];
  charts: QualityChart[];
  /** Where reports contradict each other, by rule. */
  contradictions: RuleCount[];
  /** Seeds without a page, with what was found or why a person has set them aside. */
  aside: SetAside;
  files: Array<{ name: string; href: string; words: string }>;
}

/** The doubts about a report, by its id; asked of small archives alone. */
export type DoubtsOf = (id: string) => readonly FindingNote[];

/** Data files that hold what the page counts. */
const FILES = ['ledger.csv', 'findings.csv'];

const NAMES = ['characters', 'kept', 'repaired', 'dropped', 'layout'] as const;

export function qualityPage(
  archive: Archive<ReportTally>,
  doubts: DoubtsOf,
  facts: ReadonlyArray<readonly [name: string, facts: FileFacts | null]>,
  aside: SetAside,
  contradictions: RuleCount[],
): QualityPage {
  const { reports } = archive;
  const large = isLarge(archive);
  const rules = rulesOf(reports);
  const years = large ? groupBy(reports, ({ record }) => record.year) : [];
  return {
    large,
    rows: large
      ? years.map(([year, own]) => ({ ...rowOf(own, `${year} 年`, null), href: href(`/years/${year}/`) }))
      : reports.map((report) => reportRow(report)),
    total: rowOf(reports, '合计', null),
    findings: large ? [] : reports.map(({ record }) => findingsOf(record, doubts(record.id))).filter(hasItems),
    rules: large ? rules : [],
    charts: qualityCharts(
      rules.map((rule) => ({ ...rule, href: large ? rule.href : null })),
      addSums(reports.map(({ record }) => record.sums)),
    ),
    contradictions,
    aside,
    files: facts.map(([name, known]) => ({
      name,
      href: href(`/data/${name}`),
      words: [dataFile(name).title, ...(known === null ? [] : [sizeWords(known.bytes)])].join('，'),
    })),
  };
}

export async function loadQualityPage(): Promise<QualityPage> {
  const archive = await loadArchive();
  const doubts = new Map<string, readonly FindingNote[]>();
  if (!isLarge(archive)) for (const { record } of archive.reports) doubts.set(record.id, await loadDoubts(record.id));
  const facts = await Promise.all(FILES.map(async (name) => [name, await factsOf(name)] as const));
  const contradictions = ruleCounts(await loadContradictions());
  return qualityPage(archive, (id) => doubts.get(id) ?? [], facts, readSetAside('content'), contradictions);
}

function reportRow(report: ListedReport<ReportTally>): QualityRow {
  const { agency, year, url } = report.record;
  return { ...rowOf([report], agency.name, year), href: href(url) };
}

function rowOf(reports: ReadonlyArray<ListedReport<ReportTally>>, name: string, year: number | null): QualityRow {
  const sums: LedgerSums = { characters: 0, kept: 0, repaired: 0, dropped: 0, layout: 0 };
  for (const { record } of reports) for (const sum of NAMES) sums[sum] += record.ledger[sum];
  return {
    name,
    year,
    reports: reports.length,
    href: null,
    sums,
    closes: reports.every(({ record }) => closes(record.ledger)),
    repairs: reports.reduce((sum, { record }) => sum + record.repairs, 0),
    doubtful: reports.reduce((sum, { record }) => sum + doubtsOf(record), 0),
  };
}

function closes({ characters, kept, repaired, dropped, layout }: LedgerSums): boolean {
  return characters === kept + repaired + dropped + layout;
}

function findingsOf(record: ReportTally, findings: readonly FindingNote[]): QualityPage['findings'][number] {
  const { url } = record;
  const items = findingItems({ url, findings: [...findings] }, ['doubtful']);
  return { report: `${record.agency.name} ${record.year}`, href: href(url), items };
}

function hasItems({ items }: { items: readonly unknown[] }): boolean {
  return items.length > 0;
}

/** Most frequent first. */
function rulesOf(reports: ReadonlyArray<ListedReport<ReportTally>>): QualityRule[] {
  const rules = new Map<string, { count: number; reports: number }>();
  for (const { record } of reports)
    for (const [rule, count] of Object.entries(record.doubtful)) {
      const known = rules.get(rule) ?? { count: 0, reports: 0 };
      rules.set(rule, { count: known.count + count, reports: known.reports + 1 });
    }
  return [...rules]
    .map(([rule, counts]) => ({
      rule,
      words: ruleWords(rule),
      explanation: ruleExplanation(rule),
      href: href(doubtPath(rule)),
      ...counts,
    }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
