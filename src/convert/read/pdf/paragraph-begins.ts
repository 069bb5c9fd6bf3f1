/**
 * Whether a paragraph begins with a line: told by its indent, by the room that the line above left, by the space between
 * them, and by lines set in the middle.
 */
import type { PageContent, PageLine } from './page-content.ts';

/** Where the text of a page stands. */
interface Measure {
  left: number;
  right: number;
  /** From one baseline to the next inside of paragraphs, in points: a quarter of all steps is no longer. */
  pitch: number;
  /** Em of most of its lines. */
  size: number;
  /** How many steps that was told from. */
  steps: number;
}

/** First lines stand in by about two characters, in ems. */
const INDENT = { least: 1.2, most: 3.3 };

/** Places that differ by less, in ems, are the same. */
const SAME = 0.6;

/** From so many pitches on there is space between paragraphs. */
const SPACE = 1.25;

/** Right edges that differ by so many ems at the most are one: a comma may hang out over it. */
const ALIKE = 1.5;

/** Fewer steps from line to line than this do not tell which is usual. */
const FEW_STEPS = 4;

/** Sizes that differ by more than this share are different. */
const OTHER_SIZE = 0.12;

/** So many times as large as the text are titles. */
const TITLE = 1.25;

/** What ends a sentence. */
const SENTENCE_END = /[。！？!?]["”’）)]?$/u;

/** The number of a heading. Samples: `一、总体情况`, `（二）依申请公开` */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** Answers for all lines of the text, in its order; the frame and tables of pages are left out of `lines`. */
export function paragraphBegins(
  lines: readonly PageLine[],
  pages: readonly PageContent[],
): Map<PageLine, boolean | null> {
  const measures = new Map(pages.map(({ page }) => [page, measure(lines.filter((line) => line.page === page))]));
  const whole = measure(lines);
  const of = (line: PageLine): Measure => {
    const own = measures.get(line.page) ?? whole;
    // A page with few lines, or short ones alone, does not show how its text is set.
    const narrow = own.right - own.left < 0.8 * (whole.right - whole.left);
    const alike = Math.abs(own.right - whole.right) < ALIKE * whole.size;
    const { left, right } = narrow || alike || own.steps < FEW_STEPS ? whole : own;
    const { pitch, size } = own.steps < FEW_STEPS ? whole : own;
    return { left, right, pitch, size, steps: own.steps };
  };
  const often = (holds: (line: PageLine, last: PageLine | undefined) => boolean): boolean =>
    lines.filter((line, index) => holds(line, lines[index - 1])).length > lines.length / 20;
  const ways: Ways = {
    indents: often((line) => isIndented(line, of(line))),
    spaces: often((line, last) => last !== undefined && hasSpace(line, last, of(line))),
  };
  return new Map(
    lines.map((line, index) => {
      const last = lines[index - 1];
      return [line, last === undefined ? true : begins(line, last, of(line), of(last), ways)] as const;
    }),
  );
}

/** How the paragraphs of this text are told from each other. */
interface Ways {
  indents: boolean;
  spaces: boolean;
}

function measure(lines: readonly PageLine[]): Measure {
  const level = lines.filter(({ turn }) => turn === 0);
  const block = textBlock(level);
  const right = Math.max(0, ...block.map(({ box }) => box.right));
  const left = Math.min(...block.map(({ box }) => box.left));
  const steps = level
    .slice(1)
    .map((line, index) => line.base - (level[index]?.base ?? line.base))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const sizes = level.map(({ size }) => size).sort((a, b) => a - b);
  return {
    left: Number.isFinite(left) ? left : 0,
    right,
    pitch: steps[Math.floor(steps.length / 4)] ?? 0,
    size: sizes[Math.floor(sizes.length / 2)] ?? 1,
    steps: steps.length,
  };
}

/** Without what may stand around the text: smaller lines, and lines at a page's ends that alone reach so far. */
function textBlock(level: readonly PageLine[]): PageLine[] {
  const sizes = level.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const large = level.filter(({ size }) => size > (1 - OTHER_SIZE) * usual);
  return large.filter((line, index) => {
    const isEnd = large[index - 1]?.page !== line.page || large[index + 1]?.page !== line.page;
    if (!isEnd || large.length < FEW_STEPS) return true;
    const others = large.filter((other) => other !== line).map(({ box }) => box);
    return (
      others.some(({ right }) => right > line.box.right - ALIKE * usual) &&
      others.some(({ left }) => left < line.box.left + ALIKE * usual)
    );
  });
}

function isIndented({ box, size }: PageLine, { left }: Measure): boolean {
  const indent = (box.left - left) / size;
  return indent >= INDENT.least && indent <= INDENT.most;
}

/** In the middle of the text, with more room at both sides than before a first line, whose end a closing mark pulled down. */
function isCentred(line: PageLine, { left, right, size: usual }: Measure): boolean {
  const { box, size } = line;
  const [before, after] = [box.left - left, right - box.right];
  if (before <= INDENT.most * size && size <= TITLE * usual) return false;
  return before > 2 * size && after > 2 * size && Math.abs(before - after) < 1.5 * size;
}

/** Whether there is space between a line and the one above it, on the same page. */
function hasSpace(line: PageLine, last: PageLine, { pitch, size }: Measure): boolean {
  const usual = Math.max(pitch * Math.max(1, line.size / size), line.size * 1.2);
  return line.page === last.page && pitch > 0 && line.base - last.base > SPACE * usual;
}

function begins(line: PageLine, last: PageLine, own: Measure, before: Measure, ways: Ways): boolean | null {
  const space = hasSpace(line, last, own);
  const otherSize = Math.abs(line.size - last.size) > OTHER_SIZE * Math.max(line.size, last.size);
  if (otherSize || line.turn !== last.turn) return true;
  const short = before.right - last.box.right > line.firstWord + 0.5 * line.size;
  const ended = SENTENCE_END.test(last.text);
  if (isCentred(line, own)) return space || ended ? true : afterHeading(line, last, isCentred(last, before), short);
  if (isCentred(last, before) || space) return true;
  if (isIndented(line, own)) {
    // The second line of a heading hangs below its words, not below its number.
    if (!short && !ended && isTitle(line, last, own)) return false;
    const sameAsLast = Math.abs(line.box.left - own.left - (last.box.left - before.left)) < SAME * line.size;
    return !sameAsLast || short || ended ? true : null;
  }
  if (short) return isTitle(line, last, own) ? null : true;
  const flush = Math.abs(line.box.left - own.left) < SAME * line.size;
  if (!flush) return line.box.left - own.left > 4 * line.size ? true : null;
  if (NUMBERED.test(line.text)) return isOtherFont(line, last) ? true : null;
  const told = ways.indents || (ways.spaces && line.page === last.page);
  return !told && ended ? null : false;
}

/** A line in the middle: it goes on with a full one, may go on with one that is in the middle too, and begins after others. */
function afterHeading(line: PageLine, last: PageLine, isAlsoCentred: boolean, short: boolean): boolean | null {
  if (isOtherFont(line, last)) return true;
  if (!short) return false;
  return isAlsoCentred ? null : true;
}

/** Whether two lines are set like one title: larger than the text, alike, and at the distance of its lines. */
function isTitle(line: PageLine, last: PageLine, { size }: Measure): boolean {
  return line.size > TITLE * size && line.size === last.size && !isOtherFont(line, last) && !NUMBERED.test(line.text);
}

function isOtherFont(line: PageLine, last: PageLine): boolean {
  return line.font !== null && last.font !== null && line.font !== last.font;
}
