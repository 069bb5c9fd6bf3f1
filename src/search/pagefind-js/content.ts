/**
 * A report's texts as Pagefind has the content of a page: one string, in which U+200B parts what has a location. Here
 * that is each character that the index counts, and the end of each text; what is passed over in searching (punctuation)
 * stands with the character before it.
 */
import type { SearchEntry } from '../entry.ts';
import type { Folded } from '../../text/fold.ts';

const BETWEEN = '\u200b';

export interface Content {
  content: string;
  raw_content: string;
  word_count: number;
}

/** `fold` is that of the index. */
export function contentOf({ texts }: SearchEntry, fold: (text: string) => Folded): Content {
  const units = texts.flatMap(([, , text]) => unitsOf(text, fold(text)));
  return { content: units.join('').trim(), raw_content: toHtml(units.join(BETWEEN)), word_count: units.length };
}

/** Pieces of the text, one for each word that the index has of it. */
function unitsOf(text: string, { text: folded, starts }: Folded): string[] {
  const begins: number[] = [];
  let at = 0;
  for (const character of folded) {
    begins.push(begins.length === 0 ? 0 : (starts[at] ?? text.length));
    at += character.length;
  }
  const units = begins.map((begin, index) => text.slice(begin, begins[index + 1]));
  // A text without a character that counts is its own end.
  return [...units, begins.length === 0 ? `${text} ` : ' '];
}

/** Text as HTML. */
export function toHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
