/**
 * What an address asks that cannot be answered, in sentences: an answer to something else must not pass for one to it.
 */
import { isParameter, writeFilter, type Choice } from './choice.ts';
import { liesIn } from './conditions.ts';
import type { Figures } from './figure.ts';
import { presetOf } from './presets.ts';
import type { ComparedAgency, ComparedReport } from './report.ts';

/** Sorts beside those by a figure or by a year of a series. */
const SORTS: ReadonlySet<string> = new Set(['agency', 'region', 'year']);

/** The sentences, joined; empty where all is understood. `reports` are all of the places that are chosen. */
export function unreadWords(choice: Choice, figures: Figures, reports: readonly ComparedReport[]): string {
  const { filters, sort, others } = choice;
  const names = choice.figures.filter((name) => presetOf(name) === null && figures.get(name) === null);
  const unmet = filters.filter(({ figure }) => figures.get(figure) === null).map(writeFilter);
  const unread = others.flatMap(([name, value]) => (isParameter(name.toLowerCase()) ? [`${name}=${value}`] : []));
  const absent = withoutReports(choice, reports);
  const isSort = sort === null || SORTS.has(sort.by) || /^\d{4}$/u.test(sort.by) || figures.get(sort.by) !== null;
  return [
    ...(names.length === 0 ? [] : [`没有名为 ${names.join('、')} 的数字。`]),
    ...unmet.map((filter) => `条件 ${filter} 里的数字，这里没有，这个条件没有用上。`),
    ...unread.map((words) => `地址里的 ${words} 看不懂，没有用上。`),
    ...(absent.length === 0 ? [] : [`这里没有 ${absent.join('、')} 的报告。`]),
    ...(isSort ? [] : [`没有 ${sort.by} 可以排序，照地区和名称排。`]),
  ].join('');
}

/** Places, kinds and agencies that are chosen and that no report is of. */
function withoutReports({ regions, kinds, agencies }: Choice, reports: readonly ComparedReport[]): string[] {
  const isOfNone = (fits: (agency: ComparedAgency) => boolean): boolean => !reports.some(({ agency }) => fits(agency));
  return [
    ...regions.filter((region) => isOfNone((agency) => liesIn(agency, region))),
    ...kinds.filter((name) => isOfNone(({ kind }) => kind === name)),
    ...agencies.filter((name) => isOfNone(({ slug }) => slug === name)),
  ];
}
