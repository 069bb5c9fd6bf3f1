/**
 * Tables of the form in a text taken from a page without borders: the numbers of a row stand on one line, but long labels and
 * those of merged cells are cut, and their pieces stand between the rows. Each piece is put to the label that it goes on with;
 * only where all labels come out whole, and every row has its numbers, is it a table.
 */
import { foldLabel, forms } from '../../../forms/index.ts';
import type { GridTable } from '../../../forms/form.ts';
import { headerDepth, layoutOf, type FormCell } from '../../../forms/layout.ts';
import { textOf, type Run } from '../../report-tree.ts';
import { runsOf, type CleanLine } from '../clean-line.ts';
import { pageNumberRule } from '../page-furniture.ts';
import { isLabel } from './form-label.ts';
import type { PrintedCell } from './printed-cells.ts';
import { NUMBER_CELL } from './number-cell.ts';
import type { TableRange } from './table-lines.ts';

/** A label of the form and the pieces found of it. */
interface Slot {
  label: string;
  /** What is still to come, folded. */
  left: string;
  pieces: Run[][];
  /** Line of the last piece; 0 for none. */
  line: number;
}

/** A line's words, and the numbers of a row behind them. */
interface Row {
  words: Run[][];
  numbers: Run[][];
}

const tables = [...new Set(forms.toReversed().flatMap((form) => form.tables.filter((table) => table.kind === 'grid')))];

/** So many lines a head may have. */
const LONGEST_HEAD = 16;

/** Longest line of such a table, in characters. */
const LONGEST_LINE = 240;

/** So many lines a table may have for each of its rows. */
const LINES_A_ROW = 4;

/** Where such tables stand. */
export function findScattered(lines: readonly CleanLine[]): TableRange[] {
  const ranges: TableRange[] = [];
  lines.forEach((line, index) => {
    if (line.text.length > LONGEST_LINE || !/\d\s+\d/u.test(line.text)) return;
    if ((ranges.at(-1)?.last ?? -1) >= index) return;
    for (const table of tables) {
      const range = rangeFrom(table, lines, index);
      if (range === null || scatteredIn(table, lines.slice(range.first, range.last + 1)) === null) continue;
      ranges.push(range);
      return;
    }
  });
  return ranges;
}

/** Their cells in the order in which the form has them; null where the lines are none. */
export function scatteredCells(lines: readonly CleanLine[]): PrintedCell[] | null {
  for (const table of tables) {
    const cells = scatteredIn(table, lines);
    if (cells !== null) return cells;
  }
  return null;
}

/** The table whose first row of numbers is this line. */
function rangeFrom(table: GridTable, lines: readonly CleanLine[], index: number): TableRange | null {
  const width = table.columns.length;
  const row = rowOf(lines[index], width);
  const [path = []] = table.rows;
  if (row === null || row.numbers.length === 0) return null;
  if (row.words.map(textOf).join('') !== '' && !isLabel(row.words.map(textOf).join(''), path.at(-1) ?? '')) return null;
  const head = new Set(foldLabel([...table.columns.flat(), table.note ?? '', ...path].join('')));
  let first = index;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_HEAD); at--) {
    const above = rowOf(lines[at], width);
    if (above === null || above.numbers.length > 0) break;
    if (![...foldLabel(above.words.map(textOf).join(''))].every((sign) => head.has(sign))) break;
    if (above.words.length > 0) first = at;
  }
  let rows = 0;
  const end = Math.min(lines.length, index + table.rows.length * LINES_A_ROW);
  for (let last = index; last < end; last++) {
    const below = rowOf(lines[last], width);
    if (below === null) return null;
    if (below.numbers.length > 0) rows++;
    if (rows === table.rows.length) return { first, last };
  }
  return null;
}

/** Null for a line that has other numbers than those of a row, or marks of cells. */
function rowOf(line: CleanLine | undefined, width: number): Row | null {
  if (line === undefined || line.text.length > LONGEST_LINE) return null;
  if (line.print?.cell != null || /^\t|[|｜。；]/u.test(line.text)) return null;
  if (pageNumberRule(line.text) !== null) return { words: [], numbers: [] };
  const words = [...line.text.matchAll(/\S+/gu)].map((match) =>
    runsOf(line, match.index, match.index + match[0].length),
  );
  const isNumber = (word: Run[] | undefined): boolean => word !== undefined && NUMBER_CELL.test(textOf(word));
  const numbers = words.filter(isNumber).length;
  if (numbers === 0) return { words, numbers: [] };
  const behind = words.slice(-width);
  return numbers === width && behind.every(isNumber) ? { words: words.slice(0, -width), numbers: behind } : null;
}

