/**
 * Numbered lines right below one another are all headings or all entries of a list: what is said of one is said of its siblings.
 */
import { knownPointLength, partOfHeading } from '../../forms/index.ts';
import type { CleanLine } from './clean-line.ts';
import { readHeadingNumber, type HeadingNumber, type NumberStyle } from './heading-number.ts';
import type { Heading, Item } from './heading.ts';
import { isCell } from './tables/table-lines.ts';

/** An entry of a list, right below one that is no heading, is no heading either, even when it ends the list with a full stop. */
export function withoutLists(headings: readonly (Heading | null)[], items: readonly Item[]): (Heading | null)[] {
  let list: NumberStyle | null = null;
  return headings.map((heading, index) => {
    const item = items[index];
    const number = item?.kind === 'line' ? readHeadingNumber(item.line.text) : null;
    if (heading !== null && number?.style === list && endsList(heading)) return null;
    const isText = heading !== null && number?.style === list && isFirstSentence(heading);
    list = (heading === null || isText) && number !== null ? number.style : null;
    return isText ? null : heading;
  });
}

/** Whether what looks like a heading before a stop is the first sentence of a numbered text, as the one above has. */
function isFirstSentence({ line, number, split }: Heading): boolean {
  if (split.textStart === null || line.text[split.titleEnd] !== '。') return false;
  const title = line.text.slice(number?.to ?? 0, split.titleEnd).trim();
  return /[《，]/u.test(title) && partOfHeading(title) === null && knownPointLength(title) !== title.length;
}

/** A line that ends a list as well as it opens a section: it stands alone, or names a thing before a colon. */
function endsList({ line, number, split }: Heading): boolean {
  if (split.textStart === null) return partOfHeading(line.text.slice(number?.to ?? 0, split.titleEnd)) === null;
  return /[:：]/u.test(line.text[split.titleEnd] ?? '');
}

/**
 * Nulls whole sentences with a number where one of the numbers right below or above them, counted with them, is no heading;
 * and lets a sentence head the text below it where the one counted before it does.
 */
export function alikeSiblings(headings: readonly (Heading | null)[], items: readonly Item[]): (Heading | null)[] {
  const numbers = items.map((item) => (item.kind === 'line' ? readHeadingNumber(item.line.text) : null));
  const alike = [...headings];
  for (let first = 0; first < items.length;) {
    let end = first + 1;
    while (end < items.length && countsOn(numbers[end - 1], numbers[end])) end++;
    const entries = headings.slice(first, end);
    // One that has text behind it on its line heads that text.
    if (entries.includes(null) && entries.some(isSentence))
      for (let at = first; at < end; at++) if (isSentence(headings[at] ?? null)) alike[at] = null;
    if (isListBehindColon(first, end, headings, items, numbers) || areTexts(first, end, headings, items, numbers))
      alike.fill(null, first, end);
    first = end;
  }
  // The last place of each style of number.
  const last = new Map<NumberStyle, number>();
  return alike.map((heading, index) => {
    const style = numbers[index]?.style;
    const before = style === undefined ? undefined : last.get(style);
    if (style !== undefined) last.set(style, index);
    const likeBefore = before === undefined ? null : headingLike(index, before, alike, items, numbers);
    return heading ?? likeBefore ?? headingBySlip(index, items, numbers);
  });
}

/**
 * Whether lines that count from 1 are a list that a colon announces: each is one line, and no text follows any of them. Before the
 * first part they may be labels with what they name. Sample: `1、报告依据：《条例》。`
 */
function isListBehindColon(
  first: number,
  end: number,
  headings: readonly (Heading | null)[],
  items: readonly Item[],
  numbers: ReadonlyArray<HeadingNumber | null>,
): boolean {
  const above = items[first - 1];
  const below = items[end];
  const number = numbers[first];
  if (
    end - first < 2 ||
    number?.value !== 1 ||
    number.style === 'han' ||
    above?.kind !== 'line' ||
    !/[：:]\s*$/u.test(above.line.text)
  )
    return false;
  if (below !== undefined && (numbers[end] ?? null) === null) return false;
  const isBeforeParts = numbers[end]?.style === 'han' && numbers[end].value === 1;
  return headings
    .slice(first, end)
    .every((heading) => heading === null || heading.split.textStart === null || (isBeforeParts && endsList(heading)));
}

/**
 * Whether sentences that count from 1 right below one another are texts: none has any below it or begins
 * with a usual point, and one of them has clauses.
 */
