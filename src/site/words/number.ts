/**
 * Counts and shares as the pages print them.
 */

const grouped = new Intl.NumberFormat('zh-CN');

/** 6844 as 6,844. */
export function countWords(count: number): string {
  return grouped.format(count);
}

/** A share in per cent that says 100% only when nothing is missing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === whole) return '100%';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
}
