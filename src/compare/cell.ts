/**
 * What a report says of a figure: the reading of its cell, the sum of several, or one as a share of another. Blank, lost,
 * absent and zero stay apart.
 */
import type { ComparedFigure, Edition, Figures, Recipe } from './figure.ts';
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
  /** Where on the report's page it stands, the largest addend of a sum; null where it is absent. */
  anchor: string | null;
  /** `fail` where a sum of the form over any of its cells does not hold. */
  checks: Reading['checks'];
  /** Cells that it is the sum of. */
  cells: number;
  /** Empty cells among them, which the sum leaves out. */
  blanks: number;
  /** Its edition words it otherwise. */
  near: boolean;
  /** Of the report. */
  edition: Edition;
}

/** Of a report whose edition does not count the figure, or that has no such cell. */
function absent(edition: Edition): ComparedCell {
  return { value: null, state: 'absent', anchor: null, checks: 'none', cells: 0, blanks: 0, near: false, edition };
}

/** The figure of a report. */
export function cellOf(report: ComparedReport, figure: ComparedFigure, figures: Figures): ComparedCell {
  const { share } = figure;
  if (share === null) return countOf(report, figure);
  const base = figures.get(share.by);
  return base === null ? absent(report.edition) : shareOf(countOf(report, figure), countOf(report, base));
}

function countOf(report: ComparedReport, { recipes }: ComparedFigure): ComparedCell {
  const recipe = recipes[report.edition];
  const readings = recipe?.codes.map((code) => report.reading(code)) ?? [];
  return recipe === undefined ? absent(report.edition) : sumOf(recipe, readings, report.edition);
}

/**
 * The sum of cells. One that is lost makes the sum lost, one that is not there makes it absent; empty cells are left out and
 * counted, and where all are empty so is the sum.
 */
function sumOf({ relation }: Recipe, readings: ReadonlyArray<Reading | null>, edition: Edition): ComparedCell {
  const there = readings.filter((reading) => reading !== null);
  if (there.length < readings.length || there.length === 0) return absent(edition);
  const counted = there.filter(({ value }) => value !== null);
  const [largest] = [...counted].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const lost = there.find(({ state }) => state === 'lost');
  const found = lost ?? largest ?? there[0];
  const states = new Set(counted.map(({ state }) => state));
  const rest = {
    anchor: found?.anchor ?? null,
    checks: checksOf(there),
    cells: there.length,
    blanks: there.filter(({ state }) => state === 'blank').length,
    near: relation === 'near',
    edition,
  };
  if (lost !== undefined) return { ...rest, value: null, state: 'lost' };
  if (counted.length === 0) return { ...rest, value: null, state: 'blank' };
  const value = counted.reduce((sum, reading) => sum + (reading.value ?? 0), 0);
  const state = states.has('solved') ? 'solved' : states.has('printed') ? 'printed' : 'zero-by-statement';
  return { ...rest, value, state };
}

function checksOf(readings: readonly Reading[]): Reading['checks'] {
  if (readings.some(({ checks }) => checks === 'fail')) return 'fail';
  return readings.every(({ checks }) => checks === 'hold') ? 'hold' : 'none';
}

/** A share in percent: what is divided says what is wrong with it, then what it is divided by. */
function shareOf(part: ComparedCell, whole: ComparedCell): ComparedCell {
  const checks = part.checks === 'fail' || whole.checks === 'fail' ? 'fail' : part.checks;
  if (part.value === null) return part;
  if (whole.value === null) return { ...part, checks, value: null, state: whole.state };
  if (whole.value === 0) return { ...part, checks, value: null, state: 'no-base' };
  const solved = part.state === 'solved' || whole.state === 'solved';
  return { ...part, checks, value: (100 * part.value) / whole.value, state: solved ? 'solved' : part.state };
}
