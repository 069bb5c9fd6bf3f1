/**
 * The table of reviews and lawsuits set group by group, each with its numbers behind it: a row each below one head, or a block each
 * below a head of its own. The form has all groups side by side, in one row.
 */
import type { FormTable, GridTable } from '../../../forms/form.ts';
import { headerDepth, layoutOf, type FormCell } from '../../../forms/layout.ts';
import type { Fit } from './fit-form.ts';
import { labelCell, valueCell } from './fill-rows.ts';
import { endsOf } from './flat-form.ts';
import { isLabel } from './form-label.ts';
import { isBlank, isNumberCell, runsIn, textIn, type PrintedCell } from './printed-cells.ts';
import { EMPTY } from './row-values.ts';
import type { Aside } from './surplus-cells.ts';

/** Columns one after another that stand under the same heads. */
interface Group {
  heads: readonly string[];
  leaves: readonly string[];
}

/** What is printed of a group. */
interface Found {
  heads: PrintedCell[];
  leaves: PrintedCell[];
  values: PrintedCell[];
}

/** Longest name of the column of groups, in characters. Sample: `类别` */
const LONGEST_NAME = 6;

/** Fits cells to a table of one row, group by group; null where they do not, or where it has several rows. */
export function fitByGroups(table: FormTable, printed: ReadonlyArray<readonly PrintedCell[]>): Fit | null {
  if (table.kind !== 'grid' || table.rows.length !== 1) return null;
  const cells = printed.flat().filter((cell) => !isBlank(cell));
  const aside: Aside[] = [];
  const found: Found[] = [];
  let at = 0;
  for (const group of groupsOf(table)) {
    const own: Found = { heads: [], leaves: [], values: [] };
    for (; cells[at] !== undefined && !isNumberCell(cells[at] ?? EMPTY); at++) {
      const cell = cells[at] ?? EMPTY;
      if (group.heads.some((head) => isLabel(textIn(cell), head))) own.heads.push(cell);
      else if (isLabel(textIn(cell), group.leaves[own.leaves.length] ?? '')) own.leaves.push(cell);
      else if (at === 0 && textIn(cell).length <= LONGEST_NAME) aside.push({ rule: 'table-notes', runs: runsIn(cell) });
      else return null;
    }
    const count = group.leaves.length;
    own.values = cells.slice(at, at + count);
    at += count;
    const isNamed = own.heads.some((cell) => isLabel(textIn(cell), group.heads.at(-1) ?? ''));
    const isHeaded = own.leaves.length === count || (own.leaves.length === 0 && found.length > 0);
    if (!isNamed || !isHeaded || own.values.length < count || !own.values.every(isNumberCell)) return null;
    found.push(own);
  }
  return at === cells.length ? { rows: rowsOf(table, found, aside), aside } : null;
}

function groupsOf(table: GridTable): Group[] {
  const groups = Map.groupBy(table.columns, (path) => path.slice(0, -1).join('\n'));
  return [...groups].map(([heads, paths]) => ({
    heads: heads.split('\n'),
    leaves: paths.map((path) => path.at(-1) ?? ''),
  }));
}

/** The form's rows with what is printed; heads that stand once for several groups stand in the first. */
function rowsOf(table: GridTable, found: readonly Found[], aside: Aside[]): Fit['rows'] {
  const layout = layoutOf(table);
  const depth = headerDepth(table);
  const ends = endsOf(table);
  const leaves = found.flatMap(({ leaves: own, values }) => values.map((_, index) => own[index]));
  const left = new Set(found.flatMap(({ heads }) => heads));
  const takeHead = ({ label }: FormCell): PrintedCell | undefined => {
    const cell = [...left].find((other) => isLabel(textIn(other), label ?? ''));
    if (cell !== undefined) left.delete(cell);
    return cell;
  };
  const top = layout.slice(0, depth).map((row) =>
    row.map((cell) => {
      const column = ends.get(cell);
      return labelCell(cell, runsIn((column === undefined ? takeHead(cell) : leaves[column]) ?? EMPTY));
    }),
  );
  const values = found.flatMap((group) => group.values);
  const [numbers = []] = layout.slice(depth);
  if (left.size > 0) aside.push({ rule: 'repeated-cell', runs: [...left].flatMap(runsIn) });
  return [...top, numbers.map((place, index) => valueCell(place, values[index], aside))];
}
