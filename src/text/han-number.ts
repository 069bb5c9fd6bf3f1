/**
 * Numbers in Chinese numerals, up to nine thousand nine hundred and ninety-nine.
 */

const DIGITS = '一二三四五六七八九';

const NUMBER =
  /^(?:(?<thousands>[一二三四五六七八九])千(?:零(?=.))?)?(?:(?<hundreds>[一二三四五六七八九])百(?:零(?=[一二三四五六七八九]$))?)?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二三四五六七八九]?)$/u;

/** 一百二十三 → 123, 一千二百 → 1200; null for what is no number, like 一二. */
export function hanNumber(printed: string): number | null {
  const groups = printed === '' ? undefined : NUMBER.exec(printed)?.groups;
  if (groups === undefined) return null;
  const { thousands = '', hundreds = '', tens = '', ten = '', ones = '' } = groups;
  const digit = (character: string): number => (character === '' ? 0 : DIGITS.indexOf(character) + 1);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === '' ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}
