/**
 * Rows whose empty cells left no trace in the copy (a cell a line): where their numbers belong, the form's sums tell, if exactly
 * one way of placing all of them agrees with every sum. An empty cell adds nothing. Two ways, and nobody knows.
 */
import type { GridTable, Reconciliation } from '../../../forms/form.ts';

/** What is known of a row: its numbers in order, as many as its columns or fewer. */
export type PrintedNumbers = readonly number[];

/** Where each number of each row belongs, and the sums that took part. */
export interface Placement {
  /** Row by row: for each number its column. */
  columns: ReadonlyArray<readonly number[]>;
  formulas: string[];
}

/** Steps of the search after which nobody knows. */
const MOST_STEPS = 20_000;

/** The one placement that fits; null where there is none, or a second one. */
export function placeNumbers(table: GridTable, rows: readonly PrintedNumbers[]): Placement | null {
  const width = table.columns.length;
  const along = table.reconciliations.filter((rule) => rule.along === 'row');
  const down = table.reconciliations.filter((rule) => rule.along === 'column').map((rule) => rowsIn(table, rule));
  const options = rows.map((numbers) =>
    numbers.length === width
      ? [numbers.map((_, column) => column)]
      : choose(width, numbers.length).filter((at) => along.every((rule) => addsUp(rule, numbers, at))),
  );
  const grid = rows.map((): number[] => Array<number>(width).fill(0));
  const placed = rows.map((): boolean => false);
  // Rows that leave no choice come first: they bound the others.
  const order = rows.map((_, row) => row).sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0));
  const found: number[][][] = [];
  const chosen: number[][] = rows.map(() => []);
  let steps = 0;
  const search = (depth: number): void => {
    if (found.length > 1 || ++steps > MOST_STEPS) return;
    const row = order[depth];
    if (row === undefined) {
      found.push(chosen.map((at) => [...at]));
      return;
    }
    for (const at of options[row] ?? []) {
      const cells = Array<number>(width).fill(0);
      at.forEach((column, index) => (cells[column] = rows[row]?.[index] ?? 0));
      grid[row] = cells;
      placed[row] = true;
      chosen[row] = at;
      if (down.every((rule) => mayHold(rule, grid, placed))) search(depth + 1);
      placed[row] = false;
    }
  };
  search(0);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || steps > MOST_STEPS) return null;
  return { columns: only, formulas: table.reconciliations.map(({ formula }) => formula) };
}

/** Rows of both sides of a sum. */
interface Sum {
  left: readonly number[];
  right: readonly number[];
}

function rowsIn(table: GridTable, { left, right }: Reconciliation): Sum {
  const rowOf = (key: string): number => table.rows.findIndex((path) => path.join('/') === key);
  return { left: left.map(rowOf), right: right.map(rowOf) };
}

/** Whether a sum along a row holds for numbers in these columns. */
function addsUp({ left, right }: Reconciliation, numbers: PrintedNumbers, at: readonly number[]): boolean {
  const valueIn = (column: number): number => numbers[at.indexOf(column)] ?? 0;
  const sum = (keys: readonly string[]): number => keys.reduce((total, key) => total + valueIn(Number(key)), 0);
  return sum(left) === sum(right);
}

/** Whether a sum down the columns holds, or may still, where rows are not placed yet: numbers only add. */
function mayHold({ left, right }: Sum, grid: ReadonlyArray<readonly number[]>, placed: readonly boolean[]): boolean {
  const isWhole = (rows: readonly number[]): boolean => rows.every((row) => placed[row] === true);
  const [leftWhole, rightWhole] = [isWhole(left), isWhole(right)];
  if (!leftWhole && !rightWhole) return true;
  const width = grid[0]?.length ?? 0;
  const sum = (rows: readonly number[], column: number): number =>
    rows.reduce((total, row) => total + (placed[row] === true ? (grid[row]?.[column] ?? 0) : 0), 0);
  for (let column = 0; column < width; column++) {
    const [one, other] = [sum(left, column), sum(right, column)];
    if (leftWhole && rightWhole ? one !== other : rightWhole ? one > other : other > one) return false;
  }
  return true;
}

/** All ways to choose so many of so many columns, in order. */
function choose(width: number, count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: width - count + 1 }, (_, first) => first).flatMap((first) =>
    choose(width - first - 1, count - 1).map((rest) => [first, ...rest.map((column) => column + first + 1)]),
  );
}
