/**
 * A table of the form that a program wrote flat: one row of heads, or several that repeat what merged cells hold, or none; the
 * labels of a row side by side, joined in one cell, or the last of them alone, perhaps below rows of their groups. Labels of every
 * row and heads of every column have to be the form's, in its order; that its sums hold is asked by who builds the table.
 */
import { foldLabel } from '../../../forms/index.ts';
import type { FormTable, GridTable, RowPath } from '../../../forms/form.ts';
import { headerDepth, layoutOf, type FormCell } from '../../../forms/layout.ts';
import type { Run } from '../../report-tree.ts';
import { labelCell, valueCell } from './fill-rows.ts';
import type { Fit } from './fit-form.ts';
import { isLabel } from './form-label.ts';
import { isBlank, runsIn, textIn, type PrintedCell } from './printed-cells.ts';
import { EMPTY, isValue, onlyBlanks } from './row-values.ts';
import { foldedText, type Aside } from './surplus-cells.ts';

/** What joins the labels of a path in one cell. Sample: `三、本年度办理结果-（一）予以公开` */
const JOINTS = /[-—–>/／→·\s]/gu;

/** Longest name of a column of labels, in characters. Sample: `办理结果`, `项目` */
const LONGEST_NAME = 16;

/** What a program calls a column whose head it does not have. Sample: `数据1`; the sums tell the columns */
const NAMELESS = /^(?:数据|数值|数量|列|项)\d{1,2}$/u;

/** A printed row: its labels, each once, and its numbers. */
interface FlatRow {
  labels: PrintedCell[];
  /** Labels that stand in several of its cells: they were merged. */
  again: PrintedCell[];
  values: readonly PrintedCell[];
}

/** Fits rows of one width to the table, or gives null where they do not. */
export function fitFlat(table: FormTable, printed: ReadonlyArray<readonly PrintedCell[]>): Fit | null {
  if (table.kind !== 'grid') return null;
  const width = printed[0]?.length ?? 0;
  const count = table.columns.length;
  const side = width - count;
  if (side < (table.rows[0]?.length === 0 ? 0 : 1)) return null;
  if (!printed.every((row) => row.length === width && row.every((cell) => cell.bordered))) return null;
  const first = printed.findIndex((row) => row.slice(side).every(isValue));
  const heads = printed.slice(0, first).filter((row) => !onlyBlanks(row));
  const aside: Aside[] = [];
  const top = first === -1 ? null : headRows(table, heads, side, aside);
  const body =
    top === null
      ? null
      : bodyRows(
          table,
          printed.slice(first).map((row) => flatRow(row, side)),
          aside,
        );
  return top === null || body === null ? null : { rows: [...top, ...body], aside };
}

function flatRow(row: readonly PrintedCell[], side: number): FlatRow {
  const labels: PrintedCell[] = [];
  const again: PrintedCell[] = [];
  for (const cell of row.slice(0, side)) {
    if (isBlank(cell)) continue;
    (labels.some((label) => foldedText(label) === foldedText(cell)) ? again : labels).push(cell);
  }
  return { labels, again, values: row.slice(side) };
}

/** The form's rows of heads, filled with what is printed; null where a column's head is another one. */
function headRows(
  table: GridTable,
  heads: ReadonlyArray<readonly PrintedCell[]>,
  side: number,
  aside: Aside[],
): Fit['rows'] | null {
  const corner = heads.flatMap((row) => row.slice(0, side));
  if (heads.length === 0 && table.rows.length < 2) return null;
  if (corner.some((cell) => textIn(cell).length > LONGEST_NAME && !/勾稽/u.test(textIn(cell)))) return null;
  const left = new Set(heads.flatMap((row) => row.slice(side)).filter((cell) => !isBlank(cell)));
  const lowest = table.columns.map((path, column) => {
    const own = heads.map((row) => row[side + column] ?? EMPTY).filter((cell) => !isBlank(cell));
    const cell = own.at(-1);
    if (heads.length > 0 && (cell === undefined || !isHeadOf(own, path))) return null;
    if (cell !== undefined) left.delete(cell);
    return cell ?? EMPTY;
  });
  if (lowest.includes(null)) return null;
  // The columns' own heads stand at the end of their paths, from the left.
  const ends = endsOf(table);
  const rows = layoutOf(table)
    .slice(0, headerDepth(table))
    .map((row) =>
      row.map((cell) => {
        const column = ends.get(cell);
        return labelCell(cell, column === undefined ? runsOfHead(cell, corner, left) : runsIn(lowest[column] ?? EMPTY));
      }),
    );
  if (left.size > 0) aside.push({ rule: 'repeated-cell', runs: [...left].flatMap(runsIn) });
  return rows;
}

