/**
 * A piece of a line as a list of changes shows it.
 */
import { codePoint } from './visible-marks.ts';

/** What is blank or invisible, by name: the page must not strike out nothing. */
export function shownChange(text: string): string {
  return Array.from(text, (sign) =>
    sign === ' ' ? '␣' : /[\s\p{Cc}\p{Cf}]/u.test(sign) ? codePoint(sign) : sign,
  ).join('');
}
