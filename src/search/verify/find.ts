/**
 * Where the pieces of a quotation stand in the texts of a report, one behind the other, by plain comparison of letters.
 */
import { cutsNumber, type Letters } from './letters.ts';
import type { ReadText } from './read-entry.ts';

/** A stretch of a text of a report. */
export interface Found {
  read: ReadText;
  /** UTF-16 units of the text that was searched. */
  from: number;
  to: number;
  /** The first of its letters. */
  letter: number;
}

/** Texts as they are compared: their letters, and what those are the letters of. */
export interface Compared {
  lettersOf: (read: ReadText) => Letters;
  textOf: (read: ReadText) => string;
}

/** The report as it reads here, letter for letter. */
export const AS_PRINTED: Compared = { lettersOf: ({ letters }) => letters(), textOf: ({ text }) => text };

/** The report as the copy has it, letter for letter. */
export const AS_COPIED: Compared = {
  lettersOf: ({ copiedLetters }) => copiedLetters(),
  textOf: ({ copied }) => copied,
};

/** The report as it reads here, folded. */
export const FOLDED: Compared = { lettersOf: ({ folded }) => folded(), textOf: ({ text }) => text };

/** A piece of fewer letters says too little to stand in another text than its neighbour. */
const ALONE = 6;

/** The first way to find all pieces in order, each inside one text and none inside a number; null where there is none. */
export function findInOrder(texts: readonly ReadText[], pieces: readonly string[], compared: Compared): Found[] | null {
  const [first = ''] = pieces;
  if (pieces.length === 1 || first.length >= ALONE) return findFrom(texts, pieces, compared, false);
  for (let start = 0; start < texts.length; start++) {
    const found = findFrom(texts.slice(start), pieces, compared, true);
    if (found !== null) return found;
  }
  return null;
}

/** The same from the first text on, in which the first piece must stand, and the second, where that is a short one. */
function findFrom(
  texts: readonly ReadText[],
  pieces: readonly string[],
  compared: Compared,
  isShort: boolean,
): Found[] | null {
  const found: Found[] = [];
  let [index, begin] = [0, 0];
  for (const [number, piece] of pieces.entries()) {
    const isHere = number === 0 ? isShort : piece.length < ALONE || (number === 1 && isShort);
    const last = isHere ? index : texts.length - 1;
    let next: Found | null = null;
    for (; index <= last; index++, begin = 0) {
      const read = texts[index];
      next = read === undefined ? null : findIn(read, piece, begin, compared);
      if (next !== null) break;
    }
    if (next === null) return null;
    found.push(next);
    begin = next.letter + piece.length;
  }
  return found;
}

/** A piece in one text, from a letter on. */
function findIn(read: ReadText, piece: string, begin: number, { lettersOf, textOf }: Compared): Found | null {
  const { text, starts, ends } = lettersOf(read);
  for (let at = text.indexOf(piece, begin); at !== -1; at = text.indexOf(piece, at + 1)) {
    const [from, to] = [starts[at] ?? 0, ends[at + piece.length - 1] ?? 0];
    if (!cutsNumber(textOf(read), from, to)) return { read, from, to, letter: at };
  }
  return null;
}
