/**
 * The glyphs of a page to what a browser prints around every page by itself: at the very top and foot of the paper, the time
 * and the title, the page's address and its number.
 */
import type { Glyph, PageMarks } from './marks.ts';
import { textLines, type TextLine } from './text-lines.ts';

export interface BrowserFrame {
  head: TextLine | null;
  foot: TextLine | null;
  /** All other glyphs, in their order. */
  rest: Glyph[];
}

/** How deep, in points, these lines stand at the ends of the paper: half an inch, where no text begins by itself. */
const DEPTH = 36;

/** At the least so far, in ems of their own, larger text stands from them, and text of their size. */
const APART = { larger: 0.5, alike: 1.2 };

/** Text of this share of a page's usual size is smaller. */
const SMALLER = 0.95;

/** Samples: `11/29/26, 10:07 AM`, `2026/11/29 10:07`, `29.11.2026, 10:07`, `2026年11月29日 上午10:07` */
const TIME =
  /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日),?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/u;

/** Samples: `file:///tmp/1.html`, `https://www.example.gov.cn/…`, `about:blank` */
const ADDRESS = /^(?:(?:https?|file):\/\/\S|about:blank)/u;

/** Number of a page and of all pages. Samples: `1/3`, `1 of 3` */
const NUMBER = /^\d{1,4}\s*(?:\/|of)\s*\d{1,4}$/u;

/** How a browser prints its two lines: a time or an address at one end, and a number of the page. */
const TIME_AT_END = new RegExp(`\\t${TIME.source.slice(1)}(?:\\s*[AP]M)?$`, 'u');
const ADDRESS_AT_END = /\S\t(?:https?|file):\/\/\S+$/u;

export function browserFrame({ glyphs, height }: Pick<PageMarks, 'glyphs' | 'height'>): BrowserFrame {
  const level = glyphs.filter(({ turn }) => turn === 0);
  const top = textLines(level.filter(({ box }) => box.bottom < DEPTH))[0] ?? null;
  const bottom = textLines(level.filter(({ box }) => box.top > height - DEPTH)).at(-1) ?? null;
  const head = top !== null && isHead(top.text) ? top : null;
  const foot = bottom !== null && isFoot(bottom.text) ? bottom : null;
  const lines = [head, foot].filter((line) => line !== null && standsAlone(line, level));
  const inside = (glyph: Glyph): boolean => lines.some((line) => line !== null && isOf(glyph, line));
  return {
    head: lines.includes(head) ? head : null,
    foot: lines.includes(foot) ? foot : null,
    rest: glyphs.filter((glyph) => !inside(glyph)),
  };
}

function isHead(words: string): boolean {
  const text = words.normalize('NFKC');
  return TIME.test(text) || ADDRESS_AT_END.test(text);
}

function isFoot(words: string): boolean {
  const text = words.normalize('NFKC');
  const [first = ''] = text.split('\t');
  return ADDRESS.test(text) || (NUMBER.test(first) && TIME_AT_END.test(text));
}

function isOf(glyph: Glyph, { box }: TextLine): boolean {
  const middle = (glyph.box.top + glyph.box.bottom) / 2;
  return glyph.turn === 0 && middle > box.top && middle < box.bottom;
}

/** Whether nothing is written beside a line, and above and below it is room. */
function standsAlone(line: TextLine, glyphs: readonly Glyph[]): boolean {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const isSmaller = line.size < SMALLER * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const room = (isSmaller ? APART.larger : APART.alike) * line.size;
  return glyphs.every(
    (glyph) =>
      glyph.blank ||
      isOf(glyph, line) ||
      glyph.box.bottom < line.box.top - room ||
      glyph.box.top > line.box.bottom + room,
  );
}
