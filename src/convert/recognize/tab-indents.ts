/**
 * TABs that set in the first line of a paragraph, in copies that have no cells behind TABs: they are blanks.
 */
import { withoutStart, type CleanLine } from './clean-line.ts';
import { NUMBER_CELL } from './tables/number-cell.ts';

/** Whether one TAB stands there, before words. Sample: `\t（一）主动公开情况。2024年，…` */
function isIndented({ text }: CleanLine): boolean {
  return text.lastIndexOf('\t') === 0 && text.trim() !== '';
}

/** So many of such lines hold a sentence where they are paragraphs. */
const SHARE = 1 / 3;
const SEVERAL = 3;

/** The lines without such TABs. */
export function withoutTabIndents(lines: readonly CleanLine[]): CleanLine[] {
  const tabbed = lines.filter(({ text }) => text.includes('\t'));
  const sentences = tabbed.filter(({ text }) => /。/u.test(text)).length;
  const isCells = tabbed.some((line) => !isIndented(line) || NUMBER_CELL.test(line.text.trim()));
  if (isCells || sentences < SEVERAL || sentences < tabbed.length * SHARE) return [...lines];
  return lines.map((line) => (line.text.startsWith('\t') ? withoutStart(line, 1) : line));
}
