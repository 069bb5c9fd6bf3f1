/**
 * When the report was published: as the page labels it, as its tags say, as it bears it without a label, else as the report is signed.
 */
import { isoDate, readDate } from '../../../text/date.ts';
import { CLOCK_DAY } from '../clock.ts';
import type { Evidence, Known } from './evidence.ts';

/** Labels of the day of publication; then of other days, which may be the same. The first that is there counts. */
const LABELS = [
  /^(?:发布|信息公开|公开|信息提供|提供|发表)(?:日期|时间)$/u,
  /^(?!更新|录入|生成|公文生成|公开时限).*(?:日期|时间)$/u,
  /^(?:公文生成|生成|更新|录入)(?:日期|时间)$/u,
];

/** Lines with the day on which the page was read, or with a span. Sample: `今天是：2024年5月6日 星期一`, `数据统计期限：2013年3月26日至…` */
const OTHER_DAY = new RegExp(
  `今天是|今日|现在是|^[^：:]{0,16}${CLOCK_DAY}|当前(?:时间|日期)|期限|日\\s?(?:至|到|—|-)`,
  'u',
);

/** Null where nothing is dated. `year`: of the report; when a copy was brought up to date years later says nothing of it. */
export function readPublished(
  { archiveLabels, furniture, dates, tags }: Evidence,
  year: number | null,
): Known<string> | null {
  const isOfCopy = (day: string): boolean => year !== null && Number(day.slice(0, 4)) > year + 1;
  const labelled = archiveLabels.map(({ label, value }) => ({ label, day: readDate(value) ?? inEightDigits(value) }));
  const [first, second, other] = LABELS.map(
    (pattern) => labelled.find(({ label, day }) => pattern.test(label) && day !== null)?.day ?? null,
  );
  // Another day: of the copy where it is long after the year.
  const [third, copied] = other != null && isOfCopy(other) ? [null, other] : [other, null];
  const bare = furniture
    .filter(({ text }) => !OTHER_DAY.test(text))
    .map(({ text }) => readDate(text))
    .filter((day) => day !== null && day !== copied);
  const signed = dates.map(({ text }) => readDate(text));
  const day =
    first ??
    second ??
    tags.published ??
    bare.find((found) => found !== third) ??
    third ??
    signed.find((found) => found !== null);
  if (day === null || day === undefined) return null;
  // The same day with a time says more.
  const finer = [...bare, tags.published].find((found) => found?.startsWith(`${day}T`));
  return { value: finer ?? day, basis: 'text' };
}

/** Sample: `20120116` */
function inEightDigits(value: string): string | null {
  const [, year = '', month = '', day = ''] = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u.exec(value) ?? [];
  return year === '' ? null : isoDate(Number(year), Number(month), Number(day));
}
