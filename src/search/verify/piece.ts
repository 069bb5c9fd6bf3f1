/**
 * A piece of a quotation in all the forms in which it is compared.
 */
import { bareLetters, foldedLetters, printedLetters, type Fold, type Letters } from './letters.ts';

export interface Piece {
  /**
   * Where it stands: `somewhere` behind the piece before, or in the text right behind that with which that piece ends, `next`;
   * `after-mark` where the quotation has a mark between the two, which neither text has.
   */
  stands: 'somewhere' | 'next' | 'after-mark';
  /** Where it stands in the quotation, UTF-16 units. */
  quoted: [from: number, to: number];
  /** Its words as they were pasted. */
  words: string;
  /** Letter for letter. */
  printed: string;
  /** Folded, with places in `words`; and without signs and places, where that can be said. */
  folded: Letters;
  bare: string | null;
}

export function readPiece(quotation: string, { quoted, stands }: Pick<Piece, 'quoted' | 'stands'>, fold: Fold): Piece {
  const words = quotation.slice(...quoted);
  return {
    stands,
    quoted,
    words,
    printed: printedLetters(words).text,
    folded: foldedLetters(words, fold),
    bare: bareLetters(words, fold),
  };
}
