/**
 * Years with a number each, in a row: 申请4件，其中2008年1件，2009年1件，2010年2件, or told in turn. The words before the row name what all of them
 * count; its own year's is the report's, and a total before the row is of all its years.
 */
import type { Counted } from './counted.ts';
import { clauseStart, metricOf } from './clause.ts';
import type { OwnYears } from './other-years.ts';

/** A year with its number and what parts it from the next. Sample: `2008年1件，`, `2009年度为83条、` */
const ITEM =
  '(?:19|20)\\d\\d\\s?年度?(?:为|有|是|共)?\\s?\\d[\\d,]{0,9}\\s?[件条次篇份人元起宗项例][，、,；;和及]?\\s?';

/** Years one after another, with what joins them to the words before. Sample: `，其中|2008年1件，2009年2件` */
const ROW = new RegExp(
  `(?<lead>[，,：:（(；;]?\\s?(?:其中|分别为?|即|为)?[：:，,]?\\s?)(?<row>(?:${ITEM}){2,8})`,
  'gu',
);

/** Words that a total has and no year of it. Sample: `三年来累计` */
const OF_ALL = /累计|历年|(?:近|过去)?[两三四五六七八九几\d]年(?:以)?来/gu;

/** For the numbers in such rows, by their places: what they count; null for those of other years, and of all of them together. */
export function yearByYear(
  text: string,
  counts: readonly Counted[],
  inTurn: ReadonlyMap<number, readonly string[]>,
  own: OwnYears | null,
): ReadonlyMap<number, string[] | null> {
  const told = new Map<number, string[] | null>();
  if (own === null || !/年/u.test(text)) return told;
  for (const match of text.matchAll(ROW)) {
    const { lead = '', row = '' } = match.groups ?? {};
    const begin = match.index + lead.length;
    const years = [...row.matchAll(/(?:19|20)\d\d/gu)].map(([year]) => Number(year));
    const items = counts.filter(({ from }) => from >= begin && from < begin + row.length);
    if (items.length < 2 || new Set(years).size !== items.length) continue;
    const total = counts.find(({ to }) => to === match.index && lead !== '');
    const end = total?.from ?? match.index;
    const { metric } = metricOf(text.slice(clauseStart(text, end), end).replace(OF_ALL, ''), '');
    items.forEach(({ from }, index) => told.set(from, isOwn(years[index], own) ? [metric] : null));
    if (total !== undefined && years.some((year) => year < own.from)) told.set(total.from, null);
  }
  for (const [from, [thing = '', ...others]] of inTurn) {
    const { year, words = '' } = IN_TURN.exec(thing)?.groups ?? {};
    if (year !== undefined && others.length === 0) told.set(from, isOwn(Number(year), own) ? [words] : null);
  }
  return told;
}

/** A year of several told in turn, and what its number counts. Sample: `2019年|公开政府信息` */
const IN_TURN = /^(?<year>(?:19|20)\d\d)年?度?(?<words>\D*)$/u;

function isOwn(year: number | undefined, own: OwnYears): boolean {
  return year !== undefined && year >= own.from && year <= own.to;
}
