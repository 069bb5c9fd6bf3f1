/**
 * The text of a paragraph while it grows, and what has to be known to read on.
 */
import type { Fields } from './fields.ts';
import type { Style } from './styles.ts';
import type { WordDocument } from './word-document.ts';
import type { XmlElement } from './xml.ts';

/** Text that grows while the elements of a paragraph are read. */
export interface Piece {
  /** Lines of the paragraph, cut at its line breaks. */
  lines: string[];
  /** Text boxes that hang on it. */
  boxes: XmlElement[];
  /** It holds the number of a page. */
  page: boolean;
}

/** How a paragraph is read: where, and in which style. */
export interface Reading {
  document: WordDocument;
  fields: Fields;
  style: Style;
  piece: Piece;
  /** The note whose text this is; null in the body. */
  noteMark: string | null;
}

export const emptyPiece = (): Piece => ({ lines: [''], boxes: [], page: false });

/** Adds text to the last line. */
export function addText(piece: Piece, text: string): void {
  piece.lines[piece.lines.length - 1] += text;
}
