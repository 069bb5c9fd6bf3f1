/**
 * The state of text while a page is drawn, and the glyphs that one operation draws (PDF 32000-1, 9.3 and 9.4; the same sums
 * as PDF.js does before it draws).
 */
import type { Glyph } from './marks.ts';
import { apply, IDENTITY, multiply, type Matrix } from './matrix.ts';

/** What is asked of a font. */
export interface Font {
  name: string;
  vertical: boolean;
  /** Its units, mostly a thousandth of an em. */
  unit: number;
  /** Whether the file tells which character a code is. */
  knows(code: number): boolean;
}

/** A glyph as PDF.js gives it, inside the list that `showText` carries; a number there moves on by thousandths of an em. */
export interface DrawnGlyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

export interface TextState {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  size: number;
  /** -1 where the size was negative. */
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  hidden: boolean;
  font: Font | null;
}

export const FRESH_TEXT: Readonly<TextState> = {
  matrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  hidden: false,
  font: null,
};

const NO_FONT: Font = { name: '', vertical: false, unit: 0.001, knows: () => false };
const LOST: DrawnGlyph = { originalCharCode: 0, unicode: '', width: 1000, isSpace: false };

/** How far a glyph of an ordinary font reaches above and below its baseline, in ems. */
const ABOVE = 0.88;
const BELOW = 0.12;

/** A character of which nothing is seen. Sample: U+3000 */
const INVISIBLE = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]+$/u;

/** A control, or what stands for no character. Sample: U+0003 */
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF]/u;

/** A character that only its font knows. Sample: U+E000 */
const PRIVATE = /\p{Co}/u;

/** The codes of symbol fonts, which are known. Sample: U+F0B7 */
const SYMBOL = /^[\uF020-\uF0FF]$/u;

/** Smaller text, in points, is nothing that is read. */
const LEAST_SIZE = 0.5;

/** Draws glyphs: moves the state on, and gives what is drawn. */
export function drawText(state: TextState, ctm: Matrix, shown: readonly unknown[], run: number): Glyph[] {
  const { font } = state;
  if (state.size === 0) return [];
  // Of text in a font that is broken PDF.js gives nothing: one sign says that it is there.
  if (font === null) return [placed(LOST, state, NO_FONT, multiply(ctm, state.matrix), 0, state.size, run)];
  const at = multiply(ctm, state.matrix);
  const em = state.size * font.unit;
  const glyphs: Glyph[] = [];
  let moved = 0;
  for (const one of shown) {
    if (typeof one === 'number') {
      moved += ((font.vertical ? 1 : -1) * one * state.size) / 1000;
      continue;
    }
    if (!isDrawn(one)) continue;
    const spacing = (one.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const width = font.vertical ? -(one.vmetric?.[0] ?? -1000) : one.width;
    const advance = width * em;
    glyphs.push(placed(one, state, font, at, moved, advance, run));
    moved += advance + (font.vertical ? -1 : 1) * spacing * state.direction;
  }
  if (font.vertical) state.y -= moved;
  else state.x += moved * state.scale * state.direction;
  return glyphs.filter(({ size }) => size >= LEAST_SIZE);
}

/** Checked here: what PDF.js calls a glyph has these two, and the others are only read. */
function isDrawn(one: unknown): one is DrawnGlyph {
  return typeof one === 'object' && one !== null && 'unicode' in one && 'width' in one && typeof one.width === 'number';
}

/** A glyph at its place; `moved` and `advance` are measured along the line, before scaling. */
function placed(
  one: DrawnGlyph,
  state: TextState,
  font: Font,
  at: Matrix,
  moved: number,
  advance: number,
  run: number,
): Glyph {
  const along = state.scale * state.direction;
  const [x, y] = [state.x, state.y + state.rise];
  // An upright line goes down, and its baseline is taken where that of a level one would be, seen with the head turned.
  const from = font.vertical ? apply(at, x - state.size * 0.38, y - moved) : apply(at, x + moved * along, y);
  const to = font.vertical
    ? apply(at, x - state.size * 0.38, y - moved - advance)
    : apply(at, x + (moved + advance) * along, y);
  const head = font.vertical
    ? apply(at, x + state.size * 0.62, y - moved)
    : apply(at, x + moved * along, y + state.size);
  const size = Math.hypot(head.x - from.x, head.y - from.y);
  const [dx, dy] = direction(from, to, head);
  const [ux, uy] = [(head.x - from.x) / (size || 1), (head.y - from.y) / (size || 1)];
  const corners = [ABOVE * size, -BELOW * size].flatMap((up) =>
    [from, to].map((point) => ({ x: point.x + ux * up, y: point.y + uy * up })),
  );
  const known = font.knows(one.originalCharCode) && isCharacter(one.unicode);
  // `isSpace` is no answer: it says that the code is 32, which may stand for any character.
  const blank = INVISIBLE.test(one.unicode);
  return {
    text: known || blank ? one.unicode || ' ' : '\uFFFD',
    code: one.originalCharCode,
    known: known || blank,
    blank,
    start: from.x * dx + from.y * dy,
    end: to.x * dx + to.y * dy,
    base: -from.x * dy + from.y * dx,
    size,
    turn: (Math.round((Math.atan2(dy, dx) * 180) / Math.PI) + 360) % 360,
    box: {
      left: Math.min(...corners.map((corner) => corner.x)),
      top: Math.min(...corners.map((corner) => corner.y)),
      right: Math.max(...corners.map((corner) => corner.x)),
      bottom: Math.max(...corners.map((corner) => corner.y)),
    },
    font: font.name,
    run,
    hidden: state.hidden,
  };
}

type Point = { x: number; y: number };

/** Where a line goes: along the glyph, or, of one without a width, across its height. In tenths of a degree at the finest. */
function direction(from: Point, to: Point, head: Point): [number, number] {
  const width = Math.hypot(to.x - from.x, to.y - from.y);
  const angle =
    width > 0 ? Math.atan2(to.y - from.y, to.x - from.x) : Math.atan2(head.y - from.y, head.x - from.x) + Math.PI / 2;
  const rounded = (Math.round((angle * 180) / Math.PI) * Math.PI) / 180;
  return [tidy(Math.cos(rounded)), tidy(Math.sin(rounded))];
}

/** Exactly 0 and 1 for level and upright text. */
function tidy(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

/** Whether a text is one that can be printed. */
function isCharacter(text: string): boolean {
  return text !== '' && !NO_CHARACTER.test(text) && (!PRIVATE.test(text) || SYMBOL.test(text));
}
