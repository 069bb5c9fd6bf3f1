/**
 * A number in Chinese numerals, after one of several customs of Word's: 123 → 一百二十三, 一二三, 壹佰贰拾叁.
 */

/** The signs of a custom. */
export interface HanSigns {
  /** Of 0 to 9. */
  digits: string;
  /** Of ones, tens, hundreds, thousands. */
  units: readonly [string, string, string, string];
  myriad: string;
}

/**
 * `spoken`: ten is 十, not 一十, and a gap is told by one zero (一百○三); `bare`: no zeros, and one is not said before a unit (百三);
 * `legal`: each digit is said, ten is 壹拾, and a gap is told by one zero.
 */
export type HanCustom = 'spoken' | 'bare' | 'legal';

const MYRIAD = 10_000;

/** 123 → 一百二十三; null beyond what lists count. */
export function countInHan(value: number, signs: HanSigns, custom: HanCustom): string | null {
  if (value < 0 || value >= MYRIAD * MYRIAD) return null;
  if (value === 0) return signs.digits.charAt(0);
  const high = Math.floor(value / MYRIAD);
  const low = value % MYRIAD;
  if (high === 0) return belowMyriad(low, signs, custom);
  const zero = custom !== 'bare' && low > 0 && low < MYRIAD / 10 ? signs.digits.charAt(0) : '';
  return `${belowMyriad(high, signs, custom)}${signs.myriad}${zero}${low === 0 ? '' : belowMyriad(low, signs, custom)}`;
}

function belowMyriad(value: number, { digits, units }: HanSigns, custom: HanCustom): string {
  const printed = String(value);
  let text = '';
  let gap = false;
  for (let at = 0; at < printed.length; at++) {
    const digit = Number(printed.charAt(at));
    const unit = units[printed.length - at - 1] ?? '';
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap && custom !== 'bare') text += digits.charAt(0);
    gap = false;
    const silent = digit === 1 && unit !== '' && (custom === 'bare' || (custom === 'spoken' && value < 20));
    text += `${silent ? '' : digits.charAt(digit)}${unit}`;
  }
  return text;
}

/** 123 → 一二三. */
export function digitsInHan(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}
