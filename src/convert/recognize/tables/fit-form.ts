/**
 * Printed cells to a table of the national form. The form's shape settles what the flattened text leaves open;
 * when a cell contradicts it, the table does not fit and stays as it is printed. Never a wrong grid.
 */
import type { FormTable as FormTableData } from '../../../forms/form.ts';
import { beginsTableLabel } from '../../../forms/index.ts';
import { layoutOf, type FormCell } from '../../../forms/layout.ts';
import { placedRows } from '../../../forms/placed-rows.ts';
import { textOf, type Cell } from '../../report-tree.ts';
import { NOTE, noteAt } from './corner-note.ts';
import { isLabel, isSlip } from './form-label.ts';
import { MOST_OWN, ownRow } from './own-rows.ts';
import { isBlank, runsIn, skipBlanks, textIn, type PrintedCell } from './printed-cells.ts';
import { fillRows, labelCell, valueCell, type NumberRow } from './fill-rows.ts';
import { EMPTY, isValue, onlyBlanks, takeValues } from './row-values.ts';
import { patternsOf, type Slot } from './form-patterns.ts';
import { labelAgain, openBelow, type OpenLabel } from './open-labels.ts';
import { foldedText, type Aside } from './surplus-cells.ts';

export interface Fit {
  rows: Cell[][];
  /** What stands a second time, in its cell or in those that its cell covers. */
  aside: Aside[];
  /** Sums of the form by which alone the numbers of rows that lost their empty cells were placed. */
  solved?: readonly string[];
}

/** Fits the cells to the table, or gives null where they do not. */
export function fitForm(table: FormTableData, printed: ReadonlyArray<readonly PrintedCell[]>): Fit | null {
  const cells = printed.flat();
  const layout = layoutOf(table);
  for (const slots of cells.every((cell) => cell.bordered) ? patternsOf(table) : []) {
    const fit = fitPattern(layout, slots, cells);
    if (fit !== null) return fit;
  }
  return fitSequence(table, cells);
}

/** The table where the printed cells are the slots, one for one; blanks behind the last are none. */
function fitPattern(
  layout: ReadonlyArray<readonly FormCell[]>,
  slots: readonly Slot[],
  cells: readonly PrintedCell[],
): Fit | null {
  if (cells.length < slots.length || !onlyBlanks(cells.slice(slots.length))) return null;
  const aside: Aside[] = [];
  const filled = new Map<FormCell, Cell>();
  const printed = new Map<FormCell, string>();
  let odd = 0;
  let slips = 0;
  for (const [index, slot] of slots.entries()) {
    const cell = cells[index] ?? EMPTY;
    if ('covered' in slot) {
      if (isBlank(cell)) continue;
      // Programs repeat what a merged cell holds in all that it covers.
      if (foldedText(cell) !== printed.get(slot.covered)) return null;
      aside.push({ rule: 'repeated-cell', runs: cell.paragraphs.flat() });
      continue;
    }
    printed.set(slot, foldedText(cell));
    if (slot.label === null) {
      if (!isValue(cell) && (!isOdd(cell) || (!NOTHING.test(textIn(cell)) && ++odd > MOST_ODD))) return null;
      filled.set(slot, valueCell(slot, cell, aside));
    } else {
      if (!isLabelOrNote(cell, slot.label) && (!isSlip(textIn(cell), slot.label) || ++slips > MOST_SLIPS)) return null;
      filled.set(slot, labelCell(slot, runsIn(cell)));
    }
  }
  return { rows: layout.map((row) => row.flatMap((cell) => filled.get(cell) ?? [])), aside };
}

function isLabelOrNote(cell: PrintedCell, label: string): boolean {
  return label === '' ? isBlank(cell) || NOTE.test(textIn(cell)) : isLabel(textIn(cell), label);
}

