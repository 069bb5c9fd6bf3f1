/**
 * Numbers as charts and their tables print them: in groups of three with a thin space (千分空, GB/T 15835—2011), which no
 * reader takes for a decimal mark.
 */

/** U+2009, thin space. */
const THIN = '\u2009';

/** Before three digits, or six …, that end the whole part. Sample: behind the 1 of `1204` */
const GROUP = /\B(?=(?:\d{3})+$)/gu;

/** 1204 as `1 204`, 24252.31 as `24 252.31`. */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(GROUP, THIN);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