function scatteredIn(table: GridTable, lines: readonly CleanLine[]): PrintedCell[] | null {
  const layout = layoutOf(table);
  const depth = headerDepth(table);
  const slots = new Map(layout.flat().flatMap((cell) => (cell.label === null ? [] : [[cell, slotOf(cell.label)]])));
  const corner = [...slots.values()].find(({ label }) => label === '');
  if (corner !== undefined) corner.left = foldLabel(table.note ?? '');
  const head = layout.slice(0, depth).flatMap((cells) => labelsIn(cells, slots));
  // The labels that a row's words may belong to: its own, and those of the merged cells over it.
  const over = layout.slice(depth).map((): Slot[] => []);
  layout.slice(depth).forEach((cells, row) => {
    for (const cell of cells)
      for (let at = row; at < row + cell.rowspan; at++) over[at]?.unshift(...labelsIn([cell], slots));
  });
  const numbers: Run[][][] = [];
  for (const line of lines) {
    const row = rowOf(line, table.columns.length);
    if (row === null) return null;
    for (const word of row.words) {
      const at = numbers.length;
      const possible = [...(over[at] ?? []), ...(over[at - 1] ?? []).slice(0, 1), ...(at === 0 ? head : [])];
      if (!placeAll(word, line.number, possible)) return null;
    }
    if (row.numbers.length > 0) numbers.push(row.numbers);
  }
  const isWhole = (slot: Slot): boolean =>
    slot === corner
      ? slot.pieces.length === 0 || slot.left === ''
      : isLabel(slot.pieces.map(textOf).join(''), slot.label);
  if (numbers.length !== over.length || ![...slots.values()].every(isWhole)) return null;
  return layout.flatMap((cells, row) => [
    ...labelsIn(cells, slots).flatMap(({ pieces }) => (pieces.length === 0 ? [] : [cellOf(pieces)])),
    ...(numbers[row - depth] ?? []).map((number) => cellOf([number])),
  ]);
}

function slotOf(label: string): Slot {
  return { label, left: foldLabel(label), pieces: [], line: 0 };
}

function labelsIn(cells: readonly FormCell[], slots: ReadonlyMap<FormCell, Slot>): Slot[] {
  return cells.flatMap((cell) => slots.get(cell) ?? []);
}

/** Puts a word to the labels that it holds pieces of: programs print the ends of neighbours as one. Sample: `人计` of 自然人 and 总计 */
function placeAll(word: Run[], line: number, possible: readonly Slot[]): boolean {
  const { length } = textOf(word);
  for (let from = 0, to = length; from < length; to = length) {
    while (to > from && !place(piece(word, from, to), line, possible)) to--;
    if (to === from) return false;
    from = to;
  }
  return true;
}

/** The runs of a part of a word. */
function piece(word: Run[], from: number, to: number): Run[] {
  let begin = 0;
  return word.flatMap((run): Run[] => {
    const [start, end] = [Math.max(0, from - begin), Math.min(run.text.length, to - begin)];
    begin += run.text.length;
    if (start >= end) return [];
    const span = run.span === null ? null : { ...run.span, from: run.span.from + start, to: run.span.from + end };
    return [{ ...run, text: run.text.slice(start, end), span }];
  });
}

/** Puts a piece to the label that it goes on with: one begun on a line above, else one that is not begun, else one of its own line. */
function place(word: Run[], line: number, possible: readonly Slot[]): boolean {
  const text = foldLabel(textOf(word));
  const fitting = possible.filter(({ left }) => text !== '' && left.startsWith(text));
  const isBegunAbove = (slot: Slot): boolean => slot.line > 0 && slot.line < line;
  const fresh = fitting.filter((each) => each.line === 0);
  // 三、 and （三） are told apart by their marks.
  const asPrinted = fresh.find(({ label }) => label.startsWith(textOf(word)));
  const slot = fitting.find(isBegunAbove) ?? asPrinted ?? fresh[0] ?? fitting[0];
  if (slot === undefined) return false;
  slot.left = slot.left.slice(text.length);
  slot.pieces.push(word);
  slot.line = line;
  return true;
}

function cellOf(paragraphs: Run[][]): PrintedCell {
  return { paragraphs, bordered: false };
}
