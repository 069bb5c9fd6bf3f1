/**
 * Glyphs to printed lines, from the top down: what stands on one baseline, in its order, with a blank where one is to be seen.
 */
import { betweenGlyphs, gapOf, lineGaps, NARROW_BLANK, WIDE } from './between-glyphs.ts';
import { columnBegins } from './column-begins.ts';
import type { Box, Glyph } from './marks.ts';

export interface TextLine {
  text: string;
  box: Box;
  base: number;
  /** Em of most of its glyphs, in points. */
  size: number;
  turn: number;
  /** Font of most of its Chinese characters; null where it has none. */
  font: string | null;
  /** How wide its first piece is that no line end may part: a character, or a word of Latin letters or digits. */
  firstWord: number;
  unknown: number;
  hidden: boolean;
  /** Whether characters stand upon each other: what they say in which order nobody knows. */
  overlaid: boolean;
}

/** Baselines this near, in ems, are one: what is raised or lowered stays on its line. */
const SAME_BASE = 0.45;

/** The same character as near as this, in ems, was drawn twice to look bold. */
const TWICE = 0.1;

/** Characters that stand upon each other by more ems than this: closing marks that are pushed together do by half of one. */
const OVERLAID = 0.65;

/** What never ends a line. Sample: `（` */
const OPENING = /^[（《〈「『【〔“‘([]/u;

/** What never begins one. Sample: `。` */
const CLOSING = /^[，。、；：！？）》〉」』】〕”’…,.;:!?)\]%％]/u;

export function textLines(glyphs: readonly Glyph[], apart: '\t' | ' ' = '\t'): TextLine[] {
  const byTurn = [...Map.groupBy(glyphs, ({ turn }) => turn).values()];
  const lines = byTurn
    .flatMap((turned) => {
      const printed = baselines(turned).flatMap((line) =>
        layers(once(line)).map((glyphs, _, all) => ({ glyphs, overlaid: all.length > 1 })),
      );
      // A cell has no columns of its own.
      const begins = apart === '\t' ? columnBegins(printed.map(({ glyphs }) => glyphs)) : new Set<Glyph>();
      return printed.map(({ glyphs, overlaid }) => asLine(glyphs, begins, apart, overlaid));
    })
    .filter(isLine);
  // Text that is all turned alike is read as if it was not turned: upright lines from the right to the left.
  if (byTurn.length === 1) return lines;
  return lines.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

function isLine(line: TextLine | null): line is TextLine {
  return line !== null;
}

/** Groups of glyphs that stand on one baseline, each in its order. */
function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  let [base, size] = [-Infinity, 0];
  for (const glyph of [...glyphs].sort((a, b) => a.base - b.base)) {
    if (glyph.base - base > SAME_BASE * Math.max(size, glyph.size)) {
      lines.push([]);
      [base, size] = [glyph.base, glyph.size];
    }
    lines.at(-1)?.push(glyph);
    // A raised sign begins the line, and the text's own baseline comes after it.
    if (glyph.size > size) [base, size] = [glyph.base, glyph.size];
  }
  return lines.map((line) => line.sort((a, b) => a.start - b.start));
}

/** Without what was drawn a second time on itself. */
function once(line: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of line) {
    const near = kept.slice(-3).some((other) => other.text === glyph.text && isOver(other, glyph));
    if (!near || glyph.blank) kept.push(glyph);
  }
  return kept;
}

function isOver(a: Glyph, b: Glyph): boolean {
  return Math.abs(a.start - b.start) < TWICE * b.size && Math.abs(a.base - b.base) < TWICE * b.size;
}

/** What is drawn upon each other on one baseline as lines of its own, each what its drawing operations wrote. */
function layers(line: readonly Glyph[]): Glyph[][] {
  const seen = line.filter(({ blank }) => !blank);
  const isOverlaid = seen.slice(1).some((glyph, index) => gapOf(seen[index] ?? glyph, glyph) < -OVERLAID);
  if (!isOverlaid) return [[...line]];
  const found: Glyph[][] = [];
  for (const run of Map.groupBy(line, (glyph) => glyph.run).values()) {
    const [first] = run;
    const free = found.find((layer) => {
      const last = layer.at(-1);
      return first !== undefined && last !== undefined && gapOf(last, first) > -OVERLAID;
    });
    if (free === undefined) found.push(run);
    else free.push(...run);
  }
  return found;
}

function asLine(
  glyphs: readonly Glyph[],
  begins: ReadonlySet<Glyph>,
  apart: '\t' | ' ',
  overlaid: boolean,
): TextLine | null {
  const seen = glyphs.filter(({ blank }) => !blank);
  const [first] = seen;
  if (first === undefined) return null;
  return {
    text: textOf(glyphs, seen, begins, apart),
    box: around(seen.map(({ box }) => box)),
    base: most(seen.map(({ base }) => base)),
    size: most(seen.map(({ size }) => Math.round(size * 10) / 10)),
    turn: first.turn,
    font: fontOf(seen),
    firstWord: firstWord(seen),
    unknown: seen.filter(({ known }) => !known).length,
    hidden: seen.every(({ hidden }) => hidden),
    overlaid,
  };
}

function textOf(
  glyphs: readonly Glyph[],
  seen: readonly Glyph[],
  begins: ReadonlySet<Glyph>,
  apart: '\t' | ' ',
): string {
  const gaps = lineGaps(seen);
  let text = '';
  let blanks: Glyph[] = [];
  let last: Glyph | null = null;
  for (const next of glyphs) {
    if (next.blank) {
      blanks.push(next);
      continue;
    }
    if (last !== null) text += begins.has(next) ? apart : betweenGlyphs({ last, next, blanks }, gaps, apart);
    text += next.text;
    [last, blanks] = [next, []];
  }
  return text;
}

/** Digits and Latin letters have fonts of their own, in headings and in text. */
function fontOf(seen: readonly Glyph[]): string | null {
  const wide = seen.filter(({ text }) => WIDE.test(text)).map(({ font }) => font);
  return wide.length === 0 ? null : most(wide);
}

/** Opening marks stay with what follows, a word is whole, and closing marks stay with what they close. */
function firstWord(seen: readonly Glyph[]): number {
  const [first] = seen;
  if (first === undefined) return 0;
  let at = 0;
  while (OPENING.test(seen[at]?.text ?? '')) at++;
  const inWord = (glyph: Glyph | undefined, before: Glyph | undefined): boolean =>
    glyph !== undefined &&
    before !== undefined &&
    !WIDE.test(before.text) &&
    !WIDE.test(glyph.text) &&
    gapOf(before, glyph) < NARROW_BLANK;
  while (inWord(seen[at + 1], seen[at])) at++;
  while (CLOSING.test(seen[at + 1]?.text ?? '')) at++;
  return (seen[at] ?? first).end - first.start;
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** What occurs most; the first of equals. */
function most<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined) throw new Error('nothing to count');
  return best[0];
}
