/**
 * The verdicts that rest on plain comparison: a quotation is in a report letter for letter, or in the copy of it, or but for
 * marks, script, width and case.
 */
import type { Passage } from '../api-types.ts';
import type { SearchEntry } from '../entry.ts';
import { compared } from './compared-piece.ts';
import { AS_COPIED, AS_PRINTED, findInOrder, FOLDED, type Found } from './find.ts';
import { toPassage, type ArchiveOfTexts, type Placed } from './passage.ts';
import type { Piece } from './piece.ts';
import { textsOf } from './read-entry.ts';

/** The report's passage that is equal to the pieces, in the best of these ways; null where there is none. */
export function equalPassage(archive: ArchiveOfTexts, entry: SearchEntry, pieces: readonly Piece[]): Passage | null {
  const texts = textsOf(entry, archive.fold);
  const wanted = (letters: (piece: Piece) => string): string[][] => runsOf(pieces).map((run) => run.map(letters));
  const printed = wanted((piece) => piece.printed);
  // A mark that no text has is a mark apart.
  const hasMark = pieces.some(({ stands }) => stands === 'after-mark');
  const found = hasMark ? null : findInOrder(texts, printed, AS_PRINTED);
  if (found !== null) return toPassage(archive, entry, 'verbatim', placed(pieces, found, plain));
  const copied = hasMark || entry.edits.length === 0 ? null : findInOrder(texts, printed, AS_COPIED);
  if (copied !== null) return toPassage(archive, entry, 'restored', placed(pieces, copied, inCopy));
  const folded = wanted((piece) => piece.folded.text);
  const isRun = pieces.some(({ stands }) => stands !== 'somewhere');
  const alike = findInOrder(
    isRun ? texts : texts.filter(({ bare }) => pieces.some((piece) => mayHold(bare(), piece.bare))),
    folded,
    FOLDED,
  );
  if (alike === null) return null;
  const toPiece = (piece: Piece, { read, letter }: Found): Placed =>
    compared(piece, { read, from: letter, to: letter + piece.folded.text.length }, entry.agency);
  return toPassage(archive, entry, 'apart', placed(pieces, alike, toPiece));
}

/** Pieces that follow one another, together. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (piece.stands !== 'somewhere' && last !== undefined) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Whether one text may hold another, by their letters without signs; null where those cannot be said. */
function mayHold(text: string | null, piece: string | null): boolean {
  return text === null || piece === null || text.includes(piece);
}

function placed(
  pieces: readonly Piece[],
  found: readonly Found[],
  toPiece: (piece: Piece, found: Found) => Placed,
): Placed[] {
  return pieces.flatMap((piece, at) => {
    const own = found[at];
    return own === undefined ? [] : [toPiece(piece, own)];
  });
}

function plain({ quoted }: Piece, { read, from, to }: Found): Placed {
  return { quoted, read, text: read.text, from, to, changes: [], repairs: [] };
}

/** A stretch of the copy, with the repairs that have changed something in it. */
function inCopy({ quoted }: Piece, { read, from, to }: Found): Placed {
  let shift = 0;
  const repairs = read.edits.filter((edit) => {
    const begin = edit.from + shift;
    const end = begin + edit.before.length;
    shift += edit.before.length - (edit.to - edit.from);
    return begin < to && end > from;
  });
  return {
    quoted,
    read,
    text: read.copied,
    from,
    to,
    changes: [],
    repairs: repairs.map(({ rule, before, from: start, to: stop }) => ({
      rule,
      before,
      after: read.text.slice(start, stop),
    })),
  };
}
