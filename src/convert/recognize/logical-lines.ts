/**
 * Printed lines to logical lines: what a page break or a hard wrap cut in two is read as one again.
 * The seed keeps its lines; a logical line knows where each of its characters came from.
 */
import { readHeadingNumber } from './heading-number.ts';
import { joinLines, type CleanLine } from './clean-line.ts';

/** Marks after which a sentence, or a paragraph, may be over. */
const END = /[。！？；：:;!?.…”’"』」》）)\]】]$/u;

/** Short answers that make a whole paragraph. Sample: `无。` */
const WHOLE_ANSWER = /^(?:暂?无|没有|否|略|是|有|零)[。.]?$/u;

/** A line that begins something of its own even without a number: a date, a label, an attachment, an enumeration. */
const BEGINNING = /^(?:附件|附表|附：|附:|联系|特此|（此页|[一二三四五六七八九十]是|其[一二三四五六]是?[，、]|第[一二三四五六七八九十]，|首先|其次|再次|最后)/u;

/** A line shorter than this that does not end like a sentence stands alone: a heading, a signature. */
const SENTENCE_LENGTH = 20;

/** Lines of a text that was wrapped by hand are nearly all equally long; this share of them must be. */
const WRAPPED_SHARE = 0.5;

/** Joins what belongs together among lines of running text. `width` is what `wrapWidth` gives for the whole report. */
export function toLogicalLines(lines: readonly CleanLine[], width: number | null): CleanLine[] {
  const logical: CleanLine[] = [];
  let last: CleanLine | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const open = logical.at(-1);
    if (open !== undefined && last !== null && continues(last, line, width)) logical[logical.length - 1] = joinLines(open, line);
    else logical.push(line);
    last = line;
  }
  return logical;
}

/** Whether the second line carries on the sentence of the first. */
function continues(first: CleanLine, second: CleanLine, width: number | null): boolean {
  const head = first.text.trim();
  const tail = second.text.trim();
  if (readHeadingNumber(tail) !== null || BEGINNING.test(tail) || /^\s{4}|^\u3000{2}/u.test(second.text)) return false;
  if (END.test(head)) return /[，、]$/u.test(head);
  if (width !== null && first.text.trimEnd().length >= width - 2) return true;
  if (isFragment(tail)) return true;
  return readHeadingNumber(head) === null && head.length >= SENTENCE_LENGTH && !isSignature(tail);
}

/** The rest of a word or two, then the end of a sentence: no sentence begins so. Sample: `况。2015年，…` */
function isFragment(text: string): boolean {
  const first = /^\p{Script=Han}{1,2}。/u.exec(text);
  return first !== null && !WHOLE_ANSWER.test(first[0]);
}

/** Short and without a mark: a name or a date at the end. */
function isSignature(text: string): boolean {
  return text.length < SENTENCE_LENGTH && !/[，。；、：]/u.test(text);
}

/** How many characters a line has in a text wrapped by hand; null when the text is not wrapped. */
export function wrapWidth(lines: readonly CleanLine[]): number | null {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (lengths.length < 10 || longest > 60 || longest < SENTENCE_LENGTH) return null;
  const full = lengths.filter((length) => length >= longest - 2).length;
  return full / lengths.length >= WRAPPED_SHARE ? longest : null;
}
