/**
 * The rows of a Word table with their cells, before cells are merged downwards: tracked changes taken as accepted, wrappers seen
 * through, cells merged along the row (the old way) joined.
 */
import { childOf, switchOf, valueOf, wholeNumber, type XmlElement } from './xml.ts';

export interface RowCell {
  element: XmlElement;
  /** Numbers of its `w:tr` and `w:tc` in the file, from 1. */
  place: { row: number; cell: number };
  colspan: number;
  /** Begins or goes on with a merge downwards; null for none. */
  vertical: Merge | null;
  /** What a merge along the row hides. */
  hidden: XmlElement[];
}

export interface TableRow {
  /** Repeated on each page. */
  header: boolean;
  /** Columns left out before its first cell. */
  before: number;
  cells: RowCell[];
}

export type Merge = 'restart' | 'continue';

/** How many rows and cells were put in and taken out by tracked changes. */
export interface TableChanges {
  insertions: number;
  deletions: number;
}

/** HTML has the same limit. */
const WIDEST = 1000;

/** What may stand around rows, cells and the blocks in them, and is nothing by itself. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'].map((name) => `w:${name}`),
);

/** Reads the rows of a table. */
export function tableRows(table: XmlElement): { rows: TableRow[]; changes: TableChanges } {
  const changes: TableChanges = { insertions: 0, deletions: 0 };
  const rows = within(table, 'w:tr').flatMap((element, index) => {
    const properties = childOf(element, 'w:trPr');
    if (childOf(properties, 'w:ins') !== undefined) changes.insertions++;
    if (childOf(properties, 'w:del') === undefined) {
      const before = span(valueOf(properties, 'w:gridBefore'), 0);
      return [
        { header: switchOf(properties, 'w:tblHeader') === true, before, cells: rowCells(element, index, changes) },
      ];
    }
    changes.deletions++;
    return [];
  });
  return { rows, changes };
}

function rowCells(row: XmlElement, rowIndex: number, changes: TableChanges): RowCell[] {
  const cells: RowCell[] = [];
  for (const [index, element] of within(row, 'w:tc').entries()) {
    const properties = childOf(element, 'w:tcPr');
    const tracked = childOf(properties, 'w:cellMerge')?.attributes.get('w:vMerge');
    if (childOf(properties, 'w:cellIns') !== undefined || tracked !== undefined) changes.insertions++;
    if (childOf(properties, 'w:cellDel') !== undefined) {
      changes.deletions++;
      continue;
    }
    const colspan = span(valueOf(properties, 'w:gridSpan'), 1);
    const left = cells.at(-1);
    if (mergeOf(properties, 'w:hMerge') === 'continue' && left !== undefined) {
      left.colspan += colspan;
      left.hidden.push(element);
      continue;
    }
    const change = tracked === undefined ? null : tracked === 'rest' ? 'restart' : 'continue';
    const vertical = mergeOf(properties, 'w:vMerge') ?? change;
    cells.push({ element, place: { row: rowIndex + 1, cell: index + 1 }, colspan, vertical, hidden: [] });
  }
  return cells;
}

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? within(child, name) : [];
  });
}

function span(value: string | undefined, least: number): number {
  return wholeNumber(value, least, WIDEST) ?? least;
}

function mergeOf(properties: XmlElement | undefined, name: string): Merge | null {
  const element = childOf(properties, name);
  if (element === undefined) return null;
  return element.attributes.get('w:val') === 'restart' ? 'restart' : 'continue';
}
