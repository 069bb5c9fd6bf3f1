/**
 * A line as the recognizers read it: without the marks of bold type (`**`), which are layout,
 * but with the way back from every character to its place in the repaired line.
 */
import type { LayoutNote, Run } from '../report-tree.ts';
import type { Print } from '../read/extract.ts';
import type { Line } from '../seed-tree.ts';
import { lineMarks } from './line-marks.ts';

/**
 * A stretch of the clean text: how many UTF-16 units it has, where in a repaired line it begins (`line` 0: a blank put
 * between joined lines), and whether it is bold.
 */
interface Piece {
  length: number;
  line: number;
  at: number;
  strong: boolean;
}

/** Clean text of one line or of several joined ones. */
export interface CleanLine {
  /** Line of the seed it begins on. */
  number: number;
  /** Text with its blanks, without marks of bold type. */
  text: string;
  /** Where `text` comes from, stretch by stretch. */
  pieces: readonly Piece[];
  /** Marks taken out. */
  marks: LayoutNote[];
  /** It begins a printed page: a form feed stands before it. */
  newPage: boolean;
  /** A label of the form over the row that it begins, set like a heading. */
  rowHead?: boolean;
  /** Parted from a line that had lost its ends: nothing may stand between its heading and its text. */
  glued?: boolean;
  /** What the original tells of the line that it begins on; null for a line of a text. */
  print: Print | null;
  /** Lines above which a bold span was interrupted, and is whole again. */
  rejoined: number[];
}

/** A pair of marks around bold text, on one line. Sample: `**一是**`; not `主动***息的数量`, where a filter masked words. */
const BOLD = /(?<!(?<!\*)\*)\*\*(?=[^\s*])([^*]*?[^\s*])\*\*(?!\*(?!\*))/gu;

/** Stars that stand for what somebody masked, and are no marks. Sample: `0517-****3988`, `****@qq.com`, `3201**********`; not `**2019****年度**` */
const MASK = /(?<=[\d-])\*{2,}(?=\d)|\*{2,}(?=@)|\*{5,}/gu;

/** A line in which nothing is a mark but what is one. */
function withoutMasks(text: string): string {
  return text.includes('**') ? text.replace(MASK, (stars) => '\0'.repeat(stars.length)) : text;
}

/** The mark of a heading in Markdown at the begin of a line. Sample: `## ` before `一、概述`; not in `#话题# 转发` */
const HEADING_MARK = /^\s*#{1,6}[ \u3000]+(?=[\p{Script=Han}(（\d*][^#]*(?:\{#[^#{}]*\}\s*)?$)/u;

/** Marks left alone where a conversion lost the other one. */
const LONE_MARK = /(?<!(?<!\*)\*)\*\*(?!\*(?!\*))/gu;

/** The clean lines of a seed's lines: a form feed inside a line parts it. */
export function cleanLines(lines: readonly Line[]): CleanLine[] {
  // Where the copy marks bold type in pairs, a mark without its pair is a remnant; elsewhere two stars are two stars.
  const marked = lines.some((line) => withoutMasks(line.text).search(BOLD) !== -1);
  const markdown = isMarkdown(lines);
  return lines.flatMap((line) => splitAtFormFeeds(cleanLine(line, marked, markdown)));
}

