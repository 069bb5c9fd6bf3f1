/**
 * Numbers in Chinese numerals, those of accounts among them, up to ninety-nine thousand nine hundred and ninety-nine.
 */

const DIGITS = '一二三四五六七八九';

/** Numerals of accounts (大写数字), with what they stand for. Sample: `貳佰叁拾伍` */
const ACCOUNTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬〇兩两'].map((character, at) => [
    character,
    [...'一二二三三四五六六七八九十百千万零二二'][at] ?? character,
  ]),
);

/** Tens in one character. Sample: `廿三` */
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };

const NUMBER =
  /^(?:(?<thousands>[一二三四五六七八九])千(?:零(?=.))?)?(?:(?<hundreds>[一二三四五六七八九])百(?:零(?=[一二三四五六七八九]$))?)?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二三四五六七八九]?)$/u;

/** 一百二十三 → 123, 一千二百 → 1200, 壹仟零贰拾 → 1020, 一万二千 → 12000; null for what is no number, like 一二. */
export function hanNumber(printed: string): number | null {
  const plain = [...printed].map((character) => ACCOUNTS[character] ?? TENS[character] ?? character).join('');
  const [first = '', rest, ...more] = plain.split('万');
  if (more.length > 0) return null;
  if (rest === undefined) return belowTenThousand(first);
  const [high, low] = [belowTenThousand(first), rest === '' ? 0 : belowTenThousand(rest.replace(/^零/u, ''))];
  return high === null || high > 9 || low === null ? null : high * 10_000 + low;
}

function belowTenThousand(plain: string): number | null {
  const groups = plain === '' ? undefined : NUMBER.exec(plain)?.groups;
  if (groups === undefined) return null;
  const { thousands = '', hundreds = '', tens = '', ten = '', ones = '' } = groups;
  const digit = (character: string): number => (character === '' ? 0 : DIGITS.indexOf(character) + 1);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === '' ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}
