/**
 * Folded text to the words that Pagefind indexes: every pair of neighbouring characters is a word, the last character
 * of a text stands alone. A phrase is then a run of pairs at neighbouring positions, and can be found exactly.
 */

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
}

/**
 * The pairs that cover a folded phrase of two characters or more: every second one, and the last. Together they hold
 * every character of it, so that no more have to be loaded.
 */
export function toPairs(folded: string): PhrasePair[] {
  const words = toTokens(folded).slice(0, -1);
  return words
    .map((word, offset) => ({ word, offset }))
    .filter(({ offset }) => offset % 2 === 0 || offset === words.length - 1);
}
