/**
 * What a figure grew or shrank from: 由2017年的120条增加到180条, 在120条的基础上增加到180条. The first is not the year's own, the second is, and counts
 * what the words before both name.
 */
import type { OwnYears } from './other-years.ts';

/** How it went, up to the second figure. Sample: `增加到|180条`, `减少至2018年的|5件` */
const WENT =
  '(?:大幅|逐步|迅速|稳步|猛)?(?:增加|增长|上升|提高|提升|扩大|减少|下降|降低|缩减|压缩|增|减|升|降)?(?:到|至|为)(?:(?:(?:19|20)\\d\\d|今|本)年度?|当年|现在|现有|目前|如今)?的?\\s?约?';

/** From so many to so many. Sample: `由2017年的120条|增加到`, `从上年12件，|减少至`; not `由120条组成` */
const FROM = new RegExp(
  `[由从](?:[^，。；：由从\\d]|(?:19|20)\\d\\d年){0,30}\\d[\\d.,万亿余多]{0,12}\\s?\\p{Script=Han}{1,3}?[，,]?(?=(?<went>${WENT})\\d)`,
  'gu',
);

/** On top of so many, to so many or by so many. Sample: `在2013年120条的基础上|增加到`, `在原有120条基础上，|减少`; not `在公开120条的基础上，受理` */
const ON_TOP = new RegExp(
  `在(?:[^，。；：在\\d]|(?:19|20)\\d\\d年){0,30}\\d[\\d.,万亿余多]{0,12}\\s?\\p{Script=Han}{1,3}?的?基础上[，,]?(?:(?=(?<went>${WENT})\\d)|(?=(?:又|再|共|新|净)?(?:增加|增长|新增|减少|下降|上升|提高|增|减)了?约?\\d))`,
  'gu',
);

/** From another year's, wherever to. Sample: `由2017年的|120条`, `从去年同期|12件` */
const FROM_YEAR = /[由从](?:(?<year>(?:19|20)\d\d)\s?年度?|上一?年度?|去年|前年|往年)(?:同期)?的?\s?\d[\d.,]*/gu;

/** From one month's to another's, none of which is the year's. Sample: `从1月的2件增加到12月的5件` */
const FROM_MONTH =
  /[由从](?:年初|\d{1,2}月份?)的?\s?\d[\d.,]*\s?\p{Script=Han}[^，。；]*?[到至为](?:年底|年末|\d{1,2}月份?)的?\s?\d[\d.,]*/gu;

/** A stretch that tells of what was before; places in UTF-16 units. */
export interface Grown {
  from: number;
  to: number;
  /** Where the figure begins that it went to; null where none follows. */
  target: number | null;
}

/** Stretches in the order of the text. */
export function grownFrom(text: string, own: OwnYears | null): Grown[] {
  if (!/[由从]|基础上/u.test(text)) return [];
  const stretches = (pattern: RegExp, of: (groups: Record<string, string | undefined>) => boolean): Grown[] =>
    [...text.matchAll(pattern)]
      .filter(({ groups }) => of(groups ?? {}))
      .map((match) => {
        const to = match.index + match[0].length;
        const went = match.groups?.['went'];
        return { from: match.index, to, target: went === undefined ? null : to + went.length };
      });
  const isOther = ({ year }: Record<string, string | undefined>): boolean =>
    own !== null && (year === undefined || Number(year) < own.from);
  return [
    ...stretches(FROM_MONTH, () => true),
    ...stretches(FROM, () => true),
    ...stretches(ON_TOP, () => true),
    ...stretches(FROM_YEAR, isOther),
  ].sort((a, b) => a.from - b.from);
}
