/**
 * A whole number from 1 on, as someone types it; null for anything else.
 */
export function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : null;
}
