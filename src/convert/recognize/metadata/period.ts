/**
 * The period that the figures cover (统计期限), often with the year said only once.
 */
import type { Period } from '../../../report.ts';
import { isoDate } from '../../../text/date.ts';
import type { Evidence, Known, Told } from './evidence.ts';
import type { Said } from './places/place.ts';

const DIGIT = '[\\d〇○零一二三四五六七八九十]';
const YEAR = `(?:(?:19|20)\\d\\d|[一二][〇○零九]${DIGIT}{2})`;

/** Words that stand between the first day and the last. Sample: `《条例》实施之日起，`, `（新学年开学）起，截`, `零时起` */
const BETWEEN =
  '(?:[（(][^（）()\\d]{1,20}[）)]|《[^》]{1,30}》|(?:零|0)时|\\p{Script=Han}{0,8}之日|(?:正式)?(?:施行|实施|执行)|起?始|起|开始|，|,|\\s)*';

/**
 * Sample: `自2016年1月1日起至2016年12月31日止`, `2015年7月14日至12月31日`, `2018年9月1日—2019年8月31日`, `二〇一八年一月一日零时起，至…`,
 * `2020.1.1-2020.12.31`; a sign may be doubled, `12月月31日`.
 */
const SPAN = new RegExp(
  `(?<y1>${YEAR})\\s*[年./-]\\s*(?<m1>${DIGIT}{1,2})\\s*(?:月{1,2}|[./-])\\s*(?<d1>${DIGIT}{1,3})\\s*日?${BETWEEN}(?:截?[至止]到?|到|—+|-+|–|~|～|－)\\s*` +
    `(?:(?<y2>${YEAR})\\s*[年./-]\\s*|[同当]年\\s*)?(?<m2>${DIGIT}{1,2})\\s*(?:月{1,2}|[./-])\\s*(?<d2>${DIGIT}{1,3})(?!\\d)\\s*日?`,
  'gu',
);

/** Told by months alone. Sample: `2010年1月起至2010年12月底止`, `2010年1月至12月` */
const MONTHS = new RegExp(
  `(?<y1>${YEAR})\\s?年\\s?(?<m1>${DIGIT}{1,2})\\s?月份?起?[，,]?(?:截?[至止]到?|到|—+|-+|–|~|～|－)\\s?(?:(?<y2>${YEAR})\\s?年|[同当]年)?\\s?(?<m2>${DIGIT}{1,2})\\s?月(?!\\s?\\d)`,
  'gu',
);

/** Words before such months, which many sentences name. */
const OF_FIGURES = /统计(?:期|时|年限|区间|周期|数据)|数据/u;

/** Words by which a sentence tells that it speaks of the figures of the whole report. */
const FIGURES = /数据|统计|期限|时限|时间|截止|學年|学年|本报告|數據|統計|時限|時間|本報告/u;

/** So far before a span its sentence is read. */
const LONGEST_SENTENCE = 200;

/** The period told in the sentence that speaks of the figures; else the first span of the opening. */
export function readPeriod(evidence: Evidence, year: number | null): Known<Period> | null {
  const told = readPeriods(evidence).filter(({ value }) => isOfOneReport(value));
  const best =
    told.find(
      ({ value: { start, end } }) => year === null || start.startsWith(String(year)) || end.startsWith(String(year)),
    ) ?? told[0];
  return best === undefined ? null : { value: best.value, basis: 'text' };
}

/** Longest period of a report, in days: the first ones begin with the Regulations in May 2008 and may end with the next year. */
const LONGEST = 620;

/** Whether one report can be on it. Not 2008年5月1日至2014年12月31日, over which figures are added up. */
function isOfOneReport({ start, end }: Period): boolean {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return days >= 0 && days <= LONGEST;
}

/** Every period told, with its words: first those of the sentences that speak of the figures, then those of the opening. */
export function readPeriods({ opening, paragraphs }: Evidence): Said<Period>[] {
  const spans = ({ text, line }: Told) => spansIn(text).map((span) => ({ ...span, line }));
  const inOpening = opening.flatMap(spans);
  const all = [...inOpening, ...paragraphs.flatMap(spans)];
  return [...all.filter(({ figures }) => figures), ...inOpening].map(({ value, words, line }) => ({
    value,
    words,
    line,
  }));
}

function spansIn(text: string): { value: Period; words: string; figures: boolean }[] {
  if (!/[月.／/-]/u.test(text)) return [];
  const days = [...text.matchAll(SPAN)].flatMap((match) => {
    const value = toPeriod(match.groups ?? {});
    const figures = FIGURES.test(sentenceTo(text, match));
    return value === null ? [] : [{ value, words: match[0], figures }];
  });
  const months = [...text.matchAll(MONTHS)].flatMap((match) => {
    const value = OF_FIGURES.test(sentenceTo(text, match)) ? ofMonths(match.groups ?? {}) : null;
    return value === null ? [] : [{ value, words: match[0], figures: true }];
  });
  return [...days, ...months];
}

/** The sentence in which a span stands, up to its end. */
function sentenceTo(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  return text.slice(Math.max(text.lastIndexOf('。', match.index) + 1, end - LONGEST_SENTENCE), end);
}

/** From the first day of a month to the last of another. */
function ofMonths({ y1 = '', m1 = '', y2, m2 = '' }: Record<string, string | undefined>): Period | null {
  const [year, month] = [numberOf(y2 ?? y1), numberOf(m2)];
  const start = isoDate(numberOf(y1), numberOf(m1), 1);
  const end = isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
  return start === null || end === null ? null : { start, end };
}

function toPeriod({
  y1 = '',
  m1 = '',
  d1 = '',
  y2,
  m2 = '',
  d2 = '',
}: Record<string, string | undefined>): Period | null {
  const start = isoDate(numberOf(y1), numberOf(m1), numberOf(d1));
  const end = isoDate(numberOf(y2 ?? y1), numberOf(m2), numberOf(d2));
  return start === null || end === null ? null : { start, end };
}

/** `2018`, 二〇一八, 十二, 三十一. */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!text.includes('十')) return Number([...text].map(digitOf).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

function digitOf(character: string): number {
  return /\d/u.test(character) ? Number(character) : '一二三四五六七八九'.indexOf(character) + 1;
}
