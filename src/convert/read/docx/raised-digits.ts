/**
 * Figures set above or below the line as the characters that look so. Without it 10 with a note 1 behind it would read as 101.
 */

const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BELOW = '₀₁₂₃₄₅₆₇₈₉';

/** `12` → `¹²` */
export function raiseDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => ABOVE.charAt(Number(digit)));
}

/** `12` → `₁₂` */
export function lowerDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => BELOW.charAt(Number(digit)));
}
