/**
 * What a report says of a figure: the reading of its cell, the sum of several, or one as a share of another. Blank, lost,
 * absent and zero stay apart.
 */
import type { ComparedFigure, Edition, Figures } from './figure.ts';
import type { ComparedReport, Reading, ReadingState } from './report.ts';

/**
 * How a figure is known. Beside the states of a cell: `absent`, the report has no such cell, or its edition does not count
 * this; `no-base`, a share of nothing, since what it is divided by is zero.
 */
export type CellState = ReadingState | 'absent' | 'no-base';

export interface ComparedCell {
  /** Null where the state says that there is no number. A share is in percent. */
  value: number | null;
  state: CellState;
  /** Where on the report's page it stands: of a sum its first cell, or that which leaves it without number; null where it is absent. */
  anchor: string | null;
  /** `fail` where a sum of the form over any of its cells does not hold. */
  checks: Reading['checks'];
  /** Cells that it is the sum of. */
  cells: number;
  /** Its edition words it otherwise. */
  near: boolean;
  /** Of the report. */
  edition: Edition;
}

/** Of a report whose edition does not count the figure, or that has no such cell. */
function absent(edition: Edition): ComparedCell {
  return { value: null, state: 'absent', anchor: null, checks: 'none', cells: 0, near: false, edition };
}

/** What was asked before: rows, medians and conditions of an answer ask for the same cells. */
const known = new WeakMap<ComparedFigure, WeakMap<ComparedReport, ComparedCell>>();

/** The figure of a report. */
export function cellOf(report: ComparedReport, figure: ComparedFigure, figures: Figures): ComparedCell {
  let cells = known.get(figure);
  if (cells === undefined) known.set(figure, (cells = new WeakMap()));
  let cell = cells.get(report);
  if (cell === undefined) cells.set(report, (cell = readCell(report, figure, figures)));
  return cell;
}

function readCell(report: ComparedReport, figure: ComparedFigure, figures: Figures): ComparedCell {
  const { share } = figure;
  if (share === null) return countOf(report, figure);
  const base = figures.get(share.by);
  return base === null ? absent(report.edition) : shareOf(countOf(report, figure), countOf(report, base));
}

function countOf(report: ComparedReport, { recipes }: ComparedFigure): ComparedCell {
  for (const { codes, relation } of recipes[report.edition] ?? []) {
    const readings = codes.map((code) => report.reading(code));
    if (readings.some((reading) => reading !== null)) return sumOf(readings, relation === 'near', report.edition);
  }
  return absent(report.edition);
}

/** The sum of cells, where all are numbers: part of a sum is no figure. A cell that is not there is lost, for tables are whole. */
function sumOf(readings: ReadonlyArray<Reading | null>, near: boolean, edition: Edition): ComparedCell {
  const there = readings.filter((reading) => reading !== null);
  const empty = there.find(({ state }) => state === 'lost') ?? there.find(({ state }) => state === 'blank');
  const rest = {
    anchor: (empty ?? there[0])?.anchor ?? null,
    checks: checksOf(there),
    cells: readings.length,
    near,
    edition,
  };
  if (there.length < readings.length) return { ...rest, value: null, state: 'lost' };
  if (empty !== undefined) return { ...rest, value: null, state: empty.state };
  const value = there.reduce((sum, reading) => sum + (reading.value ?? 0), 0);
  const states = new Set(there.map(({ state }) => state));
  return {
    ...rest,
    value,
    state: states.has('solved') ? 'solved' : states.has('printed') ? 'printed' : 'zero-by-statement',
  };
}

function checksOf(readings: readonly Reading[]): Reading['checks'] {
  if (readings.some(({ checks }) => checks === 'fail')) return 'fail';
  return readings.every(({ checks }) => checks === 'hold') ? 'hold' : 'none';
}

/** A share in percent: what is divided says what is wrong with it, then what it is divided by. */
function shareOf(part: ComparedCell, whole: ComparedCell): ComparedCell {
  if (part.value === null) return part;
  const both = [part, whole];
  const rest: ComparedCell = {
    ...part,
    checks: both.some(({ checks }) => checks === 'fail') ? 'fail' : whole.checks === 'hold' ? part.checks : 'none',
    near: both.some(({ near }) => near),
  };
  if (whole.value === null) return { ...rest, value: null, state: whole.state };
  if (whole.value === 0) return { ...rest, value: null, state: 'no-base' };
  const solved = both.some(({ state }) => state === 'solved');
  return { ...rest, value: (100 * part.value) / whole.value, state: solved ? 'solved' : part.state };
}
