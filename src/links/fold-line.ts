/**
 * A line of a report folded for its hash: the same as `foldForHash` with the search's folding, in a fraction of the time,
 * since a report's page asks for all its lines. Not for the browser, which asks for one place and has no table of units.
 */
import { siteFoldText } from '../text/site-fold.ts';
import { onOneLine } from './text-at.ts';
import { foldForHash } from './text-hash.ts';

/** What a UTF-16 unit by itself becomes: not looked at yet, nothing at all, or not to be told by itself. */
const UNKNOWN = 0;
const NOTHING = 0xffff;
const NOT_ALONE = 0xfffe;
const table = new Uint16Array(0x10000);

/**
 * What may mean something else beside others: marks and Jamo, which combine, halves of characters, and the signs that
 * belong to a figure.
 */
const BESIDE = /[\p{M}\p{Cs}\p{Cn}\u1100-\u11ff.%\u2212-]/u;

/** A text of a record as a line of `textAt`, folded. */
export function foldLine(text: string): string {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let kept = table[unit] ?? NOT_ALONE;
    if (kept === UNKNOWN) kept = learn(unit);
    if (kept === NOTHING) continue;
    if (kept === NOT_ALONE) {
      if (unit === DOT && (endsFigure(text, at - 1) || endsFigure(text, at + 1))) continue;
      return slowly(text);
    }
    units.push(kept);
  }
  return units.length > AT_ONCE ? slowly(text) : String.fromCharCode(...units);
}

/** Of the signs beside figures by far the most frequent, mostly behind the number of a heading. Sample: `1.加强领导`. */
const DOT = 0x2e;

/** Whether nothing at this place can make a point beside it a decimal one: a Chinese character, a blank, an end of the text. */
function endsFigure(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return Number.isNaN(unit) || unit === 0x20 || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** A call takes only so many arguments. */
const AT_ONCE = 8192;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kept = slowly(character);
  const alone = kept.length < 2 && !BESIDE.test(character + character.normalize('NFKC'));
  return (table[unit] = alone ? (kept === '' ? NOTHING : kept.charCodeAt(0)) : NOT_ALONE);
}

function slowly(text: string): string {
  return foldForHash(onOneLine(text), (line) => ({ text: siteFoldText(line) }));
}
