/**
 * A line as the recognizers read it: without the marks of bold type (`**`), which are layout,
 * but with the way back from every character to its place in the repaired line.
 */
import type { LayoutNote, Run } from '../report-tree.ts';
import type { Line } from '../seed-tree.ts';

/** A character of the clean text: its UTF-16 place in the repaired line, and whether it is bold. */
interface Place {
  at: number;
  strong: boolean;
}

/** Clean text of one line or of several joined ones. */
export interface CleanLine {
  /** Line of the seed it begins on. */
  number: number;
  /** Text with its blanks, without marks of bold type. */
  text: string;
  /** For each UTF-16 unit of `text`: where it comes from; null for a blank put between joined lines. */
  places: ReadonlyArray<(Place & { line: number }) | null>;
  /** Marks taken out. */
  marks: LayoutNote[];
  /** It begins a printed page: a form feed stands before it. */
  newPage: boolean;
  /** Lines above which a bold span was cut, and is whole again. */
  rejoined: number[];
}

/** A pair of marks around bold text, on one line. Sample: `**一是**`. */
const BOLD = /\*\*(?=[^\s*])([^*]*?[^\s*])\*\*/gu;

/** The mark of a heading in Markdown at the begin of a line. Sample: `## ` before `一、概述`; not in `#话题# 转发` */
const HEADING_MARK = /^\s*#{1,6}[ \u3000]+(?=[\p{Script=Han}(（\d*][^#]*$)/u;

/** Marks left alone where a conversion lost the other one. */
const LONE_MARK = /\*\*/gu;

/** The clean lines of a seed's lines: a form feed inside a line parts it. */
export function cleanLines(lines: readonly Line[]): CleanLine[] {
  // Where the copy marks bold type in pairs, a mark without its pair is a remnant; elsewhere two stars are two stars.
  const marked = lines.some((line) => line.text.search(BOLD) !== -1);
  const markdown = isMarkdown(lines);
  return lines.flatMap((line) => splitAtFormFeeds(cleanLine(line, marked, markdown)));
}

/** Whether the copy marks its headings as Markdown does: the first line, or several; one alone is somebody's text. */
function isMarkdown(lines: readonly Line[]): boolean {
  const headed = lines.filter(({ text }) => text.trim() !== '').map(({ text }) => HEADING_MARK.test(text));
  return headed[0] === true || headed.filter(Boolean).length > 1;
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
    places: line.places.slice(from, starts[index + 1]),
    marks: index === 0 ? line.marks : [],
    newPage: false,
    rejoined: [],
  }));
}

/** Splits a line into clean text and marks. */
function cleanLine(line: Line, marked: boolean, markdown: boolean): CleanLine {
  const marks: LayoutNote[] = [];
  const places: Array<Place & { line: number }> = [];
  let done = 0;
  const place = (to: number, strong: boolean): void => {
    for (; done < to; done++) places.push({ at: done, strong, line: line.number });
  };
  const take = (to: number, strong: boolean): void => {
    const lone = strong || !marked ? [] : line.text.slice(done, to).matchAll(LONE_MARK);
    const start = done;
    for (const match of lone) {
      place(start + match.index, strong);
      mark();
    }
    place(to, strong);
  };
  const mark = (rule = 'bold-marks', length = 2): void => {
    const text = line.text.slice(done, done + length);
    marks.push({ rule, span: { line: line.number, from: done, to: done + length }, text });
    done += length;
  };
  const hashes = markdown ? (HEADING_MARK.exec(line.text)?.[0] ?? '') : '';
  if (hashes !== '') mark('heading-marks', hashes.length);
  for (const match of line.text.matchAll(BOLD)) {
    take(match.index, false);
    mark();
    take(match.index + match[0].length - 2, true);
    mark();
  }
  take(line.text.length, false);
  return {
    number: line.number,
    text: places.map((place) => line.text[place.at]).join(''),
    places,
    marks,
    newPage: false,
    rejoined: [],
  };
}

/** Joins a line to the one before it; between Latin words a blank is put where the line ended. */
export function joinLines(first: CleanLine, second: CleanLine): CleanLine {
  const head = first.text.trimEnd();
  const indent = second.text.length - second.text.trimStart().length;
  const tail = second.text.slice(indent);
  const blank = /[A-Za-z,;]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? ' ' : '';
  const above = first.places.slice(0, head.length);
  const below = second.places.slice(indent);
  const cut = cutBold(head, above, tail, below);
  const whole = below.map((place, unit) => (place !== null && unit < cut ? { ...place, strong: true } : place));
  return {
    number: first.number,
    text: head + blank + tail,
    places: [...above, ...(blank === '' ? [] : [null]), ...whole],
    marks: [...first.marks, ...second.marks],
    newPage: first.newPage,
    rejoined: [...first.rejoined, ...(cut > 0 ? [second.number] : [])],
  };
}

/** Longest rest of a bold span on the next page, in characters. */
const LONGEST_REST = 20;

/**
 * How many characters of the lower line belong to a bold span that the break cut: up to its colon, where the span's
 * end above is bold, the line below is not, and the other bold spans above end with a colon too. Else 0.
 */
function cutBold(head: string, above: CleanLine['places'], tail: string, below: CleanLine['places']): number {
  if (above.at(-1)?.strong !== true || below[0]?.strong !== false) return 0;
  const ends = above.flatMap((place, unit) =>
    place?.strong === true && above[unit + 1]?.strong === false ? [head[unit]] : [],
  );
  const colon = tail.search(/[：:]/u);
  if (colon < 1 || colon > LONGEST_REST || ends.length === 0 || !ends.every((end) => end === tail[colon])) return 0;
  return colon + 1;
}

/** The runs of a stretch of clean text, without the blanks at its ends. */
export function runsOf(line: CleanLine, from = 0, to = line.text.length): Run[] {
  while (from < to && isBlank(line.text[from])) from++;
  while (to > from && isBlank(line.text[to - 1])) to--;
  const runs: Run[] = [];
  for (let unit = from; unit < to; unit++) {
    const place = line.places[unit] ?? null;
    const text = line.text[unit] ?? '';
    const last = runs.at(-1);
    if (place === null) {
      runs.push({ text, span: null, strong: last?.strong ?? false });
    } else if (last?.span?.line === place.line && last.span.to === place.at && last.strong === place.strong) {
      last.span.to++;
      last.text += text;
    } else {
      runs.push({ text, span: { line: place.line, from: place.at, to: place.at + 1 }, strong: place.strong });
    }
  }
  return runs;
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
