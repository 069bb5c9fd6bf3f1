/**
 * Marks on a line that are none of its words and not of bold type: of lists, links and Markdown, of empty cells.
 */
import { emptyColumnsAt, headingInRow } from './empty-columns.ts';
import { pandocMarks } from './pandoc-marks.ts';

/** The bullet of a list before the number of a heading, or before a report's first sentence. Sample: `- 一、总体情况`, `• 本报告根据` */
const BULLET =
  /^\s*[-*•·●○■◆]\s*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\[|(?:本(?:年度)?报告|根据|按照)[^。]{8,}[，。]))/u;

/** The mark of a quotation in Markdown; not the trail of a site. Sample: `> 来源：东岭镇人民政府` */
const QUOTED = /^\s*>\s?(?=\p{Script=Han}[^>＞]*$)/u;

/** A heading that is a link. Sample: `[二、主动公开情况](#a2)` */
const LINK =
  /^(?<lead>[^[\]()]*)\[(?=\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、]))[^[\]]+(?<close>\]\([^()\s]+\))\s*$/u;

/** A heading in heavy brackets. Sample: `【一、概述】` */
const BRACKETS =
  /^\s*【(?=\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))[^【】]{2,40}】\s*$/u;

/** A number that Markdown sets off. Sample: `受理申请 *3* 件`; not the star of a note, `3*` */
const EMPHASIZED = /(?<![*\d])\*\d[\d.,]{0,11}\*(?![*\d])/gu;

/** The sign that keeps Markdown from taking another for one of its own. Samples: `1\\. 网站公开情况`, `8462\\*\\*`, `a\\_b@163.com`, `2023\\-01\\-30` */
const ESCAPE = /\\(?=[*_[\]()#+.!~<>-])/gu;

/** Marks around a line that are none of its words, as places and lengths: of lists, links and Markdown, of empty cells. */
export function lineMarks(text: string): Array<readonly [from: number, length: number, rule?: string]> {
  const columns = emptyColumnsAt(text);
  const row = headingInRow(text);
  const bullet = (BULLET.exec(text) ?? QUOTED.exec(text))?.[0].length ?? 0;
  const escapes = text.includes('\\') ? [...text.matchAll(ESCAPE)].map(({ index }) => [index, 1] as const) : [];
  const { lead, close } = LINK.exec(text.slice(bullet))?.groups ?? {};
  const emphasized = [...text.matchAll(EMPHASIZED)].flatMap(({ index, 0: { length } }) => [
    [index, 1] as const,
    [index + length - 1, 1] as const,
  ]);
  return [
    ...(bullet > 0 ? [[0, bullet] as const] : []),
    ...escapes,
    ...(lead === undefined || close === undefined
      ? []
      : [[bullet + lead.length, 1] as const, [text.trimEnd().length - close.length, close.length] as const]),
    ...(BRACKETS.test(text) ? [[text.indexOf('【'), 1] as const, [text.indexOf('】'), 1] as const] : []),
    ...emphasized,
    ...(columns === null ? [] : [[columns, text.length - columns, 'table-borders'] as const]),
    ...(row === null
      ? []
      : [[0, row.from, 'table-borders'] as const, [row.to, text.length - row.to, 'table-borders'] as const]),
    ...pandocMarks(text),
  ].sort(([a], [b]) => a - b);
}
