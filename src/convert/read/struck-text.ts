/**
 * What is said where text is struck through. It is read as it stands: whether it was taken out the original alone does not tell.
 */
import type { Problem } from './extract.ts';

/** Of `count` pieces of such text; `line` is the first one's, null where it is not known. */
export function struckText(count: number, line: number | null = null): Problem {
  const pieces = count === 1 ? '1 piece of text is' : `${count} pieces of text are`;
  const message = `${pieces} struck through and read as they stand; take out what does not belong to the report`;
  return { level: 'doubtful', rule: 'struck-text', line, message };
}
