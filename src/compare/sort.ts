/**
 * Rows in the order that a reader asks for. What has no number stands last, whichever way numbers go.
 */
import type { Sort } from './choice.ts';
import type { Column, Row } from './table.ts';

/** Rows in order; without a wish, as they came. Equal ones stay as they came. */
export function sortRows(rows: readonly Row[], columns: readonly Column[], sort: Sort | null): Row[] {
  if (sort === null) return [...rows];
  const way = sort.descending ? -1 : 1;
  const text = textOf(sort.by);
  if (text !== null) {
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    return [...rows].sort((a, b) => way * collator.compare(text(a), text(b)));
  }
  const index = columns.findIndex((column) => columnName(column) === sort.by);
  if (index === -1) return [...rows];
  return [...rows].sort((a, b) => compareNumbers(a.cells[index]?.value ?? null, b.cells[index]?.value ?? null, way));
}

/** What the address calls a column: its year in a series, else its figure. */
export function columnName({ figure, year }: Column): string {
  return year === null ? figure.id : String(year);
}

function textOf(by: string): ((row: Row) => string) | null {
  if (by === 'agency') return ({ agency }) => agency.name;
  if (by === 'region') return ({ agency }) => agency.region.filter((name) => name !== null).join(' ');
  return by === 'year' ? ({ year }) => String(year ?? '') : null;
}

function compareNumbers(a: number | null, b: number | null, way: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return way * (a - b);
}
