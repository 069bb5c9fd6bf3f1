/**
 * Shares as the pages print them.
 */

/** A share in per cent that says 100% only when nothing is missing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === whole) return '100%';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
}
