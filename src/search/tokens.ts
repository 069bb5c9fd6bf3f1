/**
 * Folded text to the words that Pagefind indexes: every pair of neighbouring characters is a word, the last character
 * of a text stands alone. A phrase is then a run of pairs at neighbouring positions, and can be found exactly.
 */
import { BREAK } from '../text/fold.ts';

/** Characters that Pagefind takes as they are. Sample: `政`, `2`, `a`. */
const PLAIN = /[0-9a-z\p{Unified_Ideograph}]/u;

/**
 * Everything else (％, é, の, a break) is spelt with two letters of the Yi script, which no report of ours is written in
 * and which are spelt so themselves: no two characters share a spelling, and none begins another.
 */
const FIRST_LETTER = 0xa000;
const LETTERS = 1024;

/** Spellings by code point that have been asked for: a few thousand characters make up all reports. */
const known: string[] = [];

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return (known[code] ??= PLAIN.test(character)
    ? character
    : String.fromCodePoint(FIRST_LETTER + Math.floor(code / LETTERS), FIRST_LETTER + (code % LETTERS)));
}

/**
 * Stands behind each text as one more word, so that no phrase is found where one text ends and the next begins: a
 * letter of that script alone, which spells nothing.
 */
export const TEXT_END = String.fromCodePoint(FIRST_LETTER);

/** A break as it is spelt. */
const BREAK_UNIT = spell(BREAK);

/**
 * Whether a word is kept in the index. What begins with a break is not: no query begins with one, and the character
 * behind it begins a word of its own. That is a fortieth of all positions.
 */
export function isKept(word: string): boolean {
  return word !== TEXT_END && !word.startsWith(BREAK_UNIT);
}

/** The characters of a folded text as they are spelt in the index. */
export function toUnits(folded: string): string[] {
  const units: string[] = [];
  for (const character of folded) units.push(spell(character));
  return units;
}

/** The words of a text, in order: as many as it has characters. */
export function toTokens(folded: string): string[] {
  return toUnits(folded).map((unit, index, units) => unit + (units[index + 1] ?? ''));
}

/** A word of the index and how many characters after the beginning of the phrase it stands. */
export interface PhrasePair {
  word: string;
  offset: number;
  /** It is a character, of which all words are meant that it begins. */
  alone: boolean;
}

/** More than any word costs: a character alone stands in many. */
const COST_ALONE = 1e9;

/**
 * The pairs that cover a folded phrase of two characters or more, so that every character of it is in one: of all ways
 * to do so the cheapest. `costOf` is what it takes to load a word, more than nothing.
 *
 * 2026-11-29: 主动公开政府信息 loads 54 KB of words at 1,000 made-up reports, and 93 KB where every second pair is taken,
 * for 公开 alone is 41 KB, and 动公 and 开政 are 5.
 */
export function toPairs(folded: string, costOf: (word: string) => number = () => 1): PhrasePair[] {
  const words = toTokens(folded);
  // Ways to cover the phrase up to a pair and with it: what they cost, and the pair before.
  const ways: Array<{ cost: number; before: number }> = [];
  const least = (at: number): number => ways[at]?.cost ?? 0;
  const last = words.length - (isKept(words.at(-2) ?? '') ? 2 : 1);
  for (let at = 0; at <= last; at++) {
    const before = at > 1 && least(at - 2) <= least(at - 1) ? at - 2 : at - 1;
    const word = words[at] ?? '';
    const own = at === words.length - 1 ? COST_ALONE : isKept(word) ? costOf(word) : Infinity;
    ways.push({ cost: own + least(before), before });
  }
  const pairs: PhrasePair[] = [];
  for (let at = last; at >= 0; at = ways[at]?.before ?? -1)
    pairs.unshift({ word: words[at] ?? '', offset: at, alone: at === words.length - 1 });
  return pairs;
}
