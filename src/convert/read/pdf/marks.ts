/**
 * What is drawn on a page, in points from its upper left corner, before anybody asks what belongs together.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A drawn character. Along and across its own line: turned text is measured in a turned frame. */
export interface Glyph {
  /** What it says; U+FFFD where the file does not tell. A ligature or a radical is left as it is. */
  text: string;
  /** Its number in its font's encoding. */
  code: number;
  /** Whether the file tells which character it is. */
  known: boolean;
  /** Whether nothing is to be seen of it. */
  blank: boolean;
  /** Where it begins and ends along its line, and where its baseline lies across. */
  start: number;
  end: number;
  base: number;
  /** Its em, in points. */
  size: number;
  /** Degrees by which its line is turned, clockwise, 0 to 359. */
  turn: number;
  /** Place on the page. */
  box: Box;
  /** Name of its font, for telling headings. */
  font: string;
  /** Number of the drawing operation: what one operation draws without a gap belongs together. */
  run: number;
  /** Drawn with nothing, as the text behind a scan is. */
  hidden: boolean;
}

/** A straight line, drawn or filled, upright or level. */
export interface Rule {
  /** Height of a level one, or how far right an upright one stands. */
  at: number;
  from: number;
  to: number;
}

export interface PageMarks {
  /** Number of the page in the file, from 1. */
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  level: Rule[];
  upright: Rule[];
  /** Parts of lines that are drawn where nothing is to be seen: outside of what the page is clipped to. */
  unseen: Box[];
  /** Share of the page that pictures cover, at most 1. */
  pictured: number;
}
