/**
 * What is known of a Word file while its text is read: styles, counters, the lines so far, and what has to be told at the end.
 */
import type { LineList } from './line-list.ts';
import type { NoteMarks } from './note-marks.ts';
import type { NumberLabels } from './number-labels.ts';
import type { Styles } from './styles.ts';

/** How often something was met that a person has to know of; told as problems by `problems.ts`. */
export interface Seen {
  insertions: number;
  deletions: number;
  /** Pictures, charts and drawings: what is written in them is not read. */
  pictures: number;
  /** Sheets and documents of other programs, set in as objects. */
  objects: number;
  /** Cells that a merge hides, with text in them. */
  mergedAway: number;
  /** Numbers that count on from one that no paragraph had. */
  gaps: number;
  /** Texts of other files that Word shows and that are not in the document itself. */
  outsideTexts: number;
  /** Fields that begin and never end. */
  openFields: number;
  /** Runs of text that are struck through. */
  struck: number;
  /** Codes of fields that print a number or a text of which the file keeps no result. */
  lostFields: Set<string>;
  /** Paragraphs of a list's level that the file does not define: what is printed there is not known. */
  undefinedLevels: number;
  /** Formats of numbers that are not known. */
  formats: Set<string>;
}

export interface WordDocument {
  styles: Styles;
  /** The counters of lists in the body. Headers, notes and text boxes count by themselves, so they get their own. */
  labels: NumberLabels;
  ownLabels: () => NumberLabels;
  notes: NoteMarks;
  lines: LineList;
  seen: Seen;
}

export const nothingSeen = (): Seen => ({
  insertions: 0,
  deletions: 0,
  pictures: 0,
  objects: 0,
  mergedAway: 0,
  gaps: 0,
  outsideTexts: 0,
  openFields: 0,
  struck: 0,
  lostFields: new Set(),
  undefinedLevels: 0,
  formats: new Set(),
});
