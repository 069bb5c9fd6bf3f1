/**
 * The places of a report where metadata is told, gathered once: title, opening, all text, furniture, signature.
 */
import type { Basis } from '../../../report.ts';
import { linesOf, runsIn, textOf, type Paragraph } from '../../report-tree.ts';
import { readDate } from '../../../text/date.ts';
import { foldDigits } from '../../../text/fold-digits.ts';
import type { Recognized } from './recognized.ts';

/** A value with how it is known. */
export interface Known<T> {
  value: T;
  basis: Basis;
}

/** A text with the line it begins on; its digits are half-width. */
export interface Told {
  text: string;
  line: number;
}

export interface Evidence {
  title: string | null;
  /** What stands before the first section, and the first paragraph after it. */
  opening: Told[];
  /** Every paragraph. */
  paragraphs: Told[];
  /** Everything printed in tables, and every heading. */
  labels: string[];
  /** Page furniture, line by line. */
  furniture: Told[];
  /** What an archive head gives as the title. Sample: `标题: …年度报告` */
  labelledTitle: string | null;
  /** Names at the end. */
  signatures: Told[];
  /** Dates at the end. */
  dates: Told[];
  /** What a line like `来源: …` names; null when it names nothing but a time. */
  statedSource: string | null;
}

export function gatherEvidence({ title, sections, furniture }: Recognized): Evidence {
  const paragraphs = sections.flatMap((section) => section.children.filter((block) => block.type === 'paragraph'));
  const front =
    sections.find((section) => section.level === 0)?.children.filter((block) => block.type === 'paragraph') ?? [];
  const first = paragraphs.find((paragraph) => !front.includes(paragraph));
  const byRole = (role: Paragraph['role']): Told[] =>
    paragraphs.filter((paragraph) => paragraph.role === role).map(told);
  const signed = signedAtEnd(paragraphs);
  const furnitureLines = furniture.map((note) => ({ text: foldDigits(note.text), line: note.span.line }));
  return {
    title: title.length === 0 ? null : foldDigits(textOf(title)),
    opening: [...front, ...(first === undefined ? [] : [first])].map(told),
    paragraphs: paragraphs.map(told),
    labels: sections.flatMap((section) => [
      textOf(section.heading),
      ...section.children.flatMap((block) => (block.type === 'paragraph' ? [] : runsIn(block).map((run) => run.text))),
    ]),
    furniture: furnitureLines,
    labelledTitle:
      furnitureLines
        .map(({ text }) => LABELLED_TITLE.exec(text)?.groups?.['title'] ?? null)
        .find((title) => title !== null) ?? null,
    signatures: [...byRole('signature'), ...(signed === null ? [] : [signed.name])],
    dates: [...byRole('date'), ...(signed === null ? [] : [signed.date])],
    statedSource: statedSource(furnitureLines),
  };
}

function told(paragraph: Paragraph): Told {
  return { text: foldDigits(textOf(paragraph.runs)), line: linesOf(paragraph.runs)[0] };
}

/** Sample: `标题: 青禾县2013年政府信息公开工作年度报告` */
const LABELLED_TITLE =
  /^[\s•·*|｜]*(?:标\s*题|标\s*題|信息名称|文件名称|名\s*称)\s*[：:|｜]\s*(?<title>[^|｜]{4,60}?(?:报告|年报|報告|年報))[\s|｜]*$/u;

/** Name and date behind the last sentence, on its line. Sample: `…增加查阅点。 江海区石桥街道办事处 二○○九年三月二十日` */
const SIGNED =
  /[。！]\s*(?<name>[\p{Script=Han}（）()]{4,30})\s+(?<date>[\d〇○零０一二三四五六七八九十]{4}\s?[年./-].{2,10}?日?)\s*$/u;

function signedAtEnd(paragraphs: readonly Paragraph[]): { name: Told; date: Told } | null {
  for (const paragraph of paragraphs.slice(-3).reverse()) {
    const { text, line } = told(paragraph);
    const { name, date } = SIGNED.exec(text)?.groups ?? {};
    if (name !== undefined && date !== undefined && readDate(date) !== null)
      return { name: { text: name, line }, date: { text: date, line } };
  }
  return null;
}

/** Sample: `信息来源：某局  发布时间：…`, `来源: 兰州新区科技发展局`. */
const SOURCE = /(?:信息来源|文章来源|稿件来源|来源|來源|出处)\s*[：:]\s*(?<name>[^\s：:|｜【】]+)/u;

function statedSource(furniture: readonly Told[]): string | null {
  for (const { text } of furniture) {
    const name = SOURCE.exec(text)?.groups?.['name'];
    if (
      name !== undefined &&
      readDate(name) === null &&
      /\p{Script=Han}/u.test(name) &&
      !/^(?:发布|时间|日期|浏览)/u.test(name)
    )
      return name;
  }
  return null;
}
