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
    signatures: byRole('signature'),
    dates: byRole('date'),
    statedSource: statedSource(furnitureLines),
  };
}

function told(paragraph: Paragraph): Told {
  return { text: foldDigits(textOf(paragraph.runs)), line: linesOf(paragraph.runs)[0] };
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
