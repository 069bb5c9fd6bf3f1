/**
 * Counts and shares as the pages print them.
 */

const grouped = new Intl.NumberFormat('zh-CN');

/** What is grouped without the library, which takes as long for one count as a page for a line. */
const UP_TO_SIX_DIGITS = /^\d{1,6}$/u;

/** 6844 as 6,844. */
export function countWords(count: number): string {
  const digits = String(count);
  if (!UP_TO_SIX_DIGITS.test(digits)) return grouped.format(count);
  return digits.length > 3 ? `${digits.slice(0, -3)},${digits.slice(-3)}` : digits;
}

/** A share in per cent that says 100% only when nothing is missing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === whole) return '100%';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
}
