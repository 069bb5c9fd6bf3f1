/**
 * A table of Word to the cells of a grid: spans counted, merged cells once. A table that only lays out a page is no grid.
 */
import type { GridCell } from '../extract.ts';
import { WRAPPERS, tableRows, type TableChanges } from './table-rows.ts';
import type { XmlElement } from './xml.ts';

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
  changes: TableChanges;
}

/** A cell of so many characters and sentences is text that somebody set into a frame. */
const LONG_TEXT = 400;
const SENTENCE_ENDS = 3;

/** Reads the grid of a table. */
export function tableGrid(table: XmlElement): TableGrid {
  const { rows, changes } = tableRows(table);
  const cells: TableCell[] = [];
  let hidden = 0;
  let inHead = true;
  /** Cells that a cell below may continue, by their column. */
  let open = new Map<number, TableCell>();
  for (const [index, row] of rows.entries()) {
    inHead &&= row.header;
    const next = new Map<number, TableCell>();
    let column = 1 + row.before;
    for (const { element, place, colspan, vertical, hidden: beside } of row.cells) {
      const above = vertical === 'continue' ? open.get(column) : undefined;
      const goesOn = above?.grid.colspan === colspan ? above : undefined;
      const cell = goesOn ?? { element, place, grid: { row: index + 1, column, rowspan: 0, colspan, header: inHead } };
      cell.grid.rowspan++;
      if (goesOn === undefined) cells.push(cell);
      if (vertical !== null) next.set(column, cell);
      hidden += [...(goesOn === undefined ? [] : [element]), ...beside].filter((one) => textLength(one) > 0).length;
      column += colspan;
    }
    open = next;
  }
  return { cells, isGrid: isGrid(cells), hidden, changes };
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
