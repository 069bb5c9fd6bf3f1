/**
 * What is drawn on a page to its lines and tables, from the top down. A table is one whose lines enclose cells and whose
 * text keeps inside of them; any other stays lines.
 */
import type { Surrounding } from '../extract.ts';
import { browserFrame } from './browser-frame.ts';
import { boxOf, fillGrid, type PageTable } from './filled-grid.ts';
import { gridOf, type Grid } from './grid.ts';
import { joinPieces, touchingRules } from './joined-rules.ts';
import type { Glyph, PageMarks } from './marks.ts';
import type { Rules } from './path-rules.ts';
import { textLines, type TextLine } from './text-lines.ts';

export interface PageLine extends TextLine {
  kind: 'line';
  page: number;
  /** Set where a browser printed it around its pages. */
  framed?: Surrounding;
}

export interface PageContent {
  page: number;
  width: number;
  height: number;
  items: Array<PageLine | PageTable>;
  /** How many tables did not fit their lines and stay lines. */
  unfit: number;
}

/** A line may be so many points off the paper and be its edge. */
const OFF = 3;

/** A frame that is no grid is told where there are so many pieces of text in it: less is a chart. */
const SOME_TEXT = 4;

/** What parts pieces of text on a line. Sample: the TAB in `甲\t乙` */
const BLANKS = /\s+/u;

export function pageContent(marks: PageMarks): PageContent {
  const groups = touchingRules({ level: joinPieces(marks.level), upright: joinPieces(marks.upright) });
  // What is written aslant is a watermark, and stands in no cell.
  const aslant = marks.glyphs.filter(({ turn }) => turn % 90 !== 0);
  const { head, foot, rest: text } = browserFrame(marks);
  let rest: readonly Glyph[] = text.filter(({ turn }) => turn % 90 === 0);
  const tables: PageTable[] = [];
  let unfit = 0;
  // The smaller first: a table inside a frame is taken before the frame is looked at.
  for (const grid of groups.map(gridOf).sort((a, b) => areaOf(a) - areaOf(b))) {
    const filled = grid === null ? null : runsOffPaper(grid, marks) ? 'unfit' : fillGrid(grid, rest, marks.page);
    if (filled === 'unfit') unfit++;
    if (filled === null || filled === 'unfit') continue;
    tables.push(filled.table);
    rest = filled.rest;
  }
  unfit += groups.filter((group) => gridOf(group) === null && isLikeATable(group, rest)).length;
  const asLine = (line: TextLine, framed?: Surrounding): PageLine => ({
    kind: 'line',
    page: marks.page,
    ...line,
    ...(framed === undefined ? {} : { framed }),
  });
  const lines = [
    ...(head === null ? [] : [asLine(head, 'page-header')]),
    ...textLines([...rest, ...aslant]).map((line) => asLine(line)),
    ...(foot === null ? [] : [asLine(foot, 'page-footer')]),
  ];
  // Lines that begin at one height, as upright ones do, are in their order already.
  const items = [...tables, ...lines].sort((a, b) => a.box.top - b.box.top);
  return { page: marks.page, width: marks.width, height: marks.height, items, unfit };
}

/** Whether a grid goes on where no paper is, or where it is clipped away, and with it figures that nobody sees. */
function runsOffPaper(grid: Grid, { width, height, unseen }: PageMarks): boolean {
  const { left, top, right, bottom } = boxOf(grid);
  if (left < -OFF || top < -OFF || right > width + OFF || bottom > height + OFF) return true;
  const inside = (from: number, to: number, least: number, most: number): boolean =>
    to > least - OFF && from < most + OFF;
  return unseen.some(
    (part) => inside(part.left, part.right, left, right) && inside(part.top, part.bottom, top, bottom),
  );
}

/** Whether lines that are no grid have several lines of either kind, and text between them. */
function isLikeATable({ level, upright }: Rules, glyphs: readonly Glyph[]): boolean {
  if (level.length < 3 || upright.length < 3) return false;
  const [left, right] = [Math.min(...level.map(({ from }) => from)), Math.max(...level.map(({ to }) => to))];
  const [top, bottom] = [Math.min(...upright.map(({ from }) => from)), Math.max(...upright.map(({ to }) => to))];
  const inside = glyphs.filter(
    ({ box }) => box.left > left && box.right < right && box.top > top && box.bottom < bottom,
  );
  return textLines(inside).flatMap(({ text }) => text.split(BLANKS)).length >= SOME_TEXT;
}

function areaOf(grid: Grid | null): number {
  if (grid === null) return 0;
  const { left, top, right, bottom } = boxOf(grid);
  return (right - left) * (bottom - top);
}
