/**
 * The lines of an open file with their places, read piece by piece: a file of any length needs the memory of a piece.
 */
import { readSync } from 'node:fs';

/** Bytes read at once, unless a line is longer. */
const PIECE = 1 << 20;

/** Every line that ends, without its end. `line` is good until the next one is asked for. */
export function* linesOfFile(file: number): Generator<{ line: Buffer; at: number }, void> {
  let piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;
  let start = 0;
  for (;;) {
    if (filled === piece.length) piece = Buffer.concat([piece, Buffer.allocUnsafe(piece.length)]);
    const read = readSync(file, piece, filled, piece.length - filled, start + filled);
    if (read === 0) return;
    filled += read;
    let from = 0;
    for (let end = piece.indexOf(0x0a); end !== -1 && end < filled; end = piece.indexOf(0x0a, from)) {
      yield { line: piece.subarray(from, end), at: start + from };
      from = end + 1;
    }
    piece.copyWithin(0, from, filled);
    start += from;
    filled -= from;
  }
}
