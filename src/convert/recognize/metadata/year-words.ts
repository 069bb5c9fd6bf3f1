/**
 * The year that words speak of: 2015年度, 二〇一五年, 2018—2019学年 (which is filed under the year it ends in).
 */

/** A year before what it counts for. Sample: `2015年度`, `2019年政府信息公开工作`, `2018—2019学年`. */
export const YEAR = /(?<!\d)(?<year>(?:19|20)\d\d)\s*(?:年|学年|學年)(?!\s*\d{1,2}\s*月)/gu;

/** An academic year (学年). Sample: `2018—2019学年度`, `2014-2015学年`, `2018-19学年`. */
const ACADEMIC = /(?<!\d)(?:19|20)\d\d\s*年?\s*[-—–~～至/]+\s*(?<year>(?:19|20)?\d\d)\s*(?:学年|學年)/u;

const ZERO = '〇○零OoＯ0';
const DIGITS = '一二三四五六七八九';

/** A year in digits, in words, or with the letters that a scan reads for digits. Sample: `2013`, `二〇一三`, `2O13`, `二O一三` */
export const ANY_YEAR = `(?:(?:19|20)\\d\\d|[二一12][${ZERO}九9][${ZERO}${DIGITS}\\dlI]{2})`;
const IN_WORDS = new RegExp(`(?<year>${ANY_YEAR})\\s*年`, 'u');

/** Null where the words name none. */
export function yearIn(text: string): number | null {
  const academic = ACADEMIC.exec(text)?.groups?.['year'];
  if (academic !== undefined) return Number(academic.length === 2 ? `20${academic}` : academic);
  const arabic = [...text.matchAll(YEAR)].at(-1)?.groups?.['year'] ?? /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const worded = IN_WORDS.exec(text)?.groups?.['year'];
  return worded === undefined ? null : Number([...worded].map(digitOf).join(''));
}

function digitOf(character: string): string | number {
  if (/\d/u.test(character)) return character;
  return ZERO.includes(character) ? 0 : /[lI]/u.test(character) ? 1 : DIGITS.indexOf(character) + 1;
}
