/**
 * Dates in every spelling that official pages use, read to ISO 8601.
 */

/** What stands for zero among numerals in words: letters of that shape too, Greek and Cyrillic ones by their numbers. Sample: `二Ｏ一二年` */
const HAN_ZERO = '〇○◯零０OoＯｏ\u039F\u03BF\u041E\u043E';

const HAN_DIGIT = `${HAN_ZERO}一二三四五六七八九十`;

/**
 * A date, perhaps with a time. Sample: `2021-01-29`, `2021/1/29 08:30`, `2024/01/31/ 17:41`, `2021.01.29`,
 * `2021-01-2908:30`, `2021年1月29日 08时30分`, `二〇二一年一月二十九日`.
 */
export const DATE = new RegExp(
  `(?<![\\d.])(?<y>(?:19|20)\\d\\d)\\s?(?:[-/.]|年)\\s?(?<m>\\d{1,2})\\s?(?:[-/.]|月)\\s?(?<d>\\d{1,2}(?!\\d)|\\d\\d(?=\\d\\d:\\d\\d))\\s?日?/?(?:[\\sT]*(?<h>\\d{1,2})[:时](?<min>\\d{2})(?:(?::(?<s>\\d{2}))|分)?)?` +
    `|(?<hy>[${HAN_DIGIT}]{4})年(?<hm>[${HAN_DIGIT}]{1,2})月(?<hd>[${HAN_DIGIT}]{1,3})日`,
  'u',
);

/** A month with no day, and nothing else. Sample: `2011年3月`, `二O一一年三月` */
export const MONTH = new RegExp(
  `^\\s*(?:(?:19|20)\\d\\d\\s?年\\s?\\d{1,2}|[一二][${HAN_DIGIT}]{3}年[${HAN_DIGIT}]{1,2})\\s?月\\s*$`,
  'u',
);

/** The first date of a text in ISO form, `2021-01-29` or `2021-01-29T08:30`; null when there is none, or no such day. */
export function readDate(text: string): string | null {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) return null;
  const [year, month, day] =
    groups['y'] === undefined
      ? [hanYear(groups['hy'] ?? ''), hanSmall(groups['hm'] ?? ''), hanSmall(groups['hd'] ?? '')]
      : [Number(groups['y']), Number(groups['m']), Number(groups['d'])];
  const date = isoDate(year, month, day);
  if (date === null || groups['h'] === undefined) return date;
  const time = [groups['h'], groups['min'], groups['s']]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'));
  return Number(groups['h']) < 24 && Number(groups['min']) < 60 ? `${date}T${time.join(':')}` : date;
}

/** `2021-01-29`, or null where the calendar knows no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** 二〇二一 → 2021. */
function hanYear(text: string): number {
  return Number([...text].map(hanDigit).join(''));
}

/** 二十九 → 29, 一 → 1. */
function hanSmall(text: string): number {
  if (!text.includes('十')) return Number([...text].map(hanDigit).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : hanDigit(tens)) * 10 + (ones === '' ? 0 : hanDigit(ones));
}

function hanDigit(character: string): number {
  return HAN_ZERO.includes(character) ? 0 : '一二三四五六七八九'.indexOf(character) + 1;
}
