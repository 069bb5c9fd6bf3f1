/**
 * A row of a list among printed cells: its label, whole, with a slip or broken by a narrow column, its unit and its number.
 */
import { foldLabel, isListLabel } from '../../../forms/index.ts';
import { isNameOf } from '../../../forms/list-places.ts';
import type { ListRow, ListTable } from '../../../forms/list-table.ts';
import { isStrokes } from '../../../text/strokes.ts';
import type { Cell } from '../../report-tree.ts';
import { isLabel, isListSlip, isSlip, namesOf } from './form-label.ts';
import { joined, MOST_PIECES, piecesThat } from './list-head.ts';
import { isBlank, isNumberCell, textIn, type PrintedCell } from './printed-cells.ts';
import type { Aside } from './surplus-cells.ts';

/** A label and what stands in its row. */
export interface FoundRow {
  label: PrintedCell;
  unit: PrintedCell | null;
  value: PrintedCell | null;
  next: number;
}

/** Most cells of a row behind its label: a unit, a number, and what merged cells leave. */
const MOST_BEHIND = 4;

/** Units of money, which no other stands for. */
const MONEY = /元$/u;

/** What things are counted by. Sample: `件` where the form has 条 */
const COUNTERS = /^(?:条|件|篇|份|项|次|个|人|名|位|人次|期|场|场次|家|处)$/u;

/** A row of the report's own: a label that is none of the list's, a unit, a number. */
export function readOwn(table: ListTable, cells: readonly PrintedCell[], from: number): FoundRow | null {
  const [label, unit, value] = cells.slice(from, from + 3);
  if (label === undefined || unit === undefined || value === undefined) return null;
  const [words, counter] = [foldLabel(textIn(label)), foldLabel(textIn(unit))];
  const isLabelled = /\p{Script=Han}{3}/u.test(words) && !isNameOf(table, words) && !isNumberCell(label);
  const isCounted = COUNTERS.test(counter) || MONEY.test(counter);
  return isLabelled && isCounted && isNumberCell(value) ? { label, unit, value, next: from + 3 } : null;
}

export function readRow(table: ListTable, row: ListRow, cells: readonly PrintedCell[], from: number): FoundRow | null {
  const label = row.path.at(-1) ?? '';
  const remark = /（[^（）]*）$/u.exec(label)?.[0] ?? null;
  const whole = namesOf(label);
  // A row that heads others may say what all of it is on. Sample: `一、政府信息主动公开情况`
  const named = (text: string): string => (row.figure === null ? text.replace('政府信息', '') : text);
  const exact = piecesThat(cells, from, (text) => whole.includes(text) || whole.includes(named(text)));
  const bare = remark === null ? [] : namesOf(label.slice(0, -remark.length));
  const pieces = exact || (remark === null ? 0 : piecesThat(cells, from, (text) => bare.includes(text)));
  const first = cells[from] === undefined ? '' : textIn(cells[from]);
  const count = pieces || (isLabel(first, label) || isListSlip(first, label, table) ? 1 : 0);
  if (count === 0) return null;
  const printed = joined(cells.slice(from, from + count));
  const behind = readBehind(row, cells, from + count);
  if (behind === null || exact > 0 || remark === null) return behind && { label: printed, ...behind };
  // A page's layout may set the remark under the number. Sample: `主动公开政府信息数 条 12 （不同渠道…计1条）`
  const more = piecesThat(cells, behind.next, (text) => text === foldLabel(remark) || isSlip(text, remark));
  const rest = cells.slice(behind.next, behind.next + more);
  return { ...behind, label: joined([printed, ...rest]), next: behind.next + more };
}

/**
 * A row of a printed page whose narrow columns break its label, or label and unit: the number stands on the first line, what is
 * left of them below it. Sample: `…建设维护等方 | 万 | 130 | 面的经费） | 元`. Only a whole label and a whole unit make a row.
 */
