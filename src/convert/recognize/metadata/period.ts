/**
 * The period that the figures cover (统计期限), often with the year said only once.
 */
import type { Period } from '../../../report.ts';
import { isoDate } from '../../../text/date.ts';
import type { Evidence, Known } from './evidence.ts';

/** Sample: `自2016年1月1日起至2016年12月31日止`, `2015年7月14日至12月31日`, `2018年9月1日—2019年8月31日`, `2023年1月1日至12月31日`. */
const SPAN =
  /(?<y1>(?:19|20)\d\d)\s*年\s*(?<m1>\d{1,2})\s*月\s*(?<d1>\d{1,2})\s*日\s*(?:《[^》]{1,30}》)?(?:\p{Script=Han}{0,8}之日)?\s*(?:起|开始)?\s*[，,]?\s*(?:至|到|—+|-+|–|~|～|－)\s*(?:(?<y2>(?:19|20)\d\d)\s*年|[同当]年)?\s*(?<m2>\d{1,2})\s*月\s*(?<d2>\d{1,2})\s*日/u;

/** Words by which a sentence tells that it speaks of the figures of the whole report. */
const FIGURES = /数据|统计|期限|时限|时间|截止|學年|学年|本报告/u;

/** The period told in the sentence that speaks of the figures; else the first span of the opening. */
export function readPeriod(evidence: Evidence, year: number | null): Known<Period> | null {
  const told = [...evidence.opening, ...evidence.paragraphs];
  const withFigures = told.filter(({ text }) => SPAN.test(text) && FIGURES.test(sentenceAround(text)));
  const candidates = [...withFigures, ...evidence.opening]
    .map(({ text }) => readSpan(text))
    .filter((span) => span !== null);
  const period =
    candidates.find(
      (span) => year === null || span.start.startsWith(String(year)) || span.end.startsWith(String(year)),
    ) ?? candidates[0];
  return period === undefined ? null : { value: period, basis: 'text' };
}

/** From the first day of a year to its last. */
export function isWholeYear({ start, end }: Period): boolean {
  return start.slice(4) === '-01-01' && end.slice(4) === '-12-31' && start.slice(0, 4) === end.slice(0, 4);
}

/** The sentence in which the span stands. */
function sentenceAround(text: string): string {
  const match = SPAN.exec(text);
  if (match === null) return '';
  const from = text.lastIndexOf('。', match.index) + 1;
  return text.slice(from, match.index + match[0].length);
}

function readSpan(text: string): Period | null {
  const groups = SPAN.exec(text)?.groups;
  if (groups === undefined) return null;
  const start = isoDate(Number(groups['y1']), Number(groups['m1']), Number(groups['d1']));
  const end = isoDate(Number(groups['y2'] ?? groups['y1']), Number(groups['m2']), Number(groups['d2']));
  return start === null || end === null ? null : { start, end };
}
