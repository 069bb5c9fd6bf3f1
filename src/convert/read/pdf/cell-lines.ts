/**
 * The cells of a table to lines of the extract, row by row; an empty cell is one empty line.
 */
import type { ExtractLine, GridCell } from '../extract.ts';
import type { JoinedCell, Table } from './joined-tables.ts';
import { place } from './place.ts';

/** Room that cells leave beside their text, both sides together, in points: a line with less is full. */
const PADDING = 12;

/** With so many ems of room beside that, it ended before it was full. */
const SHORT = 3;

/** A line of digits. Samples: `12`, `1,234.5` */
const FIGURE = /^[\d.,，．%％-]+$/u;

export function cellLines({ cells, number, headRows }: Table): ExtractLine[] {
  return [...cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap((cell) => {
      const where: GridCell = {
        table: number,
        row: cell.row + 1,
        column: cell.column + 1,
        rowspan: cell.rowspan,
        colspan: cell.colspan,
        header: cell.row < headRows,
      };
      if (cell.lines.length === 0)
        return [{ text: '', place: place(cell.page, cell.box), begins: true, cell: where, surrounding: null }];
      return cell.lines.map((line, index) => ({
        text: line.text,
        place: place(line.page, line.box),
        begins: beginsInCell(cell, index),
        cell: where,
        surrounding: null,
      }));
    });
}

/** Whether a line of a cell begins a paragraph: the line above left more room than the cell's edge takes. */
function beginsInCell({ lines, box }: JoinedCell, index: number): boolean | null {
  const [last, line] = [lines[index - 1], lines[index]];
  if (last === undefined || line === undefined) return true;
  const left = box.right - box.left - (last.box.right - last.box.left);
  // A figure below a figure is the end of it only where that one fills the cell, and even then nobody knows.
  if (FIGURE.test(last.text) && FIGURE.test(line.text)) return left > PADDING + line.size ? true : null;
  const room = left - line.firstWord;
  if (room < PADDING) return false;
  return room > PADDING + SHORT * line.size ? true : null;
}
