/**
 * Full-width digits and the marks between them as half-width ones, for reading numbers and dates only:
 * every character keeps its place, and the page shows what was printed.
 */

/** Sample: `２０１０`, `１，２３６`, `３．５`. A comma is one of thousands only where the digits stand in threes. */
const WIDE =
  /[０-９]|(?<=(?<![０-９])[０-９]{1,3}(?:，[０-９]{3})*)，(?=[０-９]{3}(?![０-９]))|(?<=[０-９])．(?=[０-９])/gu;

/** `２０１０年１，２３６条` → `2010年1,236条`, as long as before. */
export function foldDigits(text: string): string {
  return text.replace(WIDE, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
