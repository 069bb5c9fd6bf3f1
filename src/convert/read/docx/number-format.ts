/**
 * A number in one of Word's formats (ECMA-376, ST_NumberFormat): 3 → 三, ③, iii, C. Where a format has no sign for a number, Word
 * sets it in common digits, and so does this.
 */
import { countInHan, digitsInHan, type HanSigns } from './han-count.ts';

const PLAIN: HanSigns = { digits: '○一二三四五六七八九', units: ['', '十', '百', '千'], myriad: '万' };
const TAIWANESE: HanSigns = { ...PLAIN, myriad: '萬' };
const LEGAL: HanSigns = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], myriad: '萬' };
const LEGAL_TRADITIONAL: HanSigns = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], myriad: '萬' };
const LEGAL_JAPANESE: HanSigns = { digits: '〇壱弐参四伍六七八九', units: ['', '拾', '百', '阡'], myriad: '萬' };

type Formatter = (value: number) => string | null;

const from = (first: string, count: number): Formatter => {
  const base = first.codePointAt(0) ?? 0;
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(base + value - 1) : null);
};

const listed = (signs: string): Formatter => {
  const all = [...signs];
  return (value) => all[value - 1] ?? null;
};

const wide: Formatter = (value) =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Up to 99 by tens, from 100 on digit by digit. Sample: 23 → 二十三, 123 → 一二三 */
const counting: Formatter = (value) =>
  value < 100 ? countInHan(value, PLAIN, 'bare') : digitsInHan(value, PLAIN.digits);

/** A to Z, then AA, BB … ZZ, AAA …, as Word does it. */
const letters = (first: string): Formatter => {
  const alphabet = from(first, 26);
  return (value) =>
    value < 1 || value > 780 ? null : (alphabet(((value - 1) % 26) + 1) ?? '').repeat(Math.ceil(value / 26));
};

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Formatter = (value) => {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
};

/** Sixty pairs of a heavenly stem and an earthly branch. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const sexagenary: Formatter = (value) =>
  value < 1 || value > 60 ? null : `${STEMS.charAt((value - 1) % 10)}${BRANCHES.charAt((value - 1) % 12)}`;

const FORMATS: Readonly<Record<string, Formatter>> = {
  none: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: from('①', 20),
  decimalEnclosedCircleChinese: from('①', 20),
  decimalEnclosedFullstop: from('⒈', 20),
  decimalEnclosedParen: from('⑴', 20),
  ideographEnclosedCircle: from('㊀', 10),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: (value) => roman(value)?.toUpperCase() ?? null,
  lowerRoman: roman,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: (value) => countInHan(value, PLAIN, 'spoken'),
  taiwaneseCountingThousand: (value) => countInHan(value, TAIWANESE, 'spoken'),
  japaneseCounting: (value) => countInHan(value, PLAIN, 'bare'),
  koreanDigital2: (value) => digitsInHan(value, PLAIN.digits),
  taiwaneseDigital: (value) => digitsInHan(value, PLAIN.digits),
  ideographDigital: (value) => digitsInHan(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digitsInHan(value, '〇一二三四五六七八九'),
  chineseLegalSimplified: (value) => countInHan(value, LEGAL, 'legal'),
  ideographLegalTraditional: (value) => countInHan(value, LEGAL_TRADITIONAL, 'legal'),
  japaneseLegal: (value) => countInHan(value, LEGAL_JAPANESE, 'legal'),
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  ideographZodiacTraditional: sexagenary,
};

/** Whether a format is known here; bullets count no numbers and are none. */
export function isKnownFormat(format: string): boolean {
  return Object.hasOwn(FORMATS, format);
}

/** The number as it is printed; in common digits where the format is unknown or has no sign for it. */
export function formatNumber(value: number, format: string): string {
  return (isKnownFormat(format) ? FORMATS[format]?.(value) : null) ?? String(value);
}
