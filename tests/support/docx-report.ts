/**
 * A simple model of a report to the bytes of a Word file as people make them: headings with automatic numbers, tables with merged cells.
 */
import { escapeXml, wordFile, wordParagraph } from './word-file.ts';

export interface DocxCell {
  /** Several texts are several paragraphs. */
  text: string | readonly string[];
  rowspan?: number;
  colspan?: number;
}

export type DocxBlock =
  /** A paragraph; with a `level` (from 0) it has an automatic number, which is not in its text. */
  | { text: string; level?: number }
  /** Rows of a table; a merged cell stands where it begins. The first `heads` rows are repeated on each page. */
  | { rows: ReadonlyArray<readonly DocxCell[]>; heads?: number };

export interface DocxLevel {
  /** Of ST_NumberFormat. */
  format: string;
  /** `%1、` */
  text: string;
  /** Between number and text. */
  suffix?: 'tab' | 'space' | 'nothing';
}

export interface DocxReport {
  title: string;
  blocks: readonly DocxBlock[];
  /** How levels are numbered; the customary way where it is not said. */
  levels?: readonly DocxLevel[];
}

/** 一、 （一） 1. （1） */
const CUSTOMARY: readonly DocxLevel[] = [
  { format: 'chineseCounting', text: '%1、', suffix: 'nothing' },
  { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）', suffix: 'nothing' },
];

/** Width of the text, in twentieths of a point. */
const PAPER = 9_000;

/** As paragraphs are set: two characters in, full lines. */
const SET = '<w:ind w:firstLineChars="200" w:firstLine="420"/><w:jc w:val="both"/>';

/** The bytes of the report as a .docx. */
export function docxReport({ title, blocks, levels = CUSTOMARY }: DocxReport): Uint8Array {
  const body = blocks.map((block) =>
    'rows' in block
      ? table(block.rows, block.heads ?? 0)
      : wordParagraph(block.text, block.level === undefined ? SET : numbering(block.level)),
  );
  const head = wordParagraph(title, '<w:jc w:val="center"/>');
  return wordFile({
    body: `${head}${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
    numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    core: `<dc:title>${escapeXml(title)}</dc:title>`,
  });
}

function numbering(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
}

function level({ format, text, suffix = 'tab' }: DocxLevel, index: number): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${suffix}"/><w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

/** A cell that a merge from above goes on through. */
interface Below {
  rows: number;
  colspan: number;
}

function table(rows: ReadonlyArray<readonly DocxCell[]>, heads: number): string {
  const first = rows[0] ?? [];
  const width = first.reduce((sum, { colspan = 1 }) => sum + colspan, 0);
  const unit = Math.floor(PAPER / width);
  let below = new Map<number, Below>();
  const printed = rows.map((row, index) => {
    const next = new Map<number, Below>();
    const rest = [...row];
    const cells: string[] = [];
    for (let column = 0; column < width;) {
      const above = below.get(column);
      const cell = above === undefined ? rest.shift() : undefined;
      const colspan = above?.colspan ?? cell?.colspan ?? 1;
      const left = (above?.rows ?? cell?.rowspan ?? 1) - 1;
      if (left > 0) next.set(column, { rows: left, colspan });
      const merge = above === undefined ? (left > 0 ? '<w:vMerge w:val="restart"/>' : '') : '<w:vMerge/>';
      const texts = [cell?.text ?? ''].flat();
      cells.push(tableCell(texts, colspan * unit, colspan, merge));
      column += colspan;
    }
    below = next;
    return `<w:tr>${index < heads ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  });
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const columns = `<w:gridCol w:w="${unit}"/>`.repeat(width);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${printed.join('')}</w:tbl>`;
}

function tableCell(texts: readonly string[], size: number, colspan: number, merge: string): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${size}" w:type="dxa"/>${span}${merge}</w:tcPr>${texts.map((text) => wordParagraph(text)).join('')}</w:tc>`;
}
