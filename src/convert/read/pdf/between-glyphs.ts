/**
 * Two neighbours on a printed line to what stands between them: nothing, blanks, or a TAB.
 */
import type { Glyph } from './marks.ts';

/** Gaps, in ems, from which on a blank is seen: between Latin letters and digits, and beside Chinese ones. */
export const NARROW_BLANK = 0.18;
const WIDE_BLANK = 0.6;

/** The same between pieces that are drawn apart: two figures that become one are worse than one that is parted. */
const APART = 0.06;

/** From here on the pieces are set apart: a TAB. */
const FAR = 2.5;

/** Behind a blank is at the most such a gap, in ems, unless it is the end of a cell's text. */
const STRETCHED = 1;

/** A blank that takes less room than this, in ems, is not to be seen. */
const LEAST_BLANK = 0.08;

/** Characters as wide as a Chinese one. */
export const WIDE = /^[\p{sc=Han}\u2E80-\u303F\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6·—…“”‘’]/u;

/** Samples: `3`, `３` */
const DIGIT = /^\p{Nd}/u;

/** Gaps between a line's characters, in ems: half of them, and a quarter of them, are no wider. */
export interface LineGaps {
  half: number;
  quarter: number;
}

export interface Neighbours {
  last: Glyph;
  next: Glyph;
  /** Blanks that are drawn between them. */
  blanks: readonly Glyph[];
}

/** Blanks of the text where they take room, or what the gap says. */
export function betweenGlyphs({ last, next, blanks }: Neighbours, gaps: LineGaps, apart: '\t' | ' '): string {
  const gap = gapOf(last, next);
  if (arePartedFigures(last, blanks.at(-1) ?? last, next, gaps)) return apart;
  const text = blanks.map((blank) => blank.text).join('');
  if (text !== '' && gap - text.length < FAR) return gap > LEAST_BLANK ? text : '';
  const wide = WIDE.test(last.text) || WIDE.test(next.text);
  const room = wide ? gap - gaps.half : gap;
  if (room > FAR) return apart;
  return room > (wide ? WIDE_BLANK : NARROW_BLANK) ? ' ' : '';
}

/** Whether digits were drawn by operations of their own, with more behind the first than the line's characters have. */
function arePartedFigures(last: Glyph, before: Glyph, next: Glyph, gaps: LineGaps): boolean {
  if (last.run === next.run || !DIGIT.test(last.text) || !DIGIT.test(next.text)) return false;
  // A blank is wide in lines that are stretched to the margin.
  return isApart(before, next, gaps) && (before === last || gapOf(before, next) > STRETCHED);
}

/** Whether a gap is wider than those inside of pieces: a row of short cells has as many gaps between its cells. */
export function isApart(before: Glyph, next: Glyph, gaps: LineGaps): boolean {
  return before.run !== next.run && gapOf(before, next) - gaps.quarter > APART;
}

export function gapOf(last: Glyph, next: Glyph): number {
  return (next.start - last.end) / Math.max(last.size, next.size);
}

/** Of `seen`, all that is seen of a line: what a typesetter put between all of it is no blank. */
export function lineGaps(seen: readonly Glyph[]): LineGaps {
  const gaps = seen.slice(1).map((glyph, index) => gapOf(seen[index] ?? glyph, glyph));
  gaps.sort((a, b) => a - b);
  const at = (share: number): number => Math.max(0, gaps[Math.floor(gaps.length * share)] ?? 0);
  return { half: at(0.5), quarter: at(0.25) };
}
