/**
 * The passages to show of a quotation that is in no report: those most like it, or where nothing is, those that share a part
 * of it.
 */
import type { Passage } from '../api-types.ts';
import type { SearchEntry } from '../entry.ts';
import type { Candidate } from './candidates.ts';
import { compared } from './compared-piece.ts';
import { nearestIn, type Nearest } from './nearest.ts';
import { toPassage, type ArchiveOfTexts, type Placed } from './passage.ts';
import type { Piece } from './piece.ts';
import { textsOf, type ReadText } from './read-entry.ts';
import { sharedRun } from './shared-run.ts';

/** Passages that share no more than a part. */
const PARTS = 3;

/** Of the reports that were read, best first. */
export function nearPassages(
  archive: ArchiveOfTexts,
  read: ReadonlyArray<readonly [Candidate, SearchEntry]>,
  pieces: readonly Piece[],
): Passage[] {
  const near = read.flatMap(([candidate, entry]) => {
    const found = pieces.map((piece, at) =>
      nearestIn(textsAt(archive, entry, candidate.places[at]), piece.folded.text),
    );
    const errors = found.reduce((sum, own) => sum + (own?.errors ?? Infinity), 0);
    return errors === Infinity ? [] : [{ entry, errors, pieces: placed(pieces, found, entry.agency) }];
  });
  const changes = (own: readonly Placed[]): number => own.reduce((sum, piece) => sum + piece.changes.length, 0);
  // Of passages equally far, that with the same marks.
  near.sort((a, b) => a.errors - b.errors || changes(a.pieces) - changes(b.pieces));
  const passages = near.map(({ entry, pieces: own }) => toPassage(archive, entry, 'differs', own));
  return passages.length > 0 ? passages : parts(archive, read, pieces);
}

function textsAt({ fold }: ArchiveOfTexts, entry: SearchEntry, places: readonly number[] = []): ReadText[] {
  return textsOf(entry, fold).filter(({ place }) => places.includes(place));
}

function placed(pieces: readonly Piece[], found: ReadonlyArray<Nearest | null>, agency: string): Placed[] {
  return pieces.flatMap((piece, at) => {
    const own = found[at];
    return own === undefined || own === null ? [] : [compared(piece, own, agency)];
  });
}

/** For each report the longest run of letters that it shares with a piece; each part of the quotation once. */
function parts(
  archive: ArchiveOfTexts,
  read: ReadonlyArray<readonly [Candidate, SearchEntry]>,
  pieces: readonly Piece[],
): Passage[] {
  const runs = read.flatMap(([candidate, entry]) =>
    pieces.flatMap((piece, at) => {
      const run = sharedRun(textsAt(archive, entry, candidate.places[at]), piece.folded.text);
      return run === null ? [] : [{ entry, piece, run }];
    }),
  );
  runs.sort((a, b) => b.run.length - a.run.length);
  const told: typeof runs = [];
  for (const one of runs) {
    const isNew = told.every(
      ({ piece, run }) =>
        piece !== one.piece || run.piece + run.length <= one.run.piece || one.run.piece + one.run.length <= run.piece,
    );
    if (isNew) told.push(one);
  }
  return told.slice(0, PARTS).map(({ entry, piece, run }) => {
    const { starts, ends } = piece.folded;
    const [begin] = piece.quoted;
    const letters = run.read.folded();
    return toPassage(archive, entry, 'absent', [
      {
        quoted: [begin + (starts[run.piece] ?? 0), begin + (ends[run.piece + run.length - 1] ?? 0)],
        read: run.read,
        text: run.read.text,
        from: letters.starts[run.from] ?? 0,
        to: letters.ends[run.from + run.length - 1] ?? 0,
        changes: [],
        repairs: [],
      },
    ]);
  });
}
