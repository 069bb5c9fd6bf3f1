/**
 * Lines that lost their ends: one holds (nearly) the whole report, or a heading stands behind the sentence before it. They
 * are parted again where a heading number counts on, and the title is parted from the text by the blank behind it.
 */
import { knownHeadingLength, knownPointLength } from '../../forms/index.ts';
import { hanNumber } from '../../text/han-number.ts';
import type { Seed } from '../seed-tree.ts';
import { sliceLine, type CleanLine } from './clean-line.ts';

/** A line is giant when it holds this share of all characters, and more than this many. */
const SHARE = 0.8;
const LONG = 400;

/** A number that may open a part, a point of it, or an item. Sample: `二、`, `（一）`, `1.` */
const NUMBER =
  /(?<part>[一二三四五六七八九十]{1,3})\s?、\s*|[（(](?<point>[一二三四五六七八九十]{1,3})[）)]\s*|(?<![\d.])(?<item>\d{1,2})[.．、](?!\d)\s*/gu;

/** What the form prints right below the heading of a part, glued to it. Sample: `二、主动公开政府信息情况|第二十条第（一）项` */
const FORM_BEHIND = /^\s*(?:第二十条|信息内容|[（(](?:本列数据|一[）)])|申请人情况|行政复议\s*(?:行政诉讼|结果维持))/u;

/** Where it begins; nothing where none does. */
function formStart(text: string): number[] {
  const number = /^\s*[一二三四五六七八九十]{1,3}\s?、\s*/u.exec(text)?.[0].length ?? 0;
  const known = number === 0 ? 0 : knownHeadingLength(text.slice(number));
  return known > 0 && FORM_BEHIND.test(text.slice(number + known)) ? [number + known] : [];
}

/** What a part may begin behind. Sample: `。␣二、主动公开情况`, `。（一）机构职能` */
const BOUNDARY = /[。；！？\s\u3000”]$/u;

/** What ends the sentence before a heading on a line of ordinary length. Sample: `报告如下:␣一、概述` */
const SENTENCE_END = /[。！：:][\s\u3000]*$/u;

/** The blank behind a title. Sample: `…工作年度报告␣根据…` */
const TITLE_END = /(?<=^.{6,60}(?:报告|年报))\s+(?=\S)/u;

/** The blank behind the heading of the lead, which has no number. Sample: `引言␣本年度报告根据…` */
const LEAD_END = /(?<=^\s*[引前]言)\s+(?=\S)/u;

/** Parts all lines that need it; the others stay as they are. */
export function splitGluedLines(lines: readonly CleanLine[], seed: Seed): CleanLine[] {
  const total = seed.children.reduce((sum, line) => sum + line.text.length, 0);
  let part = 0;
  return lines.flatMap((line, index) => {
    const opening = /^\s*(?<part>[一二三四五六七八九十]{1,3})\s?、/u.exec(line.text)?.groups?.['part'];
    if (line.text.length >= LONG && line.text.length >= total * SHARE) {
      const heads = [TITLE_END, LEAD_END].flatMap((end) => end.exec(line.text)?.index ?? []);
      const pieces = sliceLine(line, [...heads, ...partStarts(line.text)]);
      return pieces.map((piece) => ({ ...piece, glued: pieces.length > 1 }));
    }
    if (opening !== undefined) part = hanNumber(opening) ?? part;
    const { parts, points } = knownStarts(line.text, part);
    part += parts.length;
    const known = [...formStart(line.text), ...parts, ...points].sort((a, b) => a - b);
    const starts = known.length > 0 ? known : [...pointStarts(line.text), ...firstPointStart(lines, index)];
    return starts.length === 0 ? [line] : sliceLine(line, starts);
  });
}

/** Behind the sentences of a line: headings that the form or custom knows, counting on from `part`, and the points of those. */
function knownStarts(text: string, part: number): { parts: number[]; points: number[] } {
  const parts: number[] = [];
  const points: number[] = [];
  let inPart: number[] = [];
  let opened = false;
  // Where the heading of the last part ends: its first point stands there, or behind a sentence like the others.
  let end = -1;
  const close = (): void => {
    if (inPart.length >= SEVERAL) points.push(...inPart);
    inPart = [];
  };
  if (!/[。！：:]/u.test(text)) return { parts, points };
  for (const match of text.matchAll(NUMBER)) {
    const { part: printed, point } = match.groups ?? {};
    const isBehind = SENTENCE_END.test(text.slice(Math.max(0, match.index - 4), match.index));
    const from = match.index + match[0].length;
    // Right behind the heading of a part that lost its text. Sample: `三、依申请公开情况 六、存在的主要问题 2008年，…`
    const isEmptied = end !== -1 && end < match.index && text.slice(end, match.index).trim() === '';
    if (printed !== undefined && text.slice(0, match.index).trim() === '') {
      // The line begins with a part: no piece of it, but its points are.
      const known = knownHeadingLength(text.slice(from));
      if (known > 0) [opened, end] = [true, from + known];
    } else if (printed !== undefined && (isBehind || isEmptied)) {
      const expected = part + parts.length + 1;
      // Parts between them may be lost too.
      if (isEmptied ? (hanNumber(printed) ?? 0) < expected : hanNumber(printed) !== expected) continue;
      const known = Math.max(knownHeadingLength(text.slice(from)), setApartLength(text.slice(from, from + LONGEST)));
      if (known === 0) continue;
      close();
      parts.push(match.index);
      [opened, end] = [true, from + known];
    } else if (point !== undefined && opened && hanNumber(point) === inPart.length + 1) {
      const isFirst = inPart.length === 0 && match.index - end < NEAR && text.slice(end, match.index).trim() === '';
      if (isBehind || isFirst) inPart.push(match.index);
    }
  }
  close();
  return { parts, points };
}

