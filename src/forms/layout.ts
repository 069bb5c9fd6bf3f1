/**
 * How the form's tables are set: the grid of cells with its merged heads, made from the form's data.
 */
import type { BlockTable, FormFigure, FormTable, GridTable, RowPath } from './form.ts';

/** A cell of the form: a label to be found, or a place for a number. */
export interface FormCell {
  /** The form's label; null for a number. */
  label: string | null;
  /** A header of rows or columns. */
  header: boolean;
  rowspan: number;
  colspan: number;
  /** What a number there counts; null for a label. */
  figure: FormFigure | null;
}

const layouts = new WeakMap<FormTable, FormCell[][]>();

/** Rows of the table as the form sets it; a merged cell stands where it begins. The same rows for the same table. */
export function layoutOf(table: FormTable): ReadonlyArray<readonly FormCell[]> {
  let layout = layouts.get(table);
  if (layout === undefined) {
    layout = table.kind === 'blocks' ? layoutBlocks(table) : layoutGrid(table);
    layouts.set(table, layout);
  }
  return layout;
}

/** How many rows of a grid are headers. */
export function headerDepth(table: GridTable): number {
  return Math.max(...table.columns.map((path) => path.length));
}

/** Each block: a line over all columns, its own header, its rows; a block with fewer columns widens its last one. */
function layoutBlocks(table: BlockTable): FormCell[][] {
  const width = Math.max(...table.blocks.map((block) => block.columns.length));
  return table.blocks.flatMap(({ caption, columns, rows }) => {
    const last = width - columns.length + 1;
    const spanOf = (column: number): number => (column === columns.length - 1 ? last : 1);
    return [
      [cell(caption, true, 1, width)],
      columns.map((label, column) => cell(label, true, 1, spanOf(column))),
      ...rows.map((row) =>
        columns.map((label, column) =>
          column === 0 ? cell(row, true, 1, 1) : cell(null, false, 1, spanOf(column), table.figureOf(row, label)),
        ),
      ),
    ];
  });
}

function layoutGrid(table: GridTable): FormCell[][] {
  const depth = headerDepth(table);
  const labels = Math.max(...table.rows.map((path) => path.length));
  const head = Array.from({ length: depth }, (_, level) => [
    ...(level === 0 && labels > 0 ? [cell('', true, depth, labels)] : []),
    ...merged(table.columns, level, depth, (span, rest) => ({ rowspan: rest, colspan: span })),
  ]);
  const side = table.rows.map((path, row) =>
    path.flatMap((label, level) => {
      if (row > 0 && samePath(table.rows[row - 1], path, level)) return [];
      const span = runLength(table.rows, row, level);
      return [cell(label, true, span, level === path.length - 1 ? labels - level : 1)];
    }),
  );
  const numbers = (row: RowPath): FormCell[] =>
    table.columns.map((column) => cell(null, false, 1, 1, table.figureOf(row, column)));
  return [...head, ...side.map((cells, row) => [...cells, ...numbers(table.rows[row] ?? [])])];
}

/** The labels of one level of paths, each spanning its neighbours with the same path so far. */
function merged(
  paths: readonly RowPath[],
  level: number,
  depth: number,
  spans: (span: number, rest: number) => { rowspan: number; colspan: number },
): FormCell[] {
  return paths.flatMap((path, index) => {
    const label = path[level];
    if (label === undefined || (index > 0 && samePath(paths[index - 1], path, level))) return [];
    const { rowspan, colspan } = spans(runLength(paths, index, level), level === path.length - 1 ? depth - level : 1);
    return [cell(label, true, rowspan, colspan)];
  });
}

/** How many paths from `start` on share the labels up to `level`. */
function runLength(paths: readonly RowPath[], start: number, level: number): number {
  const path = paths[start] ?? [];
  let end = start + 1;
  while (end < paths.length && samePath(paths[end], path, level)) end++;
  return end - start;
}

/** Whether two paths are the same down to `level`, and both go that deep. */
function samePath(a: RowPath | undefined, b: RowPath, level: number): boolean {
  return a !== undefined && a.length > level && b.slice(0, level + 1).every((label, index) => a[index] === label);
}

function cell(
  label: string | null,
  header: boolean,
  rowspan: number,
  colspan: number,
  figure: FormFigure | null = null,
): FormCell {
  return { label, header, rowspan, colspan, figure };
}
