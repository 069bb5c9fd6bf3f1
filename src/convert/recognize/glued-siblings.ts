/**
 * Usual headings that run into their text with nothing between them (一、概述县畜牧局高度重视…, 二、主动公开情况公开信息30条。): one alone may be
 * a longer heading, several that count on are headings as everybody has them, and are parted from their texts.
 */
import { knownHeadingLength, knownPointLength } from '../../forms/index.ts';
import { readHeadingNumber, type HeadingNumber, type NumberStyle } from './heading-number.ts';
import type { Heading, Item } from './heading.ts';
import { isCell } from './tables/table-lines.ts';

/** How a heading ends that is not the begin of a clause. Sample: `改进措施`; not `公开形式` of `公开形式多样` */
const NOUN = /(?:情况|问题|措施|概述|概况|事项|打算)$/u;

/** What goes on with a heading. Sample: `存在问题|及改进措施`, `公开情况|统计` */
const GOES_ON =
  /^(?:[的及和与、等较还不也并以]|情况|工作|如下|方面|说明|报告|分析|统计|汇总|梳理|清单|表|整改|处理|办理|方向|建议)|^[^，。；：:]{0,16}(?:情况|工作|问题|措施|打算|事项|建议)\s*(?:$|[。：:])/u;

/** How many characters at the begin of a text are a usual heading with something behind it that does not go on with it; 0 for none. */
export function runInLength(text: string): number {
  const length = Math.max(knownHeadingLength(text), knownPointLength(text));
  const rest = text.slice(length);
  return length > 0 && NOUN.test(text.slice(0, length)) && /^\p{Script=Han}/u.test(rest) && !GOES_ON.test(rest)
    ? length
    : 0;
}

interface Glued {
  index: number;
  heading: Heading;
}

/** So many of the numbers that count on have to run into their texts. */
const SEVERAL = 2;

/** The headings, with those parted from their texts that run into them as their siblings do. */
export function gluedSiblings(headings: readonly (Heading | null)[], items: readonly Item[]): (Heading | null)[] {
  const parted = [...headings];
  const open = new Map<NumberStyle, { value: number; glued: Glued[] }>();
  items.forEach((item, index) => {
    const number = item.kind === 'line' ? readHeadingNumber(item.line.text) : null;
    if (number === null || item.kind === 'table' || isCell(item.line.text)) return;
    const last = open.get(number.style);
    const run = last !== undefined && number.value === last.value + 1 ? last : { value: 0, glued: [] };
    run.value = number.value;
    open.set(number.style, run);
    const heading = gluedHeading(item, number);
    if (heading === null) return;
    run.glued.push({ index, heading });
    if (run.glued.length === SEVERAL) for (const each of run.glued) parted[each.index] = each.heading;
    else if (run.glued.length > SEVERAL) parted[index] = heading;
  });
  return parted;
}

/** The heading that the line has where its usual words are one; null where it has none, or no sentence stands behind it. */
function gluedHeading({ line }: Item & { kind: 'line' }, number: HeadingNumber): Heading | null {
  const body = line.text.slice(number.to);
  const start = body.length - body.trimStart().length;
  const length = runInLength(body.slice(start));
  const end = number.to + start + length;
  if (length === 0 || line.rowHead === true || !/[，。；]/u.test(line.text.slice(end))) return null;
  return { line, number, split: { titleEnd: end, closingEnd: end, textStart: end } };
}
