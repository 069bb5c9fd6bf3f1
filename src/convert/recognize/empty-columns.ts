/**
 * The empty cells behind a line that stood in the only column of a layout table: a title, the heading of a part, a whole
 * paragraph. They are marks of layout; behind a cell of a report's own table they are cells, and stay.
 */
import { isFormHeading, knownHeadingLength } from '../../forms/index.ts';

/** Longest title, in characters. */
const LONGEST_TITLE = 60;

/** A text of so many characters with a sentence in it is no label of a row. */
const LEAST_TEXT = 40;

const TITLE = /^[^。；，：:]{8,}(?:报告|年报|報告|年報)$/u;
const NUMBER = /^[一二三四五六七八九十]{1,3}、\s*/u;

/** Where they begin; null where the line has none. */
export function emptyColumnsAt(text: string): number | null {
  if (!/[|｜]\s*$/u.test(text)) return null;
  // Bars with nothing between them, to the line's end. Sample: `…年度报告| |||`
  let at = text.length;
  while (at > 0 && /[\s|｜]/u.test(text[at - 1] ?? '')) at--;
  const words = text.slice(0, at).trim();
  if (words === '' || /[|｜]/u.test(words)) return null;
  const heading = words.replace(NUMBER, '');
  const isHeading = heading !== words && knownHeadingLength(heading) === heading.length;
  const isTitle = words.length <= LONGEST_TITLE && TITLE.test(words);
  const isText =
    words.includes('。') && (words.length >= LEAST_TEXT || (heading !== words && knownHeadingLength(heading) > 0));
  return isHeading || isTitle || isText ? at : null;
}

/** A heading of the form alone in its row: the tables around it were taken for one. Sample: `| 三、收到和处理政府信息公开申请情况 | | |` */
export function headingInRow(text: string): { from: number; to: number } | null {
  const row = /^(?<lead>\s*[|｜]\s*)(?<words>[^|｜]{4,60}?)\s*[|｜][\s|｜]*$/u.exec(text)?.groups;
  const [lead = '', words = ''] = [row?.['lead'], row?.['words']];
  const heading = words.replace(NUMBER, '');
  if (heading === words || !isFormHeading(heading)) return null;
  return { from: lead.length, to: lead.length + words.length };
}
