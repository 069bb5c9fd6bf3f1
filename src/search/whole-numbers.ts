/**
 * Numbers as the search tells them apart: each digit of a folded text is written by the place it has in its number, so that
 * 125 stands neither in 12.5 nor in 2125, and 35万元 not in 3.5万元. The text stays as long as it is.
 *
 * 2026-11-29: done here and not in folding, which leaves out points, commas and blanks: hashes of texts rest on that.
 */

/** Where in its number a digit stands; the last two have the decimal point behind them. A middle one is written as it is. */
export type DigitPlace = 'middle' | 'first' | 'last' | 'only' | 'first.' | 'middle.';

const PLACES: readonly DigitPlace[] = ['middle', 'first', 'last', 'only', 'first.', 'middle.'];

/** Digits are written as halves of characters, which no whole text has: from here on ten for each place. */
const WRITTEN = 0xdc00;

/** Digits in a circle, in brackets, with a point, raised, of a month: a number of their own. Sample: `①`, `⒈`, `²`, `㋀`. */
const OWN_NUMBER = /[\p{No}\u3200-\u33ff]/gu;

/** A number with commas or blanks of thousands, or any digits. Sample: `1,234`, `5 300`, `2019`. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+/gu;

/** What goes on after blanks of thousands is a row of figures and no number. Sample: ` 0` behind `35 120`. */
const ROW_BEHIND = /^ \d/u;
const ROW_BEFORE = /\d $/u;

/** A point and its decimals, with no other point behind them. Sample: `.5`. */
const DECIMALS = /^\.(?<decimals>\d+)(?!\.?\d)/u;

/** A number's point before: `2019.12.31` has no decimals. */
const POINT_BEFORE = /\d\.$/u;

/** A year behind the number of an item: `1.2019年` is item 1. */
const ITEM = /^\.(?:19|20)\d\d\s*年/u;

/** Text that was folded, with its digits written by their places; `original` is what it was folded from. */
export function withWholeNumbers(folded: string, original: string): string {
  if (!/\d/u.test(folded)) return folded;
  const places = placesOfDigits(original);
  let next = 0;
  return folded.replace(/\d/gu, (digit) => writeDigit(digit, places[next++] ?? 'middle'));
}

/** A digit by its place. */
export function writeDigit(digit: string, place: DigitPlace): string {
  if (place === 'middle') return digit;
  return String.fromCharCode(WRITTEN + 10 * PLACES.indexOf(place) + Number(digit));
}

/** Reads what `writeDigit` wrote; null where the character is no digit. */
export function readDigit(character: string): { digit: string; place: DigitPlace } | null {
  if (/^\d$/u.test(character)) return { digit: character, place: 'middle' };
  const code = character.charCodeAt(0) - WRITTEN;
  const place = PLACES[Math.floor(code / 10)];
  return code < 0 || place === undefined || character.length !== 1 ? null : { digit: String(code % 10), place };
}

/** The place of each digit, in order. */
function placesOfDigits(original: string): DigitPlace[] {
  const text = original.replace(OWN_NUMBER, (sign) => `\n${sign}\n`).normalize('NFKC');
  const places: DigitPlace[] = [];
  for (const number of numbersIn(text)) {
    const point = number.indexOf('.');
    const digits = [...number.matchAll(/\d/gu)].map(({ index }) => index);
    for (const [order, at] of digits.entries()) places.push(placeOf(order, digits.length, at + 1 === point));
  }
  return places;
}

function placeOf(order: number, count: number, beforePoint: boolean): DigitPlace {
  if (beforePoint) return order === 0 ? 'first.' : 'middle.';
  if (count === 1) return 'only';
  return order === 0 ? 'first' : order === count - 1 ? 'last' : 'middle';
}

/** Every number of the text, with its decimals. */
function numbersIn(text: string): string[] {
  const numbers: string[] = [];
  for (let at = text.search(/\d/u); at !== -1;) {
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text);
    if (found === null) break;
    const { index } = found;
    const before = text.slice(Math.max(0, index - 2), index);
    const length = wholeLength(found[0], before, text.slice(index + found[0].length));
    const behind = text.slice(index + length, index + length + LONGEST);
    const decimals = POINT_BEFORE.test(before) || ITEM.test(behind) ? undefined : DECIMALS.exec(behind)?.[0];
    at = index + length + (decimals?.length ?? 0);
    numbers.push(text.slice(index, at));
  }
  return numbers;
}

/** Decimals are looked for so far. */
const LONGEST = 40;

/** How much of what looks like a number is one: of a row of figures the first alone. */
function wholeLength(found: string, before: string, behind: string): number {
  const isRow = found.includes(' ') && (ROW_BEHIND.test(behind.slice(0, 2)) || ROW_BEFORE.test(before));
  return isRow ? found.indexOf(' ') : found.length;
}