/** The title of a report. Sample: `### 东岭镇人民政府2017年政府信息公开年报` */
const TITLE = /\p{Script=Han}{4}(?:报告|年报)\s*(?:\{#[^{}]*\}\s*)?$/u;

/** Whether the copy marks its headings as Markdown does: the first line, several, or its title; another one alone is somebody's text. */
function isMarkdown(lines: readonly Line[]): boolean {
  const inked = lines.filter(({ text }) => text.trim() !== '');
  const headed = inked.filter(({ text }) => HEADING_MARK.test(text));
  const [first] = headed;
  return first !== undefined && (first === inked[0] || headed.length > 1 || TITLE.test(first.text));
}

function splitAtFormFeeds(line: CleanLine): CleanLine[] {
  if (!line.text.includes('\f')) return [line];
  const breaks = [...line.text.matchAll(/\f/gu)].map((match) => match.index);
  return sliceLine(line, breaks).map((piece) => ({ ...piece, newPage: piece.text.startsWith('\f') }));
}

/** Parts a line at the places given (units of its text); the marks stay with the first piece. */
export function sliceLine(line: CleanLine, at: readonly number[]): CleanLine[] {
  return [0, ...at].map((from, index, starts) => ({
    number: line.number,
    text: line.text.slice(from, starts[index + 1]),
    pieces: slicePieces(line.pieces, from, starts[index + 1]),
    marks: index === 0 ? line.marks : [],
    newPage: false,
    print: line.print,
    rejoined: [],
  }));
}

/** The pieces of a part of the text. */
export function slicePieces(pieces: readonly Piece[], from: number, to = Infinity): Piece[] {
  const slices: Piece[] = [];
  let begin = 0;
  for (const { length, line, at, strong } of pieces) {
    const skipped = Math.max(0, from - begin);
    const end = Math.min(length, to - begin);
    if (skipped < end) slices.push({ length: end - skipped, line, at: at + skipped, strong });
    begin += length;
  }
  return slices;
}

/** A clean line without what stands before a place in its text. */
export function withoutStart(line: CleanLine, units: number): CleanLine {
  return { ...line, text: line.text.slice(units), pieces: slicePieces(line.pieces, units) };
}

/** Splits a line into clean text and marks. */
function cleanLine(line: Line, marked: boolean, markdown: boolean): CleanLine {
  const marks: LayoutNote[] = [];
  const pieces: Piece[] = [];
  let text = '';
  let done = 0;
  const place = (to: number, strong: boolean): void => {
    if (done >= to) return;
    pieces.push({ length: to - done, line: line.number, at: done, strong });
    text += line.text.slice(done, to);
    done = to;
  };
  const others = lineMarks(line.text);
  const unmasked = withoutMasks(line.text);
  const take = (to: number, strong: boolean): void => {
    for (const [from, length, rule = 'heading-marks'] of others) {
      if (from < done || from >= to) continue;
      place(from, strong);
      mark(rule, length);
    }
    const lone = strong || !marked ? [] : unmasked.slice(done, to).matchAll(LONE_MARK);
    const start = done;
    for (const match of lone) {
      place(start + match.index, strong);
      mark();
    }
    place(to, strong);
  };
  const mark = (rule = 'bold-marks', length = 2): void => {
    const printed = line.text.slice(done, done + length);
    marks.push({ rule, span: { line: line.number, from: done, to: done + length }, text: printed });
    done += length;
  };
  const hashes = markdown ? (HEADING_MARK.exec(line.text)?.[0] ?? '') : '';
  if (hashes !== '') mark('heading-marks', hashes.length);
  for (const match of unmasked.matchAll(BOLD)) {
    take(match.index, false);
    mark();
    take(match.index + match[0].length - 2, true);
    mark();
  }
  take(line.text.length, false);
  return {
    number: line.number,
    text,
    pieces,
    marks,
    newPage: false,
    print: line.print,
    rejoined: [],
  };
}

/** Joins a line to the one before it; between Latin words a blank is put where the line ended. */
export function joinLines(first: CleanLine, second: CleanLine): CleanLine {
  const head = first.text.trimEnd();
  const indent = second.text.length - second.text.trimStart().length;
  const tail = second.text.slice(indent);
  const blank = /[A-Za-z,;]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? ' ' : '';
  const above = slicePieces(first.pieces, 0, head.length);
  const below = slicePieces(second.pieces, indent);
  const boldLength = boldContinuation(head, above, tail, below);
  const whole = [
    ...slicePieces(below, 0, boldLength).map((piece) => (piece.line === 0 ? piece : { ...piece, strong: true })),
    ...slicePieces(below, boldLength),
  ];
  return {
    number: first.number,
    text: head + blank + tail,
    pieces: [...above, ...(blank === '' ? [] : [{ length: 1, line: 0, at: 0, strong: false }]), ...whole],
    marks: [...first.marks, ...second.marks],
    newPage: first.newPage,
    print: first.print,
    rejoined: [...first.rejoined, ...(boldLength > 0 ? [second.number] : [])],
  };
}

/** Longest continuation of a bold span on the next page, in characters. */
const LONGEST_CONTINUATION = 20;

/**
 * How many characters of the lower line belong to a bold span that the break interrupts: up to its colon, where the span's
 * end above is bold, the line below is not, and the other bold spans above end with a colon too. Else 0.
 */
function boldContinuation(head: string, above: readonly Piece[], tail: string, below: readonly Piece[]): number {
  if (!isStrong(above.at(-1)) || !isPlain(below[0])) return 0;
  const ends: Array<string | undefined> = [];
  let end = 0;
  above.forEach((piece, index) => {
    end += piece.length;
    if (isStrong(piece) && isPlain(above[index + 1])) ends.push(head[end - 1]);
  });
  const colon = tail.search(/[：:]/u);
  if (colon < 1 || colon > LONGEST_CONTINUATION || ends.length === 0 || !ends.every((end) => end === tail[colon]))
    return 0;
  return colon + 1;
}

function isStrong(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.line !== 0 && piece.strong;
}

function isPlain(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.line !== 0 && !piece.strong;
}

/** The runs of a stretch of clean text, without the blanks at its ends. */
export function runsOf(line: CleanLine, from = 0, to = line.text.length): Run[] {
  while (from < to && isBlank(line.text.charCodeAt(from))) from++;
  while (to > from && isBlank(line.text.charCodeAt(to - 1))) to--;
  const runs: Run[] = [];
  let done = from;
  for (const { length, line: number, at, strong } of slicePieces(line.pieces, from, to)) {
    const text = line.text.slice(done, done + length);
    const last = runs.at(-1);
    if (number === 0) {
      runs.push({ text, span: null, strong: last?.strong ?? false });
    } else if (last?.span?.line === number && last.span.to === at && last.strong === strong) {
      last.span.to += length;
      last.text += text;
    } else {
      runs.push({ text, span: { line: number, from: at, to: at + length }, strong });
    }
    done += length;
  }
  return runs;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit < 0x4e00 && /\s/u.test(String.fromCharCode(unit))) || unit === 0xfeff;
}
