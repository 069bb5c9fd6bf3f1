/**
 * Numbers in Chinese numerals, up to nine hundred and ninety-nine.
 */

const DIGITS = '一二三四五六七八九';

/** 一百二十三 → 123; null for what is no number, like 一二. */
export function hanNumber(printed: string): number | null {
  const match =
    /^(?:(?<hundreds>[一二三四五六七八九])百(?:零(?=[一二三四五六七八九]$))?)?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二三四五六七八九]?)$/u.exec(
      printed,
    );
  if (match === null || printed === '') return null;
  const { hundreds = '', tens = '', ten = '', ones = '' } = match.groups ?? {};
  const digit = (character: string): number => (character === '' ? 0 : DIGITS.indexOf(character) + 1);
  return digit(hundreds) * 100 + (ten === '' ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}
