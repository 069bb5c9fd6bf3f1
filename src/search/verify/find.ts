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

/**
 * The first way to find all pieces in order, each inside one text and none inside a number; null where there is none. Pieces of
 * one run stand in texts one right behind the other: each goes on to the end of its text, the next begins with its own.
 */
export function findInOrder(
  texts: readonly ReadText[],
  runs: ReadonlyArray<readonly string[]>,
  compared: Compared,
): Found[] | null {
  const first = runs[0]?.[0] ?? '';
  if (runs.length === 1 || first.length >= ALONE) return findFrom(texts, runs, compared, false);
  for (let start = 0; start < texts.length; start++) {
    const found = findFrom(texts.slice(start), runs, compared, true);
    if (found !== null) return found;
  }
  return null;
}

/** The same from the first text on, in which the first piece must stand, and the second, where that is a short one. */
function findFrom(
  texts: readonly ReadText[],
  runs: ReadonlyArray<readonly string[]>,
  compared: Compared,
  isShort: boolean,
): Found[] | null {
  const found: Found[] = [];
  let [index, begin] = [0, 0];
  for (const [number, run] of runs.entries()) {
    const [piece = ''] = run;
    const isHere = number === 0 ? isShort : piece.length < ALONE || (number === 1 && isShort);
    const last = isHere ? index : texts.length - 1;
    let next: Found[] | null = null;
    for (; index <= last; index++, begin = 0) {
      next = findRun(texts, index, run, begin, compared);
      if (next !== null) break;
    }
    if (next === null) return null;
    found.push(...next);
    index += next.length - 1;
    begin = (next.at(-1)?.letter ?? 0) + (run.at(-1) ?? '').length;
  }
  return found;
}

/** The pieces of a run, the first in the text at `index` from a letter on, each other one in the text behind. */
function findRun(
  texts: readonly ReadText[],
  index: number,
  [piece = '', ...others]: readonly string[],
  begin: number,
  compared: Compared,
): Found[] | null {
  const read = texts[index];
  if (read === undefined) return null;
  if (others.length === 0) {
    const only = findIn(read, piece, begin, compared);
    return only === null ? null : [only];
  }
  const end = compared.lettersOf(read).text.length - piece.length;
  let next = end < begin ? null : foundAt(read, piece, end, compared);
  const found: Found[] = [];
  for (const [number, other] of others.entries()) {
    const behind = texts[index + number + 1];
    if (next === null || behind === undefined) return null;
    found.push(next);
    const goesOn = number < others.length - 1;
    next = goesOn && compared.lettersOf(behind).text !== other ? null : foundAt(behind, other, 0, compared);
  }
  return next === null ? null : [...found, next];
}

/** A piece in one text, from a letter on. */
function findIn(read: ReadText, piece: string, begin: number, compared: Compared): Found | null {
  const { text } = compared.lettersOf(read);
  for (let at = text.indexOf(piece, begin); at !== -1; at = text.indexOf(piece, at + 1)) {
    const found = foundAt(read, piece, at, compared);
    if (found !== null) return found;
  }
  return null;
}

/** A piece at one letter of a text; null where others stand there, or where it would cut a number. */
function foundAt(read: ReadText, piece: string, at: number, { lettersOf, textOf }: Compared): Found | null {
  const { text, starts, ends } = lettersOf(read);
  if (!text.startsWith(piece, at)) return null;
  const [from, to] = [starts[at] ?? 0, ends[at + piece.length - 1] ?? 0];
  return cutsNumber(textOf(read), from, to) ? null : { read, from, to, letter: at };
}
