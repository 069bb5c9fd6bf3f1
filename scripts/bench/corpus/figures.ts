/**
 * The figures of one report: requests received and handled by row and column of the form's table, reviews, items of
 * Article 20. They add up, but for the few reports whose authors made a slip.
 */
import { forms } from '../../../src/forms/index.ts';
import type { FormTable, GridTable } from '../../../src/forms/form.ts';
import type { FormEdition } from '../../../src/report.ts';
import type { Dice } from './dice.ts';

export interface Figures {
  received: number;
  carried: number;
  handled: number;
  open: number;
  /** The cells of each table of the edition in the order in which the form has them; none before there was a form. */
  tables: ReadonlyArray<{ table: FormTable; values: string[] }>;
  /** A sum was made wrong on purpose. */
  wrongSum: boolean;
}

/** Figures for a report; `edition` null is a time without form. `large` is a government of many offices. */
export function figuresOf(dice: Dice, edition: FormEdition | null, large: boolean): Figures {
  const received = dice.chance(45) ? 0 : dice.int(1, large ? 320 : 18);
  const carried = received > 0 && dice.chance(20) ? dice.int(1, 6) : 0;
  const open = received > 2 && dice.chance(25) ? dice.int(1, 2) : 0;
  const handled = received + carried - open;
  const wrongSum = edition !== null && received > 0 && dice.chance(7);
  const form = forms.find((known) => known.edition === edition);
  const style = dice.weigh({ zeros: 85, blanks: 15 });
  const tables = (form?.tables ?? []).map((table) => ({
    table,
    values: valuesOf(dice, table, { received, carried, handled, open }, large).map((value, index, all) => {
      if (wrongSum && table.name === 'requests' && index === all.length - 8) return String(value + 1);
      return value === 0 && style === 'blanks' && table.name === 'requests' ? '' : String(value);
    }),
  }));
  return { received, carried, handled, open, tables, wrongSum };
}

type Counts = Pick<Figures, 'received' | 'carried' | 'handled' | 'open'>;

function valuesOf(dice: Dice, table: FormTable, counts: Counts, large: boolean): number[] {
  if (table.kind === 'blocks')
    return table.blocks.flatMap(({ columns, rows }) =>
      rows.flatMap(() =>
        columns.slice(1).map(() => (dice.chance(large ? 20 : 55) ? 0 : dice.int(1, large ? 4800 : 260))),
      ),
    );
  return table.rows.length > 1 ? requests(dice, table, counts) : reviews(dice, table, large);
}

/** Rows of seven: people, five kinds of organisation, their sum. First and second row in, the last but one and the last out. */
function requests(dice: Dice, table: GridTable, { received, carried, handled, open }: Counts): number[] {
  const width = table.columns.length;
  const grid = table.rows.map(() => Array.from({ length: width }, () => 0));
  const [first, second, total, last] = [0, 1, table.rows.length - 2, table.rows.length - 1];
  const add = (row: number, column: number): void => {
    const cells = grid[row] ?? [];
    cells[column] = (cells[column] ?? 0) + 1;
    cells[width - 1] = (cells[width - 1] ?? 0) + 1;
  };
  // Each request is one of an applicant; it came in, and is handled or left open.
  const applicants = Array.from({ length: received + carried }, () => (dice.chance(78) ? 0 : dice.int(1, width - 2)));
  applicants.forEach((column, index) => {
    add(index < carried ? second : first, column);
    if (index < handled) {
      add(total, column);
      add(dice.chance(55) ? 2 : dice.int(2, total - 1), column);
    } else add(last, column);
  });
  if (open !== (grid[last]?.[width - 1] ?? 0)) throw new RangeError('requests in and out differ');
  return grid.flat();
}

function reviews(dice: Dice, table: GridTable, large: boolean): number[] {
  const values = table.columns.map(() => (dice.chance(large ? 40 : 8) ? dice.int(1, large ? 9 : 2) : 0));
  for (const { left, right } of table.reconciliations)
    values[Number(right[0])] = left.reduce((sum, column) => sum + (values[Number(column)] ?? 0), 0);
  return values;
}
