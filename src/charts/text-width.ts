/**
 * How wide a text is, near enough to keep labels apart: where a page is made nobody can measure it.
 */

/** Signs as wide as they are high. Sample: `年`, `（` */
const WIDE = /[\u2e80-\uffef]/u;
const THIN = /[ .,]/u;

/** Width of a text in a size of type. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 1 : THIN.test(sign) ? 0.28 : 0.58;
  return width * size;
}

/** A text that fits; what had to be cut ends with `…`. */
export function fittedText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let fitted = '';
  for (const sign of text) {
    if (textWidth(`${fitted}${sign}…`, size) > width) break;
    fitted += sign;
  }
  return `${fitted}…`;
}
