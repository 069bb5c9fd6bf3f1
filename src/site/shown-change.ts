/**
 * A piece of a line as a list of changes shows it.
 */
import { codePoint } from '../text/visible-marks.ts';

const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;

/** What is blank or invisible, by name: the page must not strike out nothing. */
export function shownChange(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return Array.from(text, (sign) => (sign === ' ' ? '␣' : UNSEEN.test(sign) ? codePoint(sign) : sign)).join('');
}
