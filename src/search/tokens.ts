/**
 * Folded text to the words that Pagefind indexes: every pair of neighbouring characters is a word, the last character
 * before a break stands alone. A phrase is then a run of pairs, and Pagefind's quoted search finds it exactly.
 */
import { BREAK } from './fold.ts';

/** Characters that Pagefind takes as they are: letters and numbers. */
const PLAIN = /[\p{L}\p{N}]/u;

/** Signs (％, ＋, ￥) become letters of the Yi script, which no report of ours is written in; the text itself decides later. */
const FIRST_STAND_IN = 0xa000;
const STAND_INS = 1165;

function safe(character: string): string {
  return PLAIN.test(character)
    ? character
    : String.fromCodePoint(FIRST_STAND_IN + ((character.codePointAt(0) ?? 0) % STAND_INS));
}

/** The words of a text, in order. */
export function toTokens(folded: string): string[] {
  return folded.split(BREAK).flatMap((clause) => {
    const characters = Array.from(clause, safe);
    return characters.map((character, index) => character + (characters[index + 1] ?? ''));
  });
}

/** The queries to put to Pagefind for a folded phrase: one for each clause of it; all have to be found. */
export function toQueries(folded: string): string[] {
  return folded
    .split(BREAK)
    .filter((clause) => clause !== '')
    .map((clause) => {
      const characters = Array.from(clause, safe);
      // A single character is the beginning of a pair, or stands alone: Pagefind finds both by the beginning.
      if (characters.length === 1) return characters.join('');
      const pairs = characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ''));
      return `"${pairs.join(' ')}"`;
    });
}
