/**
 * Which of the cells behind a label are the numbers of its row.
 */
import type { FormCell } from '../../../forms/layout.ts';
import { isBlank, isNumberCell, type PrintedCell } from './printed-cells.ts';

export const EMPTY: PrintedCell = { paragraphs: [], bordered: true };

/**
 * The numbers of a row. With borders the cells are counted as they stand; a copy may also print the places that merged
 * cells cover, behind the label or behind each number, and then the count tells which. Without borders an empty cell
 * leaves no trace: where there are fewer numbers than places, the sums have to tell which.
 */
export function takeValues(
  cells: readonly PrintedCell[],
  from: number,
  places: readonly FormCell[],
  labelSpan: number | null,
): { values: PrintedCell[]; next: number } | null {
  let next = from;
  while (next < cells.length && isValue(cells[next] ?? EMPTY)) next++;
  const run = cells.slice(from, next);
  if (places.length === 0) return { values: [], next: from };
  if (run.every((cell) => !cell.bordered)) {
    if (run.length === 0) return { values: [], next: from };
    return run.length <= places.length ? { values: run, next } : null;
  }
  const covered = (labelSpan ?? 1) - 1;
  const spans = places.map((place) => place.colspan);
  const width = spans.reduce((sum, span) => sum + span, 0);
  if (width > places.length) {
    for (const start of [covered, 0]) {
      const values =
        run.length === start + width && onlyBlanks(run.slice(0, start)) ? spread(run.slice(start), spans) : null;
      if (values !== null) return { values, next };
    }
  }
  const start = windowOf(run, places.length, labelSpan === null ? null : covered);
  return start === null ? null : { values: run.slice(start, start + places.length), next };
}

/** Values that each stand before the blanks their merged cell covers; null where something else stands there. */
function spread(cells: readonly PrintedCell[], spans: readonly number[]): PrintedCell[] | null {
  const values: PrintedCell[] = [];
  let at = 0;
  for (const span of spans) {
    values.push(cells[at] ?? EMPTY);
    if (!onlyBlanks(cells.slice(at + 1, at + span))) return null;
    at += span;
  }
  return values;
}

/**
 * Where in a run of cells the places of the row begin: around them only blanks that merged cells cover, so many of them the
 * label, if it has one; a row without follows the blanks of the head. Null where nowhere.
 */
function windowOf(run: readonly PrintedCell[], places: number, covered: number | null): number | null {
  const over = run.length - places;
  if (over < 0) return null;
  const starts = Array.from({ length: over + 1 }, (_, start) => start).filter(
    (start) =>
      (covered === null || start === 0 || start === covered) &&
      onlyBlanks(run.slice(0, start)) &&
      onlyBlanks(run.slice(start + places)),
  );
  const [only, ...others] = starts;
  // Two readings: only where nothing is printed at all do they come to the same.
  return only !== undefined && (others.length === 0 || onlyBlanks(run)) ? only : null;
}

/** A number, or nothing. */
export function isValue(cell: PrintedCell): boolean {
  return isBlank(cell) || isNumberCell(cell);
}

export function onlyBlanks(cells: readonly PrintedCell[]): boolean {
  return cells.every((cell) => isBlank(cell));
}