/** A point's own heading, right behind its number. Sample: `（二）|政府信息管理。|` */
const POINT_TITLE = /^[^。：:，,；;、（(\d]{2,20}[。：:]/u;

/** What ends the sentence before a point on the line of the first one. */
const POINT_BEFORE = /[。；！;][\s\u3000]*$/u;

/** In a line that begins with the first point of a part: the others, where several count on with headings of their own. */
function pointStarts(text: string): number[] {
  if (!/^\s*[（(]一[）)]/u.test(text)) return [];
  const starts: number[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { point } = match.groups ?? {};
    if (point === undefined || hanNumber(point) !== starts.length + 2) continue;
    if (!POINT_BEFORE.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST);
    if (POINT_TITLE.test(behind) || knownPointLength(behind) > 0) starts.push(match.index);
  }
  return starts.length >= SEVERAL ? starts : [];
}

/** A part's heading with its first point behind a blank, whose siblings open lines below. Sample: `二、政府信息公开情况␣|（一）门户网站：…` */
const PART_AND_FIRST =
  /^(?<part>\s*[一二三四五六七八九十]{1,3}\s?、[^，。；：:\s（(]{2,24}\s+)[（(]一[）)](?=\p{Script=Han}{2,20}[：:。])/u;

/** So many lines below the second point may open one. */
const LINES_BELOW = 12;

/** Where such a point begins; nothing where none does. */
function firstPointStart(lines: readonly CleanLine[], index: number): number[] {
  const { part } = PART_AND_FIRST.exec(lines[index]?.text ?? '')?.groups ?? {};
  if (part === undefined) return [];
  const below = lines.slice(index + 1, index + 1 + LINES_BELOW).map(({ text }) => text);
  const next = below.find((text) =>
    /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}\s?、)/u.test(text),
  );
  return next !== undefined && /^\s*[（(]二[）)]/u.test(next) ? [part.length] : [];
}

/** A heading in its own words, with a blank behind it or nothing more. Sample: `政府依申请公开和不予公开信息情况|␣本年度我镇…` */
const SET_APART =
  /^(?<title>[^，。；：\s\d]{2,36}(?:情况|措施|问题|概述|概况|打算))(?:\s+(?:\p{Script=Han}|(?:19|20)\d\d年)|\s*$)/u;

/** Longest of these, with what is looked at behind it, in characters. */
const LONGEST = 48;

function setApartLength(text: string): number {
  return SET_APART.exec(text)?.groups?.['title']?.length ?? 0;
}

/** Blanks between a heading and its first point are no more. */
const NEAR = 8;

/** So many points behind the heading of a part, on its line, are points; one alone may be an item of a list. */
const SEVERAL = 2;

/** Whether a heading behind a number that does not count on is a usual one all the same, set apart from its text. */
function isSlipOf(behind: string, known: number): boolean {
  return known > 0 && known === knownHeadingLength(behind) && /^[\s\u3000]/u.test(behind.slice(known));
}

/** Begins of parts that count 一, 二, 三 …, of points that count within them, and of items that custom knows. */
function partStarts(text: string): number[] {
  const starts: number[] = [];
  const last = { part: 0, point: 0, item: 0 };
  let heading = '';
  for (const match of text.matchAll(NUMBER)) {
    const { part, point, item } = match.groups ?? {};
    const kind = part !== undefined ? 'part' : point !== undefined ? 'point' : 'item';
    const value = kind === 'item' ? Number(item) : hanNumber(part ?? point ?? '');
    const behind = text.slice(match.index + match[0].length);
    const known = Math.max(knownHeadingLength(behind), knownPointLength(behind));
    // The author may count a part twice, or leave a number out.
    const isSlip =
      kind === 'part' && last.part > 0 && [0, 2].includes((value ?? 0) - last.part) && isSlipOf(behind, known);
    if ((value !== last[kind] + 1 && !isSlip) || (kind !== 'part' && last.part === 0) || value === null) continue;
    const atBoundary = match.index === 0 || BOUNDARY.test(text.slice(match.index - 1, match.index));
    // Right behind a heading, or before one that is known, no boundary is needed.
    const glued = known > 0 || (value === 1 && heading !== '' && text.endsWith(heading, match.index));
    if (kind === 'item' ? !glued : !atBoundary && !glued) continue;
    last[kind] = value;
    if (kind === 'part') last.point = 0;
    if (kind !== 'item') last.item = 0;
    heading = behind.slice(0, known);
    if (match.index > 0) starts.push(match.index);
  }
  return last.part >= 2 ? starts : [];
}
