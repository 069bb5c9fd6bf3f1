/**
 * Whether a number is only the end of one that was broken by blanks, or has its thousands parted where none are: `321 456条`,
 * `12,34条`. What it was before nobody knows, and so it counts nothing.
 */

/** What makes a number the end of another, right before it. Sample: `321 |456条`, `12,|34条`, `1'|200条`, `12?|34条`, `12万 |3456条`, `三百|20条` */
const TORN = /(?:\d\s*[,，'’·・*?？]?\s*|[\d一二两三四五六七八九十]\s*[十百千万亿]\s*|\d(?:\s+[.．]\s*|\s*[.．]\s+))$/u;

/** The number of an item in a list, which parts nothing. Sample: `1. |20条信息`, `2.| 12件申请` */
const LIST_NUMBER = /(?:^|[。；;：:\n])\s*\d{1,2}[.．]\s*$/u;

/** A year and the comma of a sentence, which is wide. Sample: `2010，|120名职工` */
const YEAR = /(?<!\d)(?:19|20)\d\d，$/u;

/** So many characters before a number are looked at. */
const BEFORE = 16;

/** Whether the number at this place, whose first digit that is, has lost what stood before. */
export function brokenNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return TORN.test(before) && !LIST_NUMBER.test(before) && !YEAR.test(before);
}
