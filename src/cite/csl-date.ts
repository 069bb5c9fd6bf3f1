/**
 * Dates as CSL-JSON has them. Safe for the browser.
 */

/** Year, month, day, as far as known. */
export interface CslDate {
  'date-parts': [number[]];
}

/** `2024-01-31T17:41`, `2024-01-31`, `2024-01` or `2024`; the time of day is left out. */
export function toCslDate(iso: string): CslDate {
  return { 'date-parts': [(iso.split('T')[0] ?? '').split('-').map(Number)] };
}

/** `2024-01-31`, as far as known. */
export function isoOf({ 'date-parts': [parts] }: CslDate, mark = '-'): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(mark);
}
