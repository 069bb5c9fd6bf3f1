/**
 * The printed title (标题): the lines of the head that name a report, joined.
 */
import { readHeadingNumber } from './heading-number.ts';
import type { CleanLine } from './clean-line.ts';

/** What a title of such a report ends like. Sample: `2015年度报告`, `信息公开年报`, `工作情况报告（2012年）`. */
const REPORT =
  /(?:报告|年报|報告|年報|工作总结|情况总结)(?:\s*[（(【][^）)】]*[）)】])?[^\p{Script=Han}。；，：]{0,8}$/u;

/** How a sentence begins that is not a title. */
const SENTENCE = /^(?:根据|根據|按照|依据|依據|现将|現將|本报告|本報告|本年报|为|為)/u;

/** A line of only a year or a remark in brackets, below or inside a title. Sample: `（2019年度）`. */
const BRACKETED = /^[（(【〔][^）)】〕]{1,30}[）)】〕]$/u;

const LONGEST_LINE = 60;

/** What the title is made of, and the earlier lines that only say it again. */
export interface FoundTitle {
  /** Indexes of its lines. */
  lines: number[];
  /** Indexes of lines that repeat it. */
  repeated: number[];
}

/** Finds the title in the head; `candidates` are the indexes of head lines that are not furniture. */
export function findTitle(lines: readonly CleanLine[], candidates: readonly number[]): FoundTitle {
  const textAt = (index: number): string => lines[index]?.text.trim() ?? '';
  const possible = candidates.filter((index) => isTitleLine(textAt(index)));
  const last = possible.findLast((index) => REPORT.test(textAt(index)));
  if (last === undefined) return { lines: [], repeated: [] };
  const found = [last];
  // Upwards: the agency's name and other short lines that stand right above belong to it.
  let position = possible.indexOf(last);
  while (position > 0) {
    const above = possible[position - 1];
    if (above === undefined || !adjacent(lines, above, found[0] ?? last) || repeats(textAt(above), textAt(last))) break;
    found.unshift(above);
    position--;
  }
  const below = possible[possible.indexOf(last) + 1];
  if (below !== undefined && adjacent(lines, last, below) && BRACKETED.test(textAt(below))) found.push(below);
  const whole = found.map(textAt).join('');
  const repeated = possible.filter((index) => index < (found[0] ?? 0) && repeats(textAt(index), whole));
  return { lines: found, repeated };
}

function isTitleLine(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text) || text.length > LONGEST_LINE || SENTENCE.test(text) || /[。；，：:]/u.test(text))
    return false;
  return readHeadingNumber(text) === null;
}

/** Only blank lines between. */
function adjacent(lines: readonly CleanLine[], upper: number, lower: number): boolean {
  return lines.slice(upper + 1, lower).every((line) => line.text.trim() === '');
}

function repeats(text: string, title: string): boolean {
  const bare = (value: string): string => value.replace(/\s/gu, '');
  return bare(text).length > 8 && bare(title).startsWith(bare(text).slice(0, 40)) && REPORT.test(text);
}
