/**
 * Contradictions as the pages list them: what kind in words, and place by place what is printed, with the way to each.
 */
import type { Archive, ListedMeta, ListedReport } from '../archive/archive.ts';
import type { Contradiction, Side } from '../archive/contradictions/contradiction.ts';
import { contradictionRules } from '../archive/contradictions/index.ts';
import { lastDayOf } from '../archive/contradictions/last-day.ts';
import { figureCode } from '../forms/codes.ts';
import { pageOf } from '../links/addresses.ts';
import { href } from './href.ts';
import { dateWords } from './words/date.ts';
import { ruleExplanation, ruleWords } from './words/rules.ts';

/** A place with what is printed there. */
export interface SideShown {
  /** Null where it is the report whose page lists it. */
  report: string | null;
  words: string;
  href: string;
  value: string;
}

export interface ContradictionItem {
  rule: string;
  /** The rule in words. */
  words: string;
  explanation: string;
  /** 不合, or 备注 for what contradicts nothing. */
  level: string;
  /** Where the error may be, as far as the figures themselves tell; empty where they do not. */
  hint: string;
  /** Each contradiction of this kind with these reports, side by side. */
  lines: SideShown[][];
  /** So many more are in findings.csv alone. */
  more: number;
}

/** Lines of an item: two copies may differ in hundreds of cells. */
const LINES = 12;

const tones = new Map(contradictionRules.map(({ id, tone }) => [id, tone]));
const known = new Set(contradictionRules.flatMap(({ id, isKnown }) => (isKnown === true ? [id] : [])));

/** Whether it is a remark, and contradicts nothing. */
export function isRemark({ rule }: Pick<Contradiction, 'rule'>): boolean {
  return tones.get(rule) === 'remark';
}

/** Whether the findings of the report say so already. */
export function isKnown({ rule }: Pick<Contradiction, 'rule'>): boolean {
  return known.has(rule);
}

/** Of a report's page; those of one rule with the same reports are one item. */
export function contradictionItems(
  id: string,
  contradictions: readonly Contradiction[],
  archive: Archive<ListedMeta>,
): ContradictionItem[] {
  const kindOf = ({ rule, sides }: Contradiction): string => [rule, ...sides.map(({ report }) => report)].join(' ');
  return [...Map.groupBy(contradictions, kindOf).values()].map((group): ContradictionItem => {
    const { rule = '' } = group[0] ?? {};
    return {
      rule,
      words: ruleWords(rule),
      explanation: ruleExplanation(rule),
      level: tones.get(rule) === 'remark' ? '备注' : '不合',
      hint: hintOf(id, group, archive),
      lines: group.slice(0, LINES).map(({ sides }) => ownFirst(id, sides).map((side) => sideShown(id, side, archive))),
      more: Math.max(0, group.length - LINES),
    };
  });
}

/** A side as the page of the report `id` shows it. */
export function sideShown(id: string, side: Side, archive: Archive<ListedMeta>): SideShown {
  const { report, anchor, code, value, quote } = side;
  const place = `${href(pageOf(report))}#${anchor ?? 'metadata'}`;
  const name = report === id ? null : reportName(id, report, archive);
  if (code !== null) return { report: name, words: figureCode(code)?.name ?? code, href: place, value: String(value) };
  if (anchor === null) return { report: name, words: '所印日期', href: place, value: dateWords(quote ?? '') };
  return { report: name, words: '正文', href: place, value: `“${quote ?? ''}”` };
}

/** 2021 年度报告; of another body with its name. */
function reportName(id: string, other: string, archive: Archive<ListedMeta>): string {
  const [own, listed] = [listedReport(archive, id), listedReport(archive, other)];
  if (listed === undefined) return other;
  const { agency, year } = listed.record;
  if (own?.slug === listed.slug) return `${year} 年度报告`;
  const copy = own?.record.year === year ? '（另一份副本）' : '';
  return `${agency.name} ${year} 年度报告${copy}`;
}

function listedReport({ reports, places }: Archive<ListedMeta>, id: string): ListedReport<ListedMeta> | undefined {
  return reports[places.get(id) ?? -1];
}

function ownFirst(id: string, sides: readonly Side[]): Side[] {
  const isOwn = ({ report }: Side): boolean => report === id;
  return [...sides.filter(isOwn), ...sides.filter((side) => !isOwn(side))];
}

/** Where the sums of its own table fail on one side alone, the error may be there; of a day, until when the law wanted it. */
function hintOf(id: string, group: readonly Contradiction[], archive: Archive<ListedMeta>): string {
  const failed = new Set(
    group.flatMap(({ sides }) => sides.flatMap((side) => (side.checks === 'fail' ? side.report : []))),
  );
  const [only] = failed;
  if (group.some(isRemark)) return lawOf(id, archive);
  if (only === undefined || failed.size > 1) return '';
  const where = only === id ? '本报告' : reportName(id, only, archive);
  return `${where}这张表自身的合计也不相符，有误的可能是它。`;
}

/** 时限为2023年1月31日（《政府信息公开条例》…）。 */
function lawOf(id: string, archive: Archive<ListedMeta>): string {
  const record = listedReport(archive, id)?.record;
  const last = record === undefined ? null : lastDayOf(record.agency, record.year);
  return last === null ? '' : `时限为${dateWords(last.day)}（${last.article}）。`;
}
