/**
 * A line without a part of its text that is none of the report's: what was taken is noted on the line, with its rule.
 */
import { runsOf, slicePieces, type CleanLine } from './clean-line.ts';

/** `from` and `to` are UTF-16 units of the line's text. */
export function takeOut(line: CleanLine, from: number, to: number, rule: string): CleanLine {
  const taken = runsOf(line, from, to).flatMap(({ span, text }) => (span === null ? [] : [{ rule, span, text }]));
  return {
    ...line,
    text: line.text.slice(0, from) + line.text.slice(to),
    pieces: [...slicePieces(line.pieces, 0, from), ...slicePieces(line.pieces, to)],
    marks: [...line.marks, ...taken],
  };
}