/** Cells one after another: labels and numbers in the order in which the form has them. */
function fitSequence(table: FormTableData, cells: readonly PrintedCell[]): Fit | null {
  const aside: Aside[] = [];
  const rows: Cell[][] = [];
  const numbers: NumberRow[] = [];
  let at = 0;
  let slips = 0;
  let open: readonly OpenLabel[] = [];
  let above: readonly FormCell[] = [];
  let own = 0;
  const takeOwn = (): boolean => {
    const before = own;
    while (table.kind === 'blocks' && own < MOST_OWN) {
      const found = ownRow(cells, at, above, aside);
      if (found === null) break;
      rows.push(found.row);
      at = found.next;
      own++;
    }
    return own > before;
  };
  for (const formRow of layoutOf(table)) {
    for (let again = labelAgain(cells, at, formRow, open); again !== null;) {
      aside.push({ rule: 'repeated-cell', runs: again.cell.paragraphs.flat() });
      at = again.next;
      again = labelAgain(cells, at, formRow, open);
    }
    open = openBelow(formRow, open);
    const labels = formRow.filter((cell) => cell.label !== null);
    const places = formRow.filter((cell) => cell.label === null);
    const row: Cell[] = [];
    // A line over a block may be lost: the labels below it tell the block.
    const mayLack = formRow.length === 1 && (rows.length === 0 || table.kind === 'blocks');
    for (const [index, label] of labels.entries()) {
      let found = findLabel(cells, at, label, rows.length === 0) ?? saidTwice(cells[at], labels[index - 1], at);
      if (found === null && row.length === 0 && takeOwn()) found = findLabel(cells, at, label, false);
      found ??= mayLack ? { cell: null, next: at, isSlipped: false } : null;
      if (found === null || (found.isSlipped === true && ++slips > MOST_SLIPS)) return null;
      row.push(labelCell(label, found.cell === null ? [] : runsIn(found.cell)));
      at = found.next;
    }
    const taken = takeValues(cells, at, places, labels.at(-1)?.colspan ?? null);
    if (taken === null) return null;
    if (places.length > 0) numbers.push({ row, places, values: taken.values });
    above = places;
    at = taken.next;
    rows.push(row);
  }
  takeOwn();
  if (!onlyBlanks(cells.slice(at)) || (own > 0 && !areTold(table, rows, own))) return null;
  const solved = fillRows(table, numbers, aside);
  return solved === null ? null : { rows, aside, ...(solved.length > 0 && { solved }) };
}

/** Whether the labels alone tell which rows are the report's own. */
function areTold(table: FormTableData, rows: readonly Cell[][], own: number): boolean {
  const labels = rows.map(([label]) => textOf(label?.runs ?? []));
  return placedRows(table, labels).filter((row) => row === null).length === own;
}

/** The printed cell of a label. Empty bordered cells before it are merged cells going on. The corner may be missing or hold a note. */
function findLabel(
  cells: readonly PrintedCell[],
  from: number,
  formCell: FormCell,
  first: boolean,
): { cell: PrintedCell | null; next: number; isSlipped?: boolean } | null {
  const next = skipBlanks(cells, from);
  const cell = cells[next];
  if (formCell.label === '') {
    const note = noteAt(cells, next);
    return note ?? { cell: null, next: first ? next : from };
  }
  // A label may be split over several cells. Sample: 本年新 / 制作数量
  for (let pieces = 1; cell !== undefined && pieces <= MOST_PIECES; pieces++) {
    const parts = cells.slice(next, next + pieces);
    if (parts.length < pieces || (pieces > 1 && parts.some((part) => isBlank(part) || isValue(part)))) break;
    if (!isLabel(parts.map(textIn).join(''), formCell.label ?? '', false)) continue;
    const paragraphs = parts.flatMap((part) => part.paragraphs);
    return { cell: { paragraphs, bordered: cell.bordered }, next: next + pieces };
  }
  // Only where it is not the begin of the whole label.
  if (cell !== undefined && isLabel(textIn(cell), formCell.label ?? '')) return { cell, next: next + 1 };
  const isSlipped = cell !== undefined && isSlip(textIn(cell), formCell.label ?? '');
  return isSlipped ? { cell, next: next + 1, isSlipped } : null;
}

/** A head that stands in the place of its neighbour too, by a slip. Sample: `本年新制作数量 | 本年新制作数量`, the second for `本年新公开数量` */
function saidTwice(
  cell: PrintedCell | undefined,
  left: FormCell | undefined,
  at: number,
): { cell: PrintedCell; next: number; isSlipped: boolean } | null {
  const isTwice = cell !== undefined && left?.label != null && isLabel(textIn(cell), left.label, false);
  return isTwice ? { cell, next: at + 1, isSlipped: true } : null;
}

/** Most cells that one label may be split into. */
const MOST_PIECES = 4;

/** What people write for nothing; whole columns hold it. */
const NOTHING = /^[无無]$/u;

/** Most places of a table that may hold something else than a number. */
const MOST_ODD = 8;

/** Most labels of a table that may have a slip in them. */
const MOST_SLIPS = 4;

/** Longest of these, in characters. */
const LONGEST_ODD = 16;

/**
 * Something else where a number belongs, between borders that leave no doubt of the place: 无, 3*, 1 204. It stays as it is
 * printed and is no number; a check says so.
 */
function isOdd(cell: PrintedCell): boolean {
  const text = textIn(cell);
  return cell.bordered && cell.paragraphs.length === 1 && text.length <= LONGEST_ODD && !beginsTableLabel(text);
}
