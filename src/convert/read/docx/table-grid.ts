/**
 * A table of Word to the cells of a grid: spans counted, merged cells once. A table that only lays out a page is no grid.
 */
import type { GridCell } from '../extract.ts';
import { childOf, switchOf, valueOf, wholeNumber, type XmlElement } from './xml.ts';

export interface TableCell {
  element: XmlElement;
  /** Numbers of its `w:tr` and `w:tc` in the file, from 1. */
  place: { row: number; cell: number };
  /** Row and column from 1, spans; the number of the table is not known here. */
  grid: Omit<GridCell, 'table'>;
}

export interface TableGrid {
  cells: TableCell[];
  /** Whether the cells are values beside each other; false for a frame around text. */
  isGrid: boolean;
  /** Cells with text that a merge hides. */
  hidden: number;
  /** Rows and cells put in and taken out by changes that are tracked. */
  changes: { insertions: number; deletions: number };
}

/** HTML has the same limit. */
const WIDEST = 1000;

/** A cell of so many characters and sentences is text that somebody set into a frame. */
const LONG_TEXT = 400;
const SENTENCE_ENDS = 3;

/** Rows and cells, also where controls or other wrappers stand around them. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? within(child, name) : [];
  });
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads the grid of a table. */
export function tableGrid(table: XmlElement): TableGrid {
  const cells: TableCell[] = [];
  const changes = { insertions: 0, deletions: 0 };
  let hidden = 0;
  let row = 0;
  let inHead = true;
  /** Cells that a cell below may continue, by their column. */
  let open = new Map<number, TableCell>();
  for (const [rowIndex, rowElement] of within(table, 'w:tr').entries()) {
    const properties = childOf(rowElement, 'w:trPr');
    if (childOf(properties, 'w:ins') !== undefined) changes.insertions++;
    if (childOf(properties, 'w:del') !== undefined) {
      changes.deletions++;
      continue;
    }
    row++;
    inHead &&= switchOf(properties, 'w:tblHeader') === true;
    const next = new Map<number, TableCell>();
    let column = 1 + span(valueOf(properties, 'w:gridBefore'), 0);
    let left: TableCell | null = null;
    for (const [cellIndex, element] of within(rowElement, 'w:tc').entries()) {
      const own = childOf(element, 'w:tcPr');
      if (childOf(own, 'w:cellIns') !== undefined || childOf(own, 'w:cellMerge') !== undefined) changes.insertions++;
      if (childOf(own, 'w:cellDel') !== undefined) {
        changes.deletions++;
        continue;
      }
      const colspan = span(valueOf(own, 'w:gridSpan'), 1);
      const above = open.get(column);
      const vertical = mergeOf(own, 'w:vMerge');
      if (mergeOf(own, 'w:hMerge') === 'continue' && left !== null) {
        left.grid.colspan += colspan;
        hidden += textLength(element) > 0 ? 1 : 0;
      } else if (vertical === 'continue' && above !== undefined && above.grid.colspan === colspan) {
        above.grid.rowspan++;
        next.set(column, above);
        hidden += textLength(element) > 0 ? 1 : 0;
        left = null;
      } else {
        left = {
          element,
          place: { row: rowIndex + 1, cell: cellIndex + 1 },
          grid: { row, column, rowspan: 1, colspan, header: inHead },
        };
        cells.push(left);
        if (vertical !== null) next.set(column, left);
      }
      column = Math.min(column + colspan, WIDEST * WIDEST);
    }
    open = next;
  }
  return { cells, isGrid: isGrid(cells), hidden, changes };
}

function span(value: string | undefined, least: number): number {
  return wholeNumber(value, least, WIDEST) ?? least;
}

/** `restart` begins a merge, `continue` goes on with that above or before; null where nothing is merged. */
function mergeOf(properties: XmlElement | undefined, name: string): 'restart' | 'continue' | null {
  const element = childOf(properties, name);
  // A merge that is a tracked change.
  const tracked = name === 'w:vMerge' ? childOf(properties, 'w:cellMerge')?.attributes.get('w:vMerge') : undefined;
  if (element === undefined && tracked === undefined) return null;
  return element?.attributes.get('w:val') === 'restart' || tracked === 'rest' ? 'restart' : 'continue';
}

/** No cell beside another, a table in a cell, or long running text: the table holds a page together, no values. */
function isGrid(cells: readonly TableCell[]): boolean {
  const columns = new Set(cells.map(({ grid }) => grid.column));
  if (columns.size < 2) return false;
  return !cells.some(({ element }) => holdsTable(element) || isLongText(element));
}

function holdsTable(element: XmlElement): boolean {
  return (
    element.children.some(({ name }) => name === 'w:tbl') ||
    element.children.some((child) => WRAPPERS.has(child.name) && holdsTable(child))
  );
}

function isLongText(element: XmlElement): boolean {
  return textLength(element) >= LONG_TEXT && ends(element) >= SENTENCE_ENDS;
}

function textLength(element: XmlElement): number {
  const own = element.name === 'w:t' ? element.text.trim().length : 0;
  return element.children.reduce((sum, child) => sum + textLength(child), own);
}

/** Ends of sentences in it. */
function ends(element: XmlElement): number {
  return element.children.reduce((sum, child) => sum + ends(child), element.text.split('。').length - 1);
}
