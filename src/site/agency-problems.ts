/**
 * What an agency's reports say of their problems and improvements (存在的主要问题及改进情况), year by year, by its first words.
 */
import type { PartOfReport } from './part-of-report.ts';

export interface AgencyProblem {
  year: number;
  href: string;
  /** The first words; null where the copy has no text there. */
  words: string | null;
}

/** Signs of a text that are shown. */
const SHOWN = 72;

/** The first words of a part as a report has it, cut at the end of a sentence where one is near. */
export function agencyProblem({ year, href, sections }: PartOfReport): AgencyProblem {
  const text = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .map((paragraph) => paragraph.text)
    .find((paragraph) => paragraph.trim() !== '');
  return { year, href: sections[0]?.href ?? href, words: text === undefined ? null : firstWords(text) };
}

function firstWords(text: string): string {
  const signs = [...text];
  if (signs.length <= SHOWN) return text;
  const cut = signs.slice(0, SHOWN).join('');
  const end = Math.max(...['。', '；', '，'].map((mark) => cut.lastIndexOf(mark)));
  return `${end > SHOWN / 2 ? cut.slice(0, end) : cut}……`;
}
