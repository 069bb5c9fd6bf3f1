/**
 * What the search is asked when it is held to truth: everything short that the texts say, and samples of what readers type.
 */
import { WRITTEN } from '../../../tests/support/written-queries.ts';
import { siteFoldText } from '../../../src/text/site-fold.ts';
import { parseQuery } from '../../../src/search/query/parse.ts';
import { bordersOf, piecesOf, type SearchedText } from '../../../src/search/truth.ts';

/** Longer pieces, cut anywhere; as many borders of two texts, and two pieces at once. */
const PIECES = 2000;
const SOME = 500;

/** Queries by their kind. */
export function queriesOf(texts: readonly SearchedText[]): Map<string, string[]> {
  const pieces = piecesOf(texts, 2 * SOME, 7).map((piece) => piece.slice(0, 3));
  const borders = bordersOf(texts);
  return new Map([
    ['single characters', singlesOf(texts)],
    ['pairs of characters', allPairsOf(texts)],
    ['pieces cut anywhere', piecesOf(texts, PIECES)],
    [
      'two pieces',
      pieces.flatMap((piece, at) => (at % 2 === 0 ? [] : [`${pieces[at - 1] ?? ''} ${piece}`])).filter(isPlain),
    ],
    ['across two texts', borders.filter((_, at) => at % Math.ceil(borders.length / SOME) === 0)],
    ['written', [...WRITTEN]],
  ]);
}

/** Whether a question has no operators. Not: `-62 熟练`, which asks for 熟练 without 62 */
function isPlain(query: string): boolean {
  return !parseQuery(query, siteFoldText).hasOperators;
}

function singlesOf(texts: readonly SearchedText[]): string[] {
  return [...new Set(texts.flatMap(({ text }) => Array.from(siteFoldText(text))))].filter((one) => one !== '\n');
}

/** Also a character and the mark that ends its clause; a mark that a query begins with says nothing. */
function allPairsOf(texts: readonly SearchedText[]): string[] {
  const pairs = new Set<string>();
  for (const { text } of texts) {
    let before = '\n';
    for (const character of siteFoldText(text)) {
      if (before !== '\n') pairs.add(before + (character === '\n' ? '。' : character));
      before = character;
    }
  }
  return [...pairs];
}
