/**
 * Another document behind the report in one file (a report of another year, a guide): its title stands alone on a line below the
 * report's parts, and parts begin again below it. Its dates, parts and figures are none of the report's.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { linesOf, textOf, type Section } from '../report-tree.ts';

/** A title, whole and short. Sample: `某市统计局2021年政府信息公开工作年度报告`, `某局政府信息公开指南` */
const TITLE = /^[^。，；：、《]{4,50}(?:年度报告|年报|工作报告|公开指南|公开目录|公开制度)$/u;

export interface JoinedDocument {
  /** Index of the first of its sections, and of its title among the blocks of the section before. */
  section: number;
  block: number;
  title: string;
  line: number;
}

/** Null where the file holds one document. */
export function joinedDocument(sections: readonly Section[]): JoinedDocument | null {
  const begin = sections.findIndex(({ number }) => number === '一、');
  // Under the name of the first report its parts are of a lower level.
  const level = sections[begin]?.level;
  const again = sections.findIndex(
    (section, index) => index > begin && section.level === level && section.number === '一、',
  );
  if (begin === -1 || again === -1) return null;
  const blocks = sections[again - 1]?.children ?? [];
  for (const [block, paragraph] of blocks.entries()) {
    if (paragraph.type !== 'paragraph') continue;
    const title = foldDigits(toSimplified(textOf(paragraph.runs).trim()));
    if (TITLE.test(title)) return { section: again, block, title, line: linesOf(paragraph.runs)[0] };
  }
  return null;
}

/** The report's own sections, without what is joined to it. */
export function ownSections(sections: readonly Section[]): Section[] {
  const other = joinedDocument(sections);
  if (other === null) return [...sections];
  return sections
    .slice(0, other.section)
    .map((section, index) =>
      index === other.section - 1 ? { ...section, children: section.children.slice(0, other.block) } : section,
    );
}
