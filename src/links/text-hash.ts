/**
 * The short hash that a citation link carries, `#s3~9f2c1a`: whether the text is still what was cited. Safe for the browser.
 *
 * 2026-11-22: FNV-1a over UTF-16 units, folded to 24 bits: ten lines that give the same in Node and in every browser, at once
 * and on any host. The browser's SHA-256 is asynchronous and only there under https. A changed text keeps its hash
 * once in 16.7 million times; nobody gains by forging one, since the text itself lies open in the repository.
 *
 * 2026-11-22: What counts as the same text is what the search takes for the same, without the marks that end a clause:
 * script, width, blanks and punctuation may differ. Three marks stay, since a figure hangs on them (3.5 is not 35, -5 is
 * not 5, 5% is not 5), and so do the borders between paragraphs and cells, or a figure could wander into the next column.
 */
import { BREAK, type Folded } from '../text/fold.ts';

/**
 * A decimal point, a minus before a figure that begins a cell, a sign of per cent, with a letter that folding keeps. Sample:
 * `3.5`, `-5`, `5%`. None looks behind: Safari before 16.4 cannot.
 */
const FIGURES: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<digit>\d)\.(?=\d)/gu, '$<digit>d'],
  [/^\s*[-−](?=\d)/gu, 'm'],
  [/(?<figure>\d\s*)%/gu, '$<figure>c'],
];

/** A line of Chinese characters and their commonest marks: it holds no figure, and its compatibility form is itself or ignored. */
const PLAIN = /^[\u4e00-\u9fff、。《》“”，：；！？（）]*$/u;

/** Folds a text of `textAt` for its hash, line by line. `fold` is the search's folding with the table of characters. */
export function foldForHash(text: string, fold: (original: string) => Pick<Folded, 'text'>): string {
  return text
    .split('\n')
    .map((line) => {
      if (PLAIN.test(line)) return fold(line).text.replaceAll(BREAK, '');
      const marked = FIGURES.reduce((rest, [mark, letter]) => rest.replace(mark, letter), line.normalize('NFKC'));
      return fold(marked).text.replaceAll(BREAK, '');
    })
    .join('\n');
}

/** Six lowercase hexadecimal digits of a folded text. */
export function textHash(foldedText: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < foldedText.length; index++)
    hash = Math.imul(hash ^ foldedText.charCodeAt(index), 0x01000193);
  return ((hash >>> 24) ^ (hash & 0xffffff)).toString(16).padStart(6, '0');
}
