/**
 * The stretch of some texts that is most like a piece of a quotation: what a reader is shown where the piece stands nowhere.
 */
import search, { type Match } from 'approx-string-match';
import type { LetterStretch } from './compared-piece.ts';
import { cutsNumber } from './letters.ts';
import type { ReadText } from './read-entry.ts';

/** A stretch and how far it is from the piece. */
export interface Nearest extends LetterStretch {
  /** Letters to change, add or leave out. */
  errors: number;
}

/** More than so many of a hundred letters changed is no likeness. */
const ALIKE = 40;

/** A number is followed to its end so far. */
const LONGEST_NUMBER = 16;

/** The nearest stretch; null where nothing is alike. `piece` is folded. */
export function nearestIn(texts: readonly ReadText[], piece: string): Nearest | null {
  let most = Math.floor((piece.length * ALIKE) / 100);
  let best: Nearest | null = null;
  for (const read of texts) {
    const { text } = read.folded();
    // A text so much shorter lacks too many letters.
    if (text.length < piece.length - most) continue;
    const match = mostAlike(search(text, piece, most), text, piece);
    if (match === undefined || (best !== null && match.errors >= best.errors)) continue;
    best = { read, from: match.start, to: match.end, errors: match.errors };
    most = match.errors;
  }
  return best === null ? null : withWholeNumbers(best);
}

/** Of stretches with the same errors one that begins and ends as the piece does, or else is about as long: `社会反馈` for 社会馈. */
function mostAlike(matches: readonly Match[], text: string, piece: string): Match | undefined {
  const unlikeness = ({ start, end }: Match): number =>
    Number(text.charAt(start) !== piece.charAt(0)) +
    Number(text.charAt(end - 1) !== piece.at(-1)) +
    Math.abs(end - start - piece.length) / text.length;
  const [first, ...others] = matches;
  return others.reduce((best, match) => (best && unlikeness(match) < unlikeness(best) ? match : best), first);
}

/** A stretch that ends inside a number goes on to its end, so that 135 is shown beside 35. */
function withWholeNumbers({ read, from, to, errors }: Nearest): Nearest {
  const { text, starts, ends } = read.folded();
  const cut = (begin: number, end: number): boolean => cutsNumber(read.text, starts[begin] ?? 0, ends[end - 1] ?? 0);
  let [begin, end] = [from, to];
  for (let step = 0; step < LONGEST_NUMBER && cut(begin, end); step++) {
    // One side is cut, or both: what goes on is told by leaving the other side alone.
    if (begin > 0 && isCutBefore(read, starts[begin] ?? 0)) begin--;
    else if (end < text.length) end++;
    else if (begin > 0) begin--;
  }
  return { read, from: begin, to: end, errors: errors + from - begin + end - to };
}

/** Whether a number stands across this place of a text. */
function isCutBefore({ text }: ReadText, at: number): boolean {
  return cutsNumber(text, at, text.length);
}