export function readWrapped(row: ListRow, cells: readonly PrintedCell[], from: number): FoundRow | null {
  const unit = row.figure?.unit ?? null;
  const whole = foldLabel(row.path.at(-1) ?? '');
  if (unit === null || cells[from]?.bordered !== false) return null;
  const begun = piecesWhile(cells, from, (text) => whole.startsWith(text));
  const counter = cells[from + begun];
  const number = cells[from + begun + 1];
  if (begun === 0 || counter === undefined || number === undefined || !isNumberCell(number)) return null;
  const label = cells.slice(from, from + begun);
  const rest = foldLabel(textIn(joined(label)));
  const more = rest === whole ? 0 : piecesThat(cells, from + begun + 2, (text) => rest + text === whole);
  if (rest !== whole && more === 0) return null;
  const below = cells.slice(from + begun + 2, from + begun + 2 + more);
  const next = from + begun + 2 + more;
  const found = { label: joined([...label, ...below]), value: number };
  // A whole unit beside a whole label is a row like others.
  if (textIn(counter) === unit) return more === 0 ? null : { ...found, unit: counter, next };
  const end = cells[next];
  if (end === undefined || textIn(counter) + textIn(end) !== unit) return null;
  return { ...found, unit: joined([counter, end]), next: next + 1 };
}

/** How many cells from a place on make, one after the other, a text that may go on; 0 for none. */
function piecesWhile(cells: readonly PrintedCell[], from: number, mayBe: (folded: string) => boolean): number {
  let text = '';
  let pieces = 0;
  for (let cell = cells[from]; cell !== undefined && pieces < MOST_PIECES; cell = cells[from + pieces]) {
    text += foldLabel(textIn(cell));
    if (isBlank(cell) || !mayBe(text)) break;
    pieces++;
  }
  return pieces;
}

/** Unit and number behind a label; null where what stands there is not of this row. */
function readBehind(row: ListRow, cells: readonly PrintedCell[], from: number): Omit<FoundRow, 'label'> | null {
  let next = from;
  const run: PrintedCell[] = [];
  for (let cell = cells[next]; cell !== undefined && run.length < MOST_BEHIND; cell = cells[++next]) {
    if (!isBlank(cell) && !isStrokes(textIn(cell)) && !isUnit(cell, row) && !isNumberCell(cell)) break;
    run.push(cell);
  }
  const [unit = null, ...otherUnits] = run.filter((cell) => isUnit(cell, row));
  const [number = null, ...otherNumbers] = run.filter((cell) => isNumberCell(cell) && !isStrokes(textIn(cell)));
  if (otherUnits.length + otherNumbers.length > 0) return null;
  if (unit !== null && number !== null && run.indexOf(unit) > run.indexOf(number)) return null;
  if (number !== null && (row.figure === null || !isInUnit(number, row.figure.unit))) return null;
  const strokes = run.filter((cell) => isStrokes(textIn(cell)));
  const unitCell = unit ?? strokes.shift() ?? null;
  const odd = run.at(-1) === unit ? cells[next] : undefined;
  if (odd !== undefined && isOdd(odd)) return { unit: unitCell, value: odd, next: next + 1 };
  const value = number ?? strokes.shift() ?? null;
  return strokes.length > 0 ? null : { unit: unitCell, value, next };
}

/** Longest of what stands between borders where a number belongs and is none, in characters. */
const LONGEST_ODD = 8;

/** Something else where a number belongs, between borders that leave no doubt of the place. Sample: `无`, `3*`, `1 204` */
function isOdd(cell: PrintedCell): boolean {
  const text = textIn(cell);
  return cell.bordered && cell.paragraphs.length === 1 && text.length <= LONGEST_ODD && !isListLabel(text);
}

/** A word for what is counted: the form's, or one that reports use for it. A number in 元 is none in 万元. */
function isUnit(cell: PrintedCell, { figure }: ListRow): boolean {
  const unit = figure?.unit ?? null;
  const text = foldLabel(textIn(cell));
  return text !== '' && unit !== null && (text === unit || (COUNTERS.test(text) && COUNTERS.test(unit)));
}

/** Whether a number bears no unit, or one that stands for the row's. Sample: `5件`, `0.3万元`; not `300元` where 万元 are counted */
function isInUnit(number: PrintedCell, unit: string): boolean {
  const own = /\p{Script=Han}+$/u.exec(textIn(number).trim())?.[0] ?? '';
  return own === '' || own === unit || (!MONEY.test(own) && !MONEY.test(unit));
}

export function labelCell(cell: PrintedCell | null): Cell {
  return { runs: cell?.paragraphs.flat() ?? [], header: true, rowspan: 1, colspan: 1 };
}

/** The place of a number; strokes of a row that heads others are none. */
export function valueCell(row: ListRow | null, value: PrintedCell | null, aside: Aside[]): Cell {
  const [runs = [], ...again] = value?.paragraphs ?? [];
  if (again.length > 0) aside.push({ rule: 'doubled-number', runs: again.flat() });
  return { runs, header: row !== null && row.figure === null, rowspan: 1, colspan: 1 };
}
