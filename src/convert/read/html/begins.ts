/**
 * Whether a paragraph begins behind a line break that stands inside a block.
 */

/** The end of a sentence or a clause, or of what leads to a list, with the brackets and quotes that close behind it. Sample: `…97条。”` */
const ENDED = /[。！？；：!?;:.…][”’」』）)】》\s]*$/u;

/** A number that opens a heading or an item. Sample: `一、`, `（二）`, `3.` */
const NUMBERED =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)](?!\d))/u;

/** An indent. Sample: U+3000 U+3000 */
const INDENTED = /^(?:\u3000|\u00A0{2})/u;

/** True where it does; null where the break may stand in a sentence. */
export function beginsBehindBreak(before: string, text: string): true | null {
  return ENDED.test(before) || NUMBERED.test(text) || INDENTED.test(text) ? true : null;
}
