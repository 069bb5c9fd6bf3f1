/**
 * Marks of Markdown as pandoc writes it of a page: attributes behind headings and around spans, and a stroke for a line's end.
 */

const ATTRIBUTE = '(?:[#.][\\w-]{1,60}|[\\w-]{1,40}="[^"{}]{0,120}")';

/** Sample: `{#title .h1}`, `{style="font-size:14pt"}` */
const ATTRIBUTES = `\\{${ATTRIBUTE}(?:\\s${ATTRIBUTE}){0,8}\\}`;

/** The end of a span. Sample: `[主动公开|]{.red}` */
const SPAN_END = new RegExp(`\\]${ATTRIBUTES}`, 'gu');

/** Behind a heading. Sample: `# 某大学…年度报告| {#title}` */
const BEHIND_HEADING = new RegExp(`\\s+${ATTRIBUTES}\\s*$`, 'u');

/** A line's end that stays one. Sample: `**一、概述**|\\` */
const HARD_BREAK = /(?<=[\p{Script=Han}\p{P}\d])\\\s*$/u;

/** So far before its end a span is looked for, in characters. */
const LONGEST_SPAN = 2000;

/** Places and lengths of such marks. */
export function pandocMarks(text: string): Array<readonly [from: number, length: number]> {
  const marks: Array<readonly [number, number]> = [];
  if (text.includes(']{'))
    for (const { index, 0: end } of text.matchAll(SPAN_END)) {
      const begin = beginOf(text, index);
      if (begin !== -1) marks.push([begin, 1], [index, end.length]);
    }
  for (const pattern of [BEHIND_HEADING, HARD_BREAK]) {
    const match = /[}\\]\s*$/u.test(text) ? pattern.exec(text) : null;
    if (match !== null) marks.push([match.index, match[0].length]);
  }
  return marks;
}

/** The bracket that the one at a place closes; -1 for none. */
function beginOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - LONGEST_SPAN); at--) {
    if (text[at] === ']') depth++;
    if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}
