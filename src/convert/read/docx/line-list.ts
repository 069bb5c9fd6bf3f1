/**
 * The lines of an extract as they come, with a limit that no report reaches.
 */
import type { ExtractLine, GridCell, Surrounding } from '../extract.ts';
import { Refusal } from './refusal.ts';

/** What the lines of one place share. */
export interface Setting {
  cell: GridCell | null;
  surrounding: Surrounding | null;
}

const MOST_LINES = 100_000;
const MOST_CHARACTERS = 20_000_000;

export class LineList {
  readonly lines: ExtractLine[] = [];
  private characters = 0;
  private tables = 0;

  /** The number of the next table that is a grid. */
  nextTable(): number {
    return ++this.tables;
  }

  /** Adds a line. `begins` is true for a paragraph's first line; of one behind a line break nobody knows (null). */
  add(text: string, place: string, begins: boolean | null, { cell, surrounding }: Setting): void {
    this.characters += text.length;
    if (this.lines.length >= MOST_LINES || this.characters > MOST_CHARACTERS) {
      throw new Refusal(
        'oversized-file',
        'the file has more lines or characters than any report; it is not read; put the report alone into a file',
      );
    }
    // A sign of a list or a formula may hold what ends a line.
    this.lines.push({ text: text.replace(/[\r\n]+/gu, ' '), place, begins, cell, surrounding });
  }
}
