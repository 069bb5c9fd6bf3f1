/**
 * A model of a report as a Word file made the way offices make them: the numbers of headings are automatic ones, where they count on.
 */
import { docxReport, type DocxBlock } from './docx-report.ts';
import type { ModelCell, ReportModel } from './report-model.ts';

const COUNTED = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Printed numbers by their level. Sample: `一、总体情况`, `（二）依申请公开` */
const NUMBERS = [
  /^(?<number>[一二三四五六七八九十]+)、(?<text>.*)$/u,
  /^（(?<number>[一二三四五六七八九十]+)）(?<text>.*)$/u,
];

/** How many rows come again on each page: those beside a corner that reaches down over them. */
export function headRows(rows: ReadonlyArray<readonly ModelCell[]>): number {
  const corner = rows[0]?.[0]?.rowspan ?? 1;
  return corner > 1 ? corner : 0;
}

/** The bytes of the report as a .docx. */
export function docxOfModel({ title, blocks }: ReportModel): Uint8Array {
  const counts = [0, 0];
  return docxReport({
    title,
    blocks: blocks.map((block): DocxBlock => {
      if (block.kind === 'table') return { rows: block.rows, heads: headRows(block.rows) };
      if (block.kind !== 'heading') return { text: block.text };
      for (const [level, pattern] of NUMBERS.entries()) {
        const { number = '', text = '' } = pattern.exec(block.text)?.groups ?? {};
        if (number === '' || number !== COUNTED[counts[level] ?? 0] || (level === 1 && counts[0] === 0)) continue;
        counts[level] = (counts[level] ?? 0) + 1;
        counts.fill(0, level + 1);
        return { text, level };
      }
      return { text: block.text };
    }),
  });
}
