/**
 * An archive head that has labels and values on lines by themselves: the value stands below its label.
 * Sample: `• 发布机构`, `青禾市林草局`, `• 文号`, `• 发布日期`, `2026-01-26`.
 */
import { ARCHIVE_LABELS } from './archive-label-words.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { CleanLine } from './clean-line.ts';

/** A label of an archive head, and nothing else. */
const LABEL = new RegExp(`^[\\s•·*|｜-]*${ARCHIVE_LABELS}\\s*[：:]?[\\s|｜]*$`, 'u');

/** Longest value, in characters. */
const LONGEST = 40;

/** Labels from which on they are a head, and not somebody's words. */
const SEVERAL = 2;

/** The cells of a row between bars. */
export function cellsOf(text: string): string[] {
  return text.replace(/^\s*[|｜]|[|｜]\s*$/gu, '').split(/[|｜]/u);
}

/** Whether a row holds labels and nothing else: their values stand in the row below. Sample: `索引号 | 公开方式 | 发布机构 |` */
export function isHeadRow(cells: readonly string[]): boolean {
  return cells.length >= SEVERAL && cells.every((cell) => LABEL.test(toSimplified(cell.trim())));
}

/** A label whose value is a day, which may be left out. Sample: `失效日期：` above the title */
const OF_DAY = /(?:日期|时间)\s*[：:]?[\s|｜]*$/u;

function isValueOf(label: string, value: string): boolean {
  if (value.length > LONGEST || /报告|年报|報告|年報/u.test(value)) return false;
  return !OF_DAY.test(label) || !/\p{Script=Han}{4}/u.test(value);
}

/** Indexes of such labels before `end` and of their values. */
function labelledValues(lines: readonly CleanLine[], end: number): ReadonlySet<number> {
  const found = new Set<number>();
  let labels = 0;
  let label: string | null = null;
  for (const [index, { text }] of lines.slice(0, end).entries()) {
    if (text.trim() === '') continue;
    const above = cellsOf(lines[index - 1]?.text ?? '');
    if (isHeadRow(above) && cellsOf(text).length === above.length) found.add(index - 1).add(index);
    if (text.trim().length <= LONGEST && LABEL.test(toSimplified(text.trim()))) {
      labels++;
      label = text;
      found.add(index);
      continue;
    }
    if (label !== null && isValueOf(label, text.trim())) found.add(index);
    label = null;
  }
  return labels >= SEVERAL || [...found].some((index) => isHeadRow(cellsOf(lines[index]?.text ?? '')))
    ? found
    : new Set();
}

/** What an encyclopedia calls the title of an article in its box. Sample: `• 中文名：某镇2010年度政府信息公开报告`, `• 中文名某局…年报` */
const NAME_IN_BOX = /^\s*(?:(?:[•·*-]\s*)?中文名\s*[：:]|[•·*-]\s*中文名(?=.*(?:报告|年报)\s*$))/u;

/** Another line of the box. Sample: `- 编制单位：某县审计局` */
const ENTRY_OF_BOX = /^\s*[•·*-]\s*\p{Script=Han}{2,6}\s*[：:][^。]{0,60}$/u;

/** Longest heading of the box, in characters. */
const LONGEST_HEADING = 6;

/** Indexes of the lines of an encyclopedia's box, with its heading. */
function encyclopediaBox(lines: readonly CleanLine[]): ReadonlySet<number> {
  const at = (index: number): string => toSimplified(lines[index]?.text ?? '');
  const name = lines.findIndex((_, index) => NAME_IN_BOX.test(at(index)));
  if (name === -1) return new Set();
  const box = new Set([name]);
  for (let index = name + 1; ENTRY_OF_BOX.test(at(index)); index++) box.add(index);
  let above = name - 1;
  while (above > 0 && at(above).trim() === '') above--;
  if (above >= 0 && at(above).trim().length <= LONGEST_HEADING) box.add(above);
  return box;
}

/** A line of a front matter. Sample: `date: 2024-01-12`, `  - 年报` */
const ENTRY = /^(?:[a-z][\w-]*\s*:.*|\s+\S.*|- .*|)$/iu;

/** Sample: `title: "某镇2023年政府信息公开工作年度报告"` */
const TITLE_OF_REPORT = /^title\s*:.*(?:报告|年报|報告|年報)/iu;

/** Indexes of the front matter with which Markdown begins: between two fences, names and values alone. */
function frontMatter(lines: readonly CleanLine[]): ReadonlySet<number> {
  const isFence = ({ text }: CleanLine): boolean => text.trim() === '---';
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const last = lines.findIndex((line, index) => index > first && isFence(line));
  const entries = lines.slice(first + 1, Math.max(0, last));
  const opening = lines[first];
  if (opening === undefined || !isFence(opening) || !entries.some(({ text }) => TITLE_OF_REPORT.test(text)))
    return new Set();
  return entries.every(({ text }) => ENTRY.test(text)) ? new Set(lines.slice(0, last + 1).keys()) : new Set();
}

/** The line by which a crawler parts its own head from the text. Sample: `==================== 正文 ====================` */
const BODY_BELOW = /^[=\-*#]{3,}\s*正\s?文\s*[=\-*#]{3,}$/u;

/** A head is not longer than this, in lines. */
const LONGEST_HEAD = 40;

/** Indexes of a crawler's head down to the line that ends it. */
function crawlersHead(lines: readonly CleanLine[]): ReadonlySet<number> {
  const end = lines.slice(0, LONGEST_HEAD).findIndex(({ text }) => BODY_BELOW.test(text.trim()));
  return new Set(lines.slice(0, end + 1).keys());
}

/** Indexes of the bar that an archive of the web sets above a page: captures, months, years. */
function webArchiveBar(lines: readonly CleanLine[]): ReadonlySet<number> {
  const head = lines.slice(0, LONGEST_HEAD);
  const first = head.findIndex(({ text }) => text.trim().startsWith('The Wayback Machine - http'));
  const last = head.findIndex(({ text }, index) => index > first && text.trim() === 'About this capture');
  return new Set(
    first === -1 || last === -1 ? [] : Array.from({ length: last - first + 1 }, (_, step) => first + step),
  );
}

/** Indexes of all lines of heads, boxes and bars around a report, labels before the line `end`. */
export function linesOfHeads(lines: readonly CleanLine[], end: number): ReadonlySet<number> {
  const finders = [crawlersHead, encyclopediaBox, frontMatter, webArchiveBar];
  return new Set([labelledValues(lines, end), ...finders.map((find) => find(lines))].flatMap((found) => [...found]));
}
