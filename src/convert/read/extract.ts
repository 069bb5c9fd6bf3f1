/**
 * What a reader of originals (a saved page, a Word file, a PDF) gives: the lines that a person sees in it, in reading order,
 * each with its place in the original. What they mean is decided later, from the lines, as for any other seed.
 */
import type { Source } from '../../report.ts';
import type { Level } from '../finding.ts';

/**
 * Why a visible line is none of the report's text: a running head, foot or page number of a printed page, a note at its
 * foot, or the frame of a website around the report (menus, crumbs, buttons, foot).
 */
export type Surrounding = 'page-header' | 'page-footer' | 'page-number' | 'site-frame';

/** The cell of a table that a line stands in. A cell of several paragraphs has a line for each, an empty cell one empty line. */
export interface GridCell {
  /** Number of the table in the original, from 1, in reading order; a table that goes on behind a page break is one. */
  table: number;
  /** Row and column of its upper left corner in the grid, from 1, after spans are counted (HTML's table model). */
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** Whether the original marks it as a head (`<th>`, a repeated head row in Word). */
  header: boolean;
}

/** What is known of a line beside its text. */
export interface Print {
  /**
   * Where it stands, in the words of the format: `page=3&viewrect=72,90,451,14` (RFC 8118; points from the upper left corner)
   * in a PDF, `html/body/div[2]/p[3]` in a page, `body/p[12]` or `body/tbl[1]/tr[3]/tc[2]/p[1]` in a Word file, `line=12` in a text.
   */
  place: string;
  /** Whether a paragraph begins here: true or false where the original tells, null where it does not. */
  begins: boolean | null;
  cell: GridCell | null;
  surrounding: Surrounding | null;
}

export interface ExtractLine extends Print {
  /** Visible characters as they are; one paragraph, or one printed line of a PDF. Never a line end. */
  text: string;
}

/** What the original says of itself outside its text: `ArticleTitle`, `PubDate` … of a page. */
export interface Tag {
  name: string;
  value: string;
}

/** Something wrong with the original, as a sentence: what was found, what to do. */
export interface Problem {
  level: Level;
  rule: string;
  /** Line of the extract, from 1; null where it is about the file. */
  line: number | null;
  message: string;
}

export interface Extract {
  /** Library and version that read it: `parse5 8.0.1`. */
  reader: string;
  /** Encoding of its bytes; null where the format settles it. */
  encoding: Source['encoding'] | null;
  lines: ExtractLine[];
  tags: Tag[];
  problems: Problem[];
}

/** A reader: bytes in, lines out. It throws nothing for a broken or hostile file: that is a blocking problem. */
export type Reader = (bytes: Uint8Array) => Promise<Extract>;
