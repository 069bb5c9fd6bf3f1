/**
 * Numbers of a table of the form to its cells: as they are printed, or, where rows have lost their empty cells, as its sums tell.
 */
import type { FormTable as FormTableData } from '../../../forms/form.ts';
import type { FormCell } from '../../../forms/layout.ts';
import { valueOf } from '../../../table.ts';
import { textOf, type Cell, type Run } from '../../report-tree.ts';
import { placeNumbers } from './lost-cells.ts';
import { mayHoldPageNumber } from './page-numbers.ts';
import type { PrintedCell } from './printed-cells.ts';
import type { Aside } from './surplus-cells.ts';

/** A row that is filled when all are known: its cells so far, the places for its numbers, and the numbers. */
export interface NumberRow {
  row: Cell[];
  places: readonly FormCell[];
  values: readonly PrintedCell[];
}

/** Puts the numbers of all rows into their places; gives the sums that told the places, none where they were printed; null where nothing tells. */
export function fillRows(
  table: FormTableData,
  numbers: readonly NumberRow[],
  aside: Aside[],
): readonly string[] | null {
  const isShort = ({ places, values }: NumberRow): boolean => values.length > 0 && values.length < places.length;
  const fill = ({ row, places }: NumberRow, valueAt: (index: number) => PrintedCell | undefined): void => {
    row.push(...places.map((place, index) => valueCell(place, valueAt(index), aside)));
  };
  const printed = numbers.map(({ row, values }) => ({
    above: [...row.slice(-1).map(({ runs }) => runs), ...values.slice(0, -1).flatMap(({ paragraphs }) => paragraphs)],
    last: values.at(-1)?.paragraphs ?? [],
  }));
  if (mayHoldPageNumber(printed)) return null;
  if (!numbers.some(isShort)) {
    for (const each of numbers) fill(each, (index) => each.values[index]);
    return [];
  }
  if (table.kind !== 'grid') return null;
  const values = numbers.map((each) =>
    each.values.map((cell) => valueOf(textOf(cell.paragraphs[0] ?? []), false) ?? NaN),
  );
  const placement = placeNumbers(table, values);
  if (placement === null) return null;
  numbers.forEach((each, row) => {
    const columns = placement.columns[row] ?? [];
    fill(each, (index) => each.values[columns.indexOf(index)]);
  });
  return placement.formulas;
}

export function labelCell({ rowspan, colspan }: FormCell, runs: Run[]): Cell {
  return { runs, header: true, rowspan, colspan };
}

export function valueCell(formCell: FormCell, value: PrintedCell | undefined, aside: Aside[]): Cell {
  const [runs = [], ...again] = value?.paragraphs ?? [];
  if (again.length > 0) aside.push({ rule: 'doubled-number', runs: again.flat() });
  return { runs, header: false, rowspan: formCell.rowspan, colspan: formCell.colspan };
}
