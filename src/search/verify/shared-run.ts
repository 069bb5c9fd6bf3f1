/**
 * The longest run of letters that a piece of a quotation shares with some texts: what two joined quotations are made of.
 */
import type { ReadText } from './read-entry.ts';

export interface SharedRun {
  read: ReadText;
  /** First letter of it in the folded text, and in the folded piece. */
  from: number;
  piece: number;
  /** Letters. */
  length: number;
}

/** A shorter run says nothing. */
const LEAST = 10;

/** Letters of the text times those of the piece: more would keep the reader waiting. */
const MOST = 4_000_000;

/** Null where they share no run that says something. */
export function sharedRun(texts: readonly ReadText[], piece: string): SharedRun | null {
  let best: SharedRun | null = null;
  for (const read of texts) {
    const { text } = read.folded();
    if (text.length * piece.length > MOST) continue;
    // For each letter of the piece, how long the run is that ends with it and with the letter of the text at hand.
    let last = new Uint32Array(piece.length + 1);
    for (let at = 0; at < text.length; at++) {
      const runs = new Uint32Array(piece.length + 1);
      const letter = text.charCodeAt(at);
      for (let own = 0; own < piece.length; own++) {
        if (piece.charCodeAt(own) !== letter) continue;
        const length = (last[own] ?? 0) + 1;
        runs[own + 1] = length;
        if (length >= LEAST && length > (best?.length ?? 0))
          best = { read, from: at - length + 1, piece: own - length + 1, length };
      }
      last = runs;
    }
  }
  return best;
}