/** Whether the heads of a column, one below the other or joined, are the form's. Sample: `法人或其他组织-商业企业` */
function isHeadOf(own: readonly PrintedCell[], path: RowPath): boolean {
  const [leaf = ''] = path.slice(-1);
  const last = own.at(-1) ?? EMPTY;
  const words = foldLabel(textIn(last).replace(JOINTS, ''));
  const isLeaf = isLabel(textIn(last), leaf) || path.some((_, from) => words === foldLabel(path.slice(from).join('')));
  if (own.length === 1 && NAMELESS.test(words)) return true;
  return isLeaf && own.slice(0, -1).every((cell) => path.some((label) => isLabel(textIn(cell), label)));
}

/** What stands in a head over several columns, which is taken out of `left`; the corner has the names of the columns of labels. */
function runsOfHead({ label }: FormCell, corner: readonly PrintedCell[], left: Set<PrintedCell>): Run[] {
  if (label === '') return corner.flatMap(runsIn);
  const cell = [...left].find((other) => isLabel(textIn(other), label ?? '', false));
  if (cell === undefined) return [];
  left.delete(cell);
  return runsIn(cell);
}

/** For each head that is a column's own, which column it is. */
export function endsOf(table: GridTable): ReadonlyMap<FormCell, number> {
  const ends = new Map<FormCell, number>();
  const layout = layoutOf(table).slice(0, headerDepth(table));
  layout.forEach((row, level) => {
    const columns = table.columns.flatMap((path, column) => (path.length === level + 1 ? [column] : []));
    const heads = row.filter(
      (cell) => cell.label !== '' && cell.colspan === 1 && cell.rowspan === layout.length - level,
    );
    heads.forEach((cell, index) => {
      const column = columns[index];
      if (column !== undefined) ends.set(cell, column);
    });
  });
  return ends;
}

/** The form's rows of numbers, filled; null where a row's labels are others, or rows are missing. */
function bodyRows(table: GridTable, printed: readonly FlatRow[], aside: Aside[]): Fit['rows'] | null {
  const layout = layoutOf(table).slice(headerDepth(table));
  const rows: Fit['rows'] = [];
  let groups: PrintedCell[] = [];
  for (const { labels, again, values } of printed) {
    const path = table.rows[rows.length];
    if (path === undefined) return labels.length === 0 && onlyBlanks(values) ? rows : null;
    if (onlyBlanks(values) && labels.length > 0 && labels.every((cell) => isGroup(cell, path))) {
      groups.push(...labels, ...again);
      continue;
    }
    if (!isRowOf(labels, path)) return null;
    const cells = layout[rows.length] ?? [];
    const left = new Set([...groups, ...labels.slice(0, -1)]);
    const row = cells
      .filter(({ label }) => label !== null)
      .map((cell) => {
        const isLeaf = cell.label === path.at(-1);
        const found = isLeaf
          ? labels.at(-1)
          : [...left].find((other) => isLabel(textIn(other), cell.label ?? '', false));
        if (found !== undefined) left.delete(found);
        return labelCell(cell, found === undefined ? [] : runsIn(found));
      });
    const places = cells.filter(({ label }) => label === null);
    rows.push([...row, ...places.map((place, index) => valueCell(place, values[index], aside))]);
    const repeated = [...left, ...again].flatMap(runsIn);
    if (repeated.length > 0) aside.push({ rule: 'repeated-cell', runs: repeated });
    groups = [];
  }
  return rows.length === table.rows.length && groups.length === 0 ? rows : null;
}

/** Whether a label is that of a group that the row stands in. */
function isGroup(cell: PrintedCell, path: RowPath): boolean {
  return path.slice(0, -1).some((label) => isLabel(textIn(cell), label));
}

/** Whether labels are a row's: the last of its path, with those before it or without, side by side or joined. */
function isRowOf(labels: readonly PrintedCell[], path: RowPath): boolean {
  const [leaf = ''] = path.slice(-1);
  const last = labels.at(-1);
  if (last === undefined) return path.length === 0;
  const words = foldLabel(textIn(last).replace(JOINTS, ''));
  const isLeaf =
    isLabel(textIn(last), leaf) ||
    path.some((_, from) => words === foldLabel(path.slice(from).join('').replace(JOINTS, '')));
  return isLeaf && labels.slice(0, -1).every((cell) => isGroup(cell, path));
}
