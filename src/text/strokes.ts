/**
 * Strokes that a copy prints in a cell for nothing: `/`, `—`, `——`, `--`.
 */

/** One of them, as a class of a pattern. */
export const STROKE = '[-—–―－─━_/／\\\\＼]';

/** Whether a text is such strokes alone; blanks between them tell nothing. */
export function isStrokes(text: string): boolean {
  return ONLY.test(text);
}

const ONLY = new RegExp(`^\\s*${STROKE}(?:\\s*${STROKE})*\\s*$`, 'u');
