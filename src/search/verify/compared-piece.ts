/**
 * A piece of a quotation beside the stretch of a report that it is like, with what differs.
 */
import { changesBetween } from './changes.ts';
import type { Placed } from './passage.ts';
import type { Piece } from './piece.ts';
import type { ReadText } from './read-entry.ts';

/** A stretch of a text, in letters of its folded form. */
export interface LetterStretch {
  read: ReadText;
  from: number;
  to: number;
}

/** `agency` is the report's. */
export function compared({ quoted, words, folded }: Piece, { read, from, to }: LetterStretch, agency: string): Placed {
  const letters = read.folded();
  const side = { text: words, letters: folded, from: 0, to: folded.text.length, ends: [0, words.length] as const };
  const changes = changesBetween(side, { text: read.text, letters, from, to }, agency);
  const [begin] = quoted;
  return {
    quoted,
    read,
    text: read.text,
    from: letters.starts[from] ?? 0,
    to: letters.ends[to - 1] ?? 0,
    changes: changes.map((change) => ({ ...change, quoted: [change.quoted[0] + begin, change.quoted[1] + begin] })),
    repairs: [],
  };
}
