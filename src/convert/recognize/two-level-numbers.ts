/**
 * Lines that open with two numbers (第一篇 一、基本情况): where the second counts anew in each part, or goes on below, they are two
 * headings, and the line is parted; where it counts along with the first (第二部分 二、主动公开), one is said twice.
 */
import { hanNumber } from '../../text/han-number.ts';
import { sliceLine, type CleanLine } from './clean-line.ts';

/** Sample: `第一篇 一、`, `第二部分：二、` */
const BOTH =
  /^(?<outer>\s*第(?<part>[一二三四五六七八九十]{1,3})(?:部分|章|篇)[、．.:：]?)\s*(?<inner>[一二三四五六七八九十]{1,3})\s?、(?=\s*\p{Script=Han})/u;

/** Sample: `二、组织领导` */
const INNER = /^\s*(?<inner>[一二三四五六七八九十]{1,3})\s?、/u;

/** The lines, with those parted that open with a part and with its first heading. */
export function partTwoLevels(lines: readonly CleanLine[]): CleanLine[] {
  const isBoth = lines.map(({ text }) => text.includes('第') && BOTH.test(text));
  if (!isBoth.includes(true) || !isCountedAnew(lines, isBoth)) return [...lines];
  return lines.flatMap((line, index) => {
    const outer = isBoth[index] === true ? BOTH.exec(line.text)?.groups?.['outer'] : undefined;
    return outer === undefined ? [line] : sliceLine(line, [outer.length]);
  });
}

/** Whether the second numbers count anew in a later part, or on where no part opens. */
function isCountedAnew(lines: readonly CleanLine[], isBoth: readonly boolean[]): boolean {
  let last = 0;
  return lines.some(({ text }, index) => {
    if (isBoth[index] === true) {
      const { part = '', inner = '' } = BOTH.exec(text)?.groups ?? {};
      last = hanNumber(inner) ?? 0;
      return last === 1 && (hanNumber(part) ?? 0) > 1;
    }
    const inner = last === 0 ? undefined : INNER.exec(text)?.groups?.['inner'];
    return inner !== undefined && hanNumber(inner) === last + 1;
  });
}
