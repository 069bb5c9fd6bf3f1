/**
 * What is attached behind a report has numbers of its own: the rows of a table of figures, and names of files, are no headings.
 */
import { readHeadingNumber } from './heading-number.ts';
import type { Heading, Item } from './heading.ts';

/** Sample: `附件：1. 统计表`, `附件1`, `附：指标表`, `附 政府信息公开情况统计表` */
const ATTACHMENT =
  /^\s*附(?:件|表|录)?\s*[\d一二三]?\s*(?:[：:]|$)|^\s*附(?:件|表|录)?\s*[\d一二三]?[：:]?\s*\S{0,30}(?:统计|指标|情况|数据|汇总)表\s*$/u;

/** The name of a table of figures. Sample: `政府信息公开情况统计表（2014年度）` */
const TABLE_OF_FIGURES = /^\s*[^。；，]{0,30}(?:统计|指标)表(?:\s*[（(][^）)]{1,20}[）)])?\s*$/u;

/** Nulls the headings of what is attached; only a part heading that counts on belongs to the report again. */
export function withoutAttachments(items: readonly Item[], headings: readonly (Heading | null)[]): (Heading | null)[] {
  const mains = items.map((item) => {
    const number = item.kind === 'line' ? readHeadingNumber(item.line.text) : null;
    return number?.style === 'han' ? number.value : null;
  });
  const following = nextMains(mains);
  let attached = false;
  /** The last of the parts, and the last number that what is attached has counted itself. */
  let last = 0;
  let inside = 0;
  return headings.map((heading, index) => {
    const item = items[index];
    const text = item?.kind === 'line' ? item.line.text : '';
    // A table of figures counts from one; where the next number is of the report, it stands inside.
    const begins = ATTACHMENT.test(text) || (TABLE_OF_FIGURES.test(text) && heading === null && following[index] === 1);
    if (last > 0 && begins) [attached, inside] = [true, 0];
    const value = mains[index] ?? null;
    if (attached && value !== null && (value === 1 || (inside > 0 && value === inside + 1))) inside = value;
    const main = heading?.number?.style === 'han';
    if (attached && !(main && inside === 0 && heading.number?.value === last + 1)) return null;
    attached = false;
    if (main) last = heading.number?.value ?? last;
    return heading;
  });
}

/** For each place the next number of a part's style behind it. */
function nextMains(mains: readonly (number | null)[]): Array<number | null> {
  let next: number | null = null;
  return mains
    .toReversed()
    .map((value) => {
      const behind = next;
      next = value ?? next;
      return behind;
    })
    .reverse();
}
