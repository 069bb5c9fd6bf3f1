/**
 * Tables that the original draws itself, as grids of cells: a page's, a Word file's, ruled lines of a PDF. Nothing is to be
 * found out about them but whether they are the head of an archive page, whose cells are labels and values.
 */
import { ARCHIVE_LABELS, LABELS_OF_HEADS } from '../archive-label-words.ts';
import { runsOf, type CleanLine } from '../clean-line.ts';
import { textOf, type PlainTable } from '../../report-tree.ts';
import type { GridCell } from '../../read/extract.ts';
import { tableOpenedBy } from '../../../forms/index.ts';
import { toSimplified } from '../../../text/simplified.ts';
import type { PrintedCell } from './printed-cells.ts';
import type { TableRange } from './table-lines.ts';

/** A printed cell of a grid, with its spans. */
export interface GriddedCell extends PrintedCell {
  grid: GridCell;
  /** The page of a PDF that it begins on; 0 in other originals. */
  page: number;
}

/** A label of an archive head, with its value or alone. Sample: `索 引 号：`, `发布机构 某县水利局` */
const LABEL = new RegExp(`^${ARCHIVE_LABELS}(?:[：:]|$)`, 'u');

/** One that no table of a report has. */
const OWN_LABEL = new RegExp(`^${LABELS_OF_HEADS}`, 'u');

/** Labels from which on a table is such a head. */
const SEVERAL = 2;

/**
 * Where grids stand: lines one after another that are cells of one table. The first row of a table of the form is of it also
 * where a page ends below that row: a box alone, it was no table to the reader.
 */
export function findGrids(lines: readonly CleanLine[]): TableRange[] {
  const ranges: Array<TableRange & { table: number }> = [];
  lines.forEach(({ print }, index) => {
    const table = print?.cell?.table;
    if (table === undefined) return;
    const open = ranges.at(-1);
    if (open?.table === table) open.last = index;
    else ranges.push({ first: isFirstRowAbove(lines, index) ? index - 1 : index, last: index, table });
  });
  return ranges.map(({ first, last }) => ({ first, last }));
}

function isFirstRowAbove(lines: readonly CleanLine[], index: number): boolean {
  const above = lines[index - 1];
  return above?.print?.cell === null && above.print.surrounding === null && tableOpenedBy(above.text) !== null;
}

/** The lines of archive heads that are tables. */
export function headLines(lines: readonly CleanLine[]): ReadonlySet<CleanLine> {
  const heads = findGrids(lines).filter(({ first, last }) => {
    const texts = lines.slice(first, last + 1).map(({ text }) => toSimplified(text.replace(/\s/gu, '')));
    const labels = texts.filter((text) => LABEL.test(text));
    return labels.length >= SEVERAL && labels.some((text) => OWN_LABEL.test(text));
  });
  return new Set(heads.flatMap(({ first, last }) => lines.slice(first, last + 1)));
}

/** The rows of a grid; null where the lines are of none. What stands in a grid's lines without a cell is nobody's. */
export function griddedRows(lines: readonly CleanLine[]): GriddedCell[][] | null {
  const width = lines.reduce(
    (widest, { print }) => Math.max(widest, print?.cell ? print.cell.column + print.cell.colspan - 1 : 0),
    0,
  );
  if (width === 0) return null;
  // A row over the whole grid, above its own first one.
  const first: GridCell = { table: 0, row: 0, column: 1, rowspan: 1, colspan: width, header: false };
  const rows: GriddedCell[][] = [];
  let open: GriddedCell | undefined;
  /** Rows of the tables above, where several are read as one. */
  let above = { table: 0, rows: 0 };
  for (const line of lines) {
    const printed = line.print?.cell ?? (rows.length === 0 ? first : null);
    if (printed === null) continue;
    if (printed.table !== above.table)
      above = { table: printed.table, rows: above.table === 0 ? 0 : (open?.grid.row ?? 0) };
    const grid = { ...printed, row: printed.row + above.rows };
    if (open === undefined || open.grid.row !== grid.row || open.grid.column !== grid.column) {
      const row = rows.at(-1);
      const isNew = row === undefined || open?.grid.row !== grid.row;
      open = { paragraphs: [], bordered: true, grid, page: pageIn(line.print?.place ?? '') };
      if (isNew) rows.push([open]);
      else row.push(open);
    }
    const runs = runsOf(line);
    if (textOf(runs) !== '') open.paragraphs.push(runs);
  }
  return rows;
}

/** Sample: `page=3&viewrect=72,90,451,14` */
function pageIn(place: string): number {
  return Number(/^page=(?<page>\d+)/u.exec(place)?.groups?.['page'] ?? 0);
}

/** The grid as a table of the report's own. Columns that a row of Word leaves out before its first cell are an empty cell. */
export function plainGrid(rows: ReadonlyArray<readonly GriddedCell[]>): PlainTable['rows'] {
  const heads = rows.some((row) => row.some(({ grid }) => grid.header));
  /** The last row that a cell covers, by its first column. */
  const covered = new Map<number, number>();
  return rows.map((row, index) => {
    const isHead = (header: boolean): boolean => (heads ? header : index === 0);
    const cells = row.map(({ paragraphs, grid: { header, rowspan, colspan } }) => ({
      runs: paragraphs.flat(),
      header: isHead(header),
      rowspan,
      colspan,
    }));
    const [first] = row;
    if (first === undefined) return cells;
    const { row: here, column: begin, header } = first.grid;
    let column = 1;
    while (column < begin && (covered.get(column) ?? 0) < here) column++;
    for (const { grid } of row) covered.set(grid.column, grid.row + grid.rowspan - 1);
    return column === 1 ? cells : [{ runs: [], header: isHead(header), rowspan: 1, colspan: column - 1 }, ...cells];
  });
}
