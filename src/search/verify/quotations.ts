/**
 * What is pasted, a passage or a page of a manuscript, to the quotations in it: what stands between marks of quotation, or
 * else each paragraph; an ellipsis parts one into pieces.
 */
import type { VerifyOptions } from '../api-types.ts';

/** A quotation as it stands in what was pasted. */
export interface Quotation {
  /** Its words, without the marks around it. */
  text: string;
  /** Where it begins and ends, UTF-16 units. */
  from: number;
  to: number;
  /** Stretches of `text` between ellipses, begin and end; one where there is none. */
  pieces: Array<[from: number, to: number]>;
  /**
   * Stretches of `text` that may be texts of their own, one right behind the other, should it not stand in one: its lines, and
   * a heading and what was set behind it. Empty where it is one.
   */
  parts: Array<[from: number, to: number]>;
}

/** Marks that open a quotation, and the mark that closes each; straight ones are both. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '‘': '’', '「': '」', '『': '』', '﹁': '﹂', '﹃': '﹄', '｢': '｣', '〝': '〞', '«': '»' },
  ...{ '"': '"', '＂': '＂', "'": "'" },
};

/** Letters that a quotation has at least: below, a word is set in marks and nothing is quoted. */
const LEAST = 8;

/** Letters of a paragraph at least. */
const LEAST_OF_PARAGRAPH = 4;

/** Points that may stand where words are left out. Sample: `……`, `…`, `[...]`, `［略］`. */
const POINTS = /[[［【]\s*(?:…+|\.{3,}|略)\s*[\]］】]|…+|\.{3,}|。{3,}/gu;

/** A longer row of points leads to the number of a page. */
const LEADER = /…{3}|\.{7}|。{7}/u;

/** The quotations in a text; `skipped` counts words set in marks that are too short to be one. */
export function quotationsIn(text: string, of?: VerifyOptions['of']): { quotations: Quotation[]; skipped: number } {
  const marked = of === 'paragraphs' ? [] : markedIn(text);
  const long = marked.filter(([from, to]) => lettersIn(text.slice(from, to)) >= LEAST);
  const stretches = long.length > 0 || of === 'quotations' ? long : paragraphsIn(text);
  return {
    quotations: stretches.map(([from, to]) => quotationAt(text, from, to)),
    skipped: marked.length - long.length,
  };
}

/** Letters and digits, marks left out. */
function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** What stands between marks, the marks inside it included; one that nothing closes ends with its paragraph. */
function markedIn(text: string): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  const open: Array<{ close: string; from: number }> = [];
  const end = (to: number): void => {
    const [outer] = open.splice(0);
    if (outer !== undefined) found.push([outer.from, to]);
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const close = MARKS[mark];
    const closes = open.findLastIndex((each) => each.close === mark);
    // One that was opened inside and not closed ends with the one around it.
    if (closes === 0) end(at);
    else if (closes > 0) open.length = closes;
    else if (close !== undefined && (mark !== "'" || opensSingle(text, at))) open.push({ close, from: at + 1 });
    else if (/\n\s*\n/u.test(text.slice(at, at + 3)) && mark === '\n') end(at);
  }
  end(text.length);
  return found;
}

/** Whether a straight single mark opens a quotation; elsewhere it is an apostrophe. Sample: `还说|'公开'`, not `China's` */
function opensSingle(text: string, at: number): boolean {
  return /[\p{Script=Han}\d《（“]/u.test(text.charAt(at + 1)) && !/[A-Za-z\d]/u.test(text.charAt(at - 1));
}

/** The end of a sentence: a line that ends so is a paragraph's last. Sample: `工作。`, `如下：`. */
const SENTENCE_END = /[。！？；：:.!?;”」』）)]\s*$/u;

/** A line so long may have been broken where the page was full. */
const FULL_LINE = 20;

/**
 * A row of a table: figures with blanks between them behind a label, or one behind a short label that says nothing, or cells
 * between bars.
 */
const ROW = /(?:[\t \u3000]+[\d.,]+%?){3,}\s*$|^[^\s，。；：、]{1,30}[\t \u3000]+\d[\d.,]*%?\s*$|^\s*\|.*\|\s*$/u;

/** Signs of a row at most. */
const LONGEST_ROW = 400;

/** Whether a line looks like a row of a table. Samples: `一、本年新收政府信息公开申请数量 42 1 1 4 1 3 52`, `行政处罚\t4609` */
export function isRow(line: string): boolean {
  return line.length <= LONGEST_ROW && ROW.test(line);
}

/** Lines as paragraphs; a line that was full and ends no sentence goes on in the next, unless that is indented or empty. */
function paragraphsIn(text: string): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  let goesOn = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const last = found.at(-1);
    const isNext = last !== undefined && !/\n\s*\n/u.test(text.slice(last[1], index + 1));
    if (goesOn && isNext && !isRow(line) && !/^[\s\u3000]{2}/u.test(line)) last[1] = index + line.length;
    else found.push([index, index + line.length]);
    goesOn = lettersIn(line) >= FULL_LINE && !SENTENCE_END.test(line) && !isRow(line);
  }
  return found.filter(([from, to]) => lettersIn(text.slice(from, to)) >= LEAST_OF_PARAGRAPH);
}

function quotationAt(text: string, from: number, to: number): Quotation {
  const words = text.slice(from, to);
  const parts = stretchesBetween(words, partings(words));
  return {
    text: words,
    from,
    to,
    pieces: stretchesBetween(words, placesOf(words, POINTS)),
    parts: parts.length > 1 ? parts : [],
  };
}

/** A numbered heading with its text right behind it, and what ends the sentence before. Sample: `。（二）依申请公开。` */
const RUN_IN =
  /(?:^|[。；\n])\s*(?<title>(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])[^。：:\n]{1,42})(?<mark>[。：:])/gu;

/** Where a quotation may go on in another text: at the end of a line, before a numbered heading and behind it. */
function partings(text: string): Array<[number, number]> {
  const headings = [...text.matchAll(RUN_IN)].flatMap(({ 0: whole, index, groups }): Array<[number, number]> => {
    const end = index + whole.length;
    const title = end - 1 - (groups?.['title'] ?? '').length;
    return [
      [title, title],
      [end - 1, end],
    ];
  });
  return [...placesOf(text, /\n+/gu), ...headings].sort(([a], [b]) => a - b);
}

function placesOf(text: string, marks: RegExp): Array<[number, number]> {
  return [...text.matchAll(marks)].flatMap(({ 0: mark, index }): Array<[number, number]> =>
    LEADER.test(mark) ? [] : [[index, index + mark.length]],
  );
}

/** The stretches of a text that these places leave, those with letters in them. */
function stretchesBetween(text: string, places: ReadonlyArray<readonly [number, number]>): Array<[number, number]> {
  const ends = [...places.map(([from]) => from), text.length];
  const begins = [0, ...places.map(([, to]) => to)];
  return begins
    .map((from, at): [number, number] => [from, ends[at] ?? from])
    .filter(([from, to]) => from < to && lettersIn(text.slice(from, to)) > 0);
}