function areTexts(
  first: number,
  end: number,
  headings: readonly (Heading | null)[],
  items: readonly Item[],
  numbers: ReadonlyArray<HeadingNumber | null>,
): boolean {
  const entries = headings.slice(first, end);
  const number = numbers[first];
  if (end - first < 2 || number?.value !== 1 || number.style === 'han' || !entries.every(isSentence)) return false;
  if (hasTextBelow(end - 1, items, numbers) || items[end]?.kind === 'table') return false;
  const titles = entries.map((heading) => heading?.line.text.slice(heading.number?.to ?? 0).trim() ?? '');
  return (
    (number.style === 'arabic' || titles.some((title) => title.includes('，'))) &&
    titles.every((title) => knownPointLength(title) === 0 || SAID_OF_POINT.test(title.slice(knownPointLength(title))))
  );
}

/** What is wrong with a usual point, which is no title. Sample: `公开内容|不够丰富。`, `公开形式|较为单一。` */
const SAID_OF_POINT = /^(?:还|仍|尚|有待|不[够足]|较|比较|单一|有所|需|存在)/u;

/** Longest sentence that heads a text because the sentence before it does, in characters. */
const LONGEST = 70;

/** Counts belong to the text. Sample: `公开30条` */
const COUNT = /\d\s*(?:余|多)?\p{Script=Han}/u;

/** A long sentence alone above a text, numbered behind one that heads a text in the same way; null where it is not so. */
function headingLike(
  index: number,
  before: number,
  headings: readonly (Heading | null)[],
  items: readonly Item[],
  numbers: ReadonlyArray<HeadingNumber | null>,
): Heading | null {
  const item = items[index];
  const number = numbers[index] ?? null;
  if (item?.kind !== 'line' || number === null || isCell(item.line.text) || !hasTextBelow(index, items, numbers))
    return null;
  if (!countsOn(numbers[before], number) || !standsAlone(headings[before] ?? null)) return null;
  if (!hasTextBelow(before, items, numbers)) return null;
  const text = item.line.text.trimEnd();
  const title = text.slice(number.to, -1);
  if (!text.endsWith('。') || title.length > LONGEST || /[。！？；;：:]/u.test(title) || COUNT.test(title)) return null;
  return wholeLine(item.line, number);
}

/** A heading that is its line, all but the mark at its end. */
function wholeLine(line: CleanLine, number: HeadingNumber): Heading {
  const { length } = line.text.trimEnd();
  return { line, number, split: { titleEnd: length - 1, closingEnd: length, textStart: null } };
}

/** Words of a heading with the mark of a list behind them. Sample: `（一）组织领导情况|；` */
const SLIP = /^\s*[^，。；;：:、]{2,36}(?:情况|工作|建设|问题|措施|打算)[；;]$/u;

/** A heading that ends as an entry of a list does, and has its text below it; null where it is none. */
function headingBySlip(
  index: number,
  items: readonly Item[],
  numbers: ReadonlyArray<HeadingNumber | null>,
): Heading | null {
  const [above, item] = [items[index - 1], items[index]];
  const number = numbers[index] ?? null;
  if (item?.kind !== 'line' || number === null || isCell(item.line.text) || !hasTextBelow(index, items, numbers))
    return null;
  const text = item.line.text.trimEnd();
  const isInList = above?.kind === 'line' && /[；;：:]\s*$/u.test(above.line.text);
  const isTextBelow = /。\s*$/u.test(lineText(items[index + 1]));
  if (isInList || !isTextBelow || !SLIP.test(text.slice(number.to)) || COUNT.test(text.replace(YEAR, ''))) return null;
  return wholeLine(item.line, number);
}

const YEAR = /(?:19|20)\d\d年度?/gu;

function lineText(item: Item | undefined): string {
  return item?.kind === 'line' ? item.line.text : '';
}

/** Whether a text without a number stands right below. */
function hasTextBelow(index: number, items: readonly Item[], numbers: ReadonlyArray<HeadingNumber | null>): boolean {
  const below = items[index + 1];
  return below?.kind === 'line' && (numbers[index + 1] ?? null) === null && /[。；]/u.test(below.line.text);
}

function countsOn(above: HeadingNumber | null | undefined, below: HeadingNumber | null | undefined): boolean {
  return above != null && below != null && below.style === above.style && below.value === above.value + 1;
}

/** A numbered sentence that stands alone, and heads no usual point. Sample: `（一）认识不足。` */
function isSentence(heading: Heading | null): boolean {
  if (heading?.number == null || !standsAlone(heading)) return false;
  const title = heading.line.text.slice(heading.number.to, heading.split.titleEnd).trim();
  return partOfHeading(title) === null && knownPointLength(title) !== title.length;
}

/** Ends with a stop, and has no text behind it on its line. */
function standsAlone(heading: Heading | null): boolean {
  return heading !== null && heading.split.textStart === null && heading.split.closingEnd !== heading.split.titleEnd;
}
