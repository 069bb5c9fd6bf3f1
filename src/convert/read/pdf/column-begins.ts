/**
 * Printed lines to the characters at which a column begins: behind a gap, at one place in lines below each other, as in a
 * table without ruled lines.
 */
import { gapOf, isApart, lineGaps } from './between-glyphs.ts';
import type { Glyph } from './marks.ts';

/** Beginnings that differ by so many points are one column. */
const SAME_PLACE = 0.75;

/** Lines farther apart than this, in ems, are not below each other. */
const BELOW = 4;

/** In one line of a column its gap, in ems, is such as no text has. */
const PLAIN_GAP = 0.6;

/** So many lines make a column; two do where they share more than one. */
const LINES = 3;

interface Piece {
  glyph: Glyph;
  gap: number;
  /** Number of its line. */
  line: number;
}

/** `lines` from the top down, each in its order. */
export function columnBegins(lines: ReadonlyArray<readonly Glyph[]>): Set<Glyph> {
  const seen = lines.map((line) => line.filter(({ blank }) => !blank));
  const runs = columns(lines.flatMap(piecesOf)).flatMap((column) => unbroken(column, seen));
  const plain = runs.filter((run) => run.length > 1 && run.some(({ gap }) => gap > PLAIN_GAP));
  const shared = (run: readonly Piece[]): boolean =>
    plain.some((other) => other !== run && run.filter(({ line }) => other.some((one) => one.line === line)).length > 1);
  return new Set(
    plain.filter((run) => run.length >= LINES || shared(run)).flatMap((run) => run.map(({ glyph }) => glyph)),
  );
}

/** What stands behind a gap, drawn by an operation of its own; a blank of the text is none. */
function piecesOf(line: readonly Glyph[], number: number): Piece[] {
  const seen = line.filter(({ blank }) => !blank);
  const gaps = lineGaps(seen);
  return line.flatMap((glyph, index): Piece[] => {
    const before = line[index - 1];
    if (before === undefined || glyph.blank || glyph === seen[0] || !isApart(before, glyph, gaps)) return [];
    return [{ glyph, gap: gapOf(before, glyph), line: number }];
  });
}

/** Pieces that begin at one place, each column from the top down. */
function columns(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.glyph.start - b.glyph.start)) {
    const column = found.at(-1);
    const first = column?.[0];
    if (column !== undefined && first !== undefined && piece.glyph.start - first.glyph.start <= SAME_PLACE)
      column.push(piece);
    else found.push([piece]);
  }
  return found.map((column) => column.sort((a, b) => a.line - b.line));
}

/** The parts of a column that no line runs through, and no space. */
function unbroken(column: readonly Piece[], lines: ReadonlyArray<readonly Glyph[]>): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of column) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, piece, lines)) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function goesOn(above: Piece, { line, glyph }: Piece, lines: ReadonlyArray<readonly Glyph[]>): boolean {
  const between = lines.slice(above.line + 1, line);
  const bases = [above.glyph.base, ...between.map(([first]) => first?.base ?? glyph.base), glyph.base];
  const steps = bases.slice(1).map((base, index) => base - (bases[index] ?? base));
  return steps.every((step) => step < BELOW * glyph.size) && !between.some((one) => runsThrough(one, glyph.start));
}

/** Whether a line has a character at a place. */
function runsThrough(line: readonly Glyph[], place: number): boolean {
  return line.some(({ start, end }) => start < place - SAME_PLACE && end > place + SAME_PLACE);
}
