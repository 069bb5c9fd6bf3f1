/**
 * What a report's page is made of: sections with their headings, paragraphs, tables and printed lines, as components show them.
 */
import type { BodyNode } from '../archive/body.ts';
import type { PartName, Table } from '../report.ts';
import type { TableMark } from './contradiction-marks.ts';
import type { CopyLines } from './copy-lines.ts';
import type { AwayLink } from './moved.ts';
import type { RepairInContext } from './repairs-in-context.ts';
import type { SameItem } from './same/same-items.ts';

/** Words, plain and strong. */
export type Words = readonly BodyNode[];

/** The text of words none of which is strong; null where one is. */
export function plainText(words: Words): string | null {
  const [only = ''] = words;
  return words.length < 2 && typeof only === 'string' ? only : null;
}

/** Anchors that were elsewhere once and lead here now. */
export type OldAnchors = readonly string[];

/** The ¶ of a place: its address with the hash of its text, which is also its own id. */
export interface PlaceLink {
  id: string | undefined;
  href: string;
  label: string;
}

export interface BodyParagraph {
  kind: 'paragraph';
  id: string;
  role: string | undefined;
  words: Words;
  old: OldAnchors;
  link: PlaceLink;
  /** What is doubtful about it, in words; empty where nothing is. */
  doubts: string;
  /** Where these are listed. */
  doubtsHref: string;
  lines: CopyLines;
  repairs: RepairInContext[];
  /** Where else its words stand; absent where no other report has them. */
  same: SameItem | undefined;
}

export interface BodyRow {
  id: string;
  old: OldAnchors;
  /** What a head cell of the row is for: beside figures it heads the row, else the columns below. */
  scope: 'row' | 'col';
  cells: Array<{
    header: boolean;
    rowspan: string | undefined;
    colspan: string | undefined;
    words: Words;
    /** The form's label for a head that the copy does not print; undefined for others. */
    meant: string | undefined;
    /** How its figure contradicts others, in words; empty where it does not. */
    apart: string;
    /** Null where the copy prints nothing for it. */
    lines: CopyLines | null;
  }>;
}

export interface BodyTable {
  kind: 'table';
  id: string;
  old: OldAnchors;
  link: PlaceLink;
  /** What the link and the region are called. */
  name: string;
  /** Class of the table beside `report-table`. */
  style: string | undefined;
  /** Printed above the table; null where the region carries the name alone. */
  caption: string | null;
  /** The part of the form that it belongs to. */
  part: PartName | undefined;
  /** Rows of heads above all others; empty where more heads follow below, as each block of table A has its own. */
  head: BodyRow[];
  rows: BodyRow[];
  table: Table | undefined;
  /** What other places print in contradiction to its cells. */
  apart: TableMark[];
  repairs: RepairInContext[];
}

/** A table that has not been rebuilt: its lines as the copy prints them. */
export interface BodyLines {
  kind: 'lines';
  id: string;
  old: OldAnchors;
  link: PlaceLink;
  lines: Array<{ line: string; words: Words }>;
}

export interface BodySection {
  id: string;
  classes: string[];
  old: OldAnchors;
  /** Null for what stands before the first section. */
  link: PlaceLink | null;
  heading: { tag: string; words: Words } | null;
  /** What was repaired in a heading on a line of its own. */
  repairs: RepairInContext[];
  blocks: Array<BodyParagraph | BodyTable | BodyLines>;
  /** Whether there is nothing under its heading. */
  bare: boolean;
}

export interface ReportBody {
  /** `lang` of the report's own words; absent where it is the page's. */
  lang: string | undefined;
  /** `lang` of the site's words among them. */
  ownLang: string | undefined;
  sections: BodySection[];
  /** Anchors that the page had and that lead to another page now. */
  away: readonly AwayLink[];
}
