/**
 * A logical line to the heading that it opens a section with: its number, its title, and where its text begins.
 */
import type { CleanLine } from './clean-line.ts';
import { readHeadingNumber, type HeadingNumber } from './heading-number.ts';
import { splitHeading, type HeadingSplit } from './run-in.ts';
import { isCell } from './tables/table-lines.ts';

/** A logical line, or the lines of a table. */
export type Item = { kind: 'line'; line: CleanLine } | { kind: 'table'; lines: CleanLine[] };

/** A logical line that opens a section. */
export interface Heading {
  line: CleanLine;
  number: HeadingNumber | null;
  /** Whether it is an aspect of a part, which stands in it without a number. */
  isAspect?: true;
  /** Places in the line's text. */
  split: HeadingSplit;
}

/** Null where it opens none. */
export function readHeading(item: Item): Heading | null {
  if (item.kind === 'table') return null;
  const { line } = item;
  const number = readHeadingNumber(line.text);
  if (number === null || isCell(line.text) || line.rowHead === true) return null;
  const rest = line.text.slice(number.to);
  // A part without a title of its own: 第一篇, and below it 一、基本情况; or 一、, and below it （一）机构设置.
  if ((number.style === 'part' || number.style === 'han') && rest.trim() === '')
    return { line, number, split: { titleEnd: number.to, closingEnd: number.to, textStart: null } };
  const split = splitHeading(rest, line.glued === true);
  if (split === null) return null;
  const { titleEnd, closingEnd, textStart } = split;
  return {
    line,
    number,
    split: {
      titleEnd: number.to + titleEnd,
      closingEnd: number.to + closingEnd,
      textStart: textStart === null ? null : number.to + textStart,
    },
  };
}
