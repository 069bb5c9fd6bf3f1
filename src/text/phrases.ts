/**
 * A title split where a line may break: between words only. Chinese has no blanks to break at, so the places are found at
 * build time; the text itself stays as it is.
 */
import { remembered } from './remembered.ts';

/** Making one takes longer than using it. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Marks that may not begin a line stay with the word before them; opening ones stay with the word after. Sample: `》`, `《`. */
const CLOSING = /^[、。，；：！？）》」』”’〉】〕\s]/u;
const OPENING = /[（《「『“‘〈【〔]$/u;

/** A phrase that is longer, or has a blank, may break inside. Sample: `Open Government`. */
const LONGEST = 8;

export interface Phrase {
  text: string;
  /** Whether it stays on one line. */
  whole: boolean;
}

/**
 * The phrases of a title, in order; a line may break between any two. A report's title stands on its agency's page again,
 * and words take as long to find as a page's data.
 */
export const phrasesOf: (text: string) => readonly Phrase[] = remembered(splitPhrases, 200);

function splitPhrases(text: string): Phrase[] {
  const words = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const phrases: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = phrases.at(-1);
    if (last === undefined || mayBreak(words[index - 1], word, words[index + 1])) phrases.push(word);
    else phrases[phrases.length - 1] = last + word;
  }
  return phrases.map((phrase) => ({ text: phrase, whole: phrase.length <= LONGEST && !/\s/u.test(phrase) }));
}

/**
 * Single characters are kept with a neighbour: they are particles (的) or pieces of a word that the dictionary does not
 * know (复, 议).
 */
function mayBreak(before: string | undefined, word: string, after: string | undefined): boolean {
  if (before === undefined) return false;
  if (OPENING.test(before) || CLOSING.test(word) || /\d$/u.test(before)) return false;
  return word.length > 1 || (before.length > 1 && after?.length === 1);
}
