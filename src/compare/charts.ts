/**
 * Which charts an answer has: small multiples by year for a series, or for several figures of one agency; bars for one year.
 * Told in the terms of src/charts, which draws them.
 */
import type { BarChartInput } from '../charts/bar-chart.ts';
import type { Break, Reference, YearPoint } from '../charts/series.ts';
import type { Multiple } from '../charts/small-multiples.ts';
import type { ComparedFigure } from './figure.ts';
import { ENOUGH, type Median } from './median.ts';
import { columnName } from './sort.ts';
import type { Answer, AnsweredCell, MedianRow, Row } from './table.ts';
import { markWords, pointState, writeCell } from './words.ts';

/** A chart of bars, before its width is known. */
export type Bars = Omit<BarChartInput, 'width'>;

/** Each of the multiples is made when it is drawn: most answers have more of them than a reader asks for. */
export type AnswerCharts =
  { kind: 'multiples'; words: string; unit: string; multiples: Array<() => Multiple> } | { kind: 'bars'; bars: Bars };

/** The address of what a cell rests on. */
export type CellAddress = (row: Pick<Row, 'agency'>, year: number, cell: AnsweredCell) => string | null;

/** The charts of an answer in the order of its rows; null where there is nothing to draw. */
export function chartsOf(
  { columns, rows, medians, layout }: Answer,
  sortedBy: string | null,
  address: CellAddress,
): AnswerCharts | null {
  const byName = columns.findIndex((column) => columnName(column) === sortedBy);
  const index = Math.max(byName, 0);
  const figure = columns[index]?.figure;
  if (figure === undefined || rows.length === 0) return null;
  const agencies = new Set(rows.map(({ agency }) => agency.slug));
  if (layout === 'series') {
    const years = columns.map(({ year }) => year ?? 0);
    if (years.length === 1) return { kind: 'bars', bars: barsOf(rows, index, figure, years[0] ?? 0, medians, address) };
    const multiples = rows
      .filter(({ cells }) => cells.some(isNumber))
      .map((row) => () => {
        const points = row.cells.map((cell, at) => pointOf(cell, years[at] ?? 0, row, figure, address));
        return multipleOf(row.agency.name, figure, points, row.cells, referenceOf(medians, row, years));
      });
    return shown(figure, multiples);
  }
  const years = new Set(rows.map(({ year }) => year));
  const [first] = rows;
  if (agencies.size === 1 && years.size > 1 && first !== undefined) {
    const oldestFirst = [...rows].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    const multiples = columns.map(({ figure: own }, at) => () => {
      const points = oldestFirst.map((row) => pointOf(row.cells[at] ?? null, row.year ?? 0, row, own, address));
      const cells = oldestFirst.map((row) => row.cells[at] ?? null);
      return multipleOf(own.name, own, points, cells, null);
    });
    return { kind: 'multiples', words: first.agency.name, unit: '', multiples };
  }
  if (years.size > 1) return multiplesByAgency(rows, index, figure, address);
  return { kind: 'bars', bars: barsOf(rows, index, figure, first?.year ?? 0, medians, address) };
}

/** Several agencies, several years, several figures: the figure by which rows are sorted, agency by agency. */
function multiplesByAgency(
  rows: readonly Row[],
  index: number,
  figure: ComparedFigure,
  address: CellAddress,
): AnswerCharts | null {
  const groups = [...Map.groupBy(rows, ({ agency }) => agency.slug).values()];
  const told = groups.filter((group) => group.some(({ cells }) => isNumber(cells[index] ?? null)));
  const multiples = told.map((group) => () => {
    const oldestFirst = [...group].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    const cells = oldestFirst.map((row) => row.cells[index] ?? null);
    const points = oldestFirst.map((row, at) => pointOf(cells[at] ?? null, row.year ?? 0, row, figure, address));
    return multipleOf(group[0]?.agency.name ?? '', figure, points, cells, null);
  });
  return shown(figure, multiples);
}

/** The charts of those that have any number; null where none has. */
function shown({ name, unit }: ComparedFigure, multiples: Array<() => Multiple>): AnswerCharts | null {
  return multiples.length === 0 ? null : { kind: 'multiples', words: name, unit: unit ?? '', multiples };
}

function isNumber(cell: AnsweredCell): boolean {
  return cell !== null && cell.value !== null;
}

function multipleOf(
  name: string,
  figure: ComparedFigure,
  points: readonly YearPoint[],
  cells: readonly AnsweredCell[],
  reference: Reference | null,
): Multiple {
  const years = points.map(({ year }) => year);
  return { series: { name, unit: figure.unit ?? '', points, breaks: breaksOf(years, cells) }, reference };
}

function pointOf(cell: AnsweredCell, year: number, row: Row, figure: ComparedFigure, address: CellAddress): YearPoint {
  return {
    year,
    state: pointState(cell),
    value: rounded(cell, figure),
    href: address(row, year, cell),
    note: noteOf(cell),
  };
}

function rounded(cell: AnsweredCell, { unit }: ComparedFigure): number | null {
  if (cell === null || cell.value === null) return null;
  return unit === '%' ? toTenth(cell.value) : cell.value;
}

/** What the marks behind a number mean. */
function noteOf(cell: AnsweredCell): string {
  return cell === null
    ? ''
    : writeCell(cell, null)
        .marks.map((mark) => markWords[mark].meaning)
        .join('；');
}

/** Years with which an edition begins that does not count as the one before: something near, or where the other has nothing. */
function breaksOf(years: readonly number[], cells: readonly AnsweredCell[]): Break[] {
  const told = cells.flatMap((cell, at) => (cell === null ? [] : [{ cell, year: years[at] ?? 0 }]));
  return told.flatMap(({ cell, year }, at): Break[] => {
    const before = told[at - 1]?.cell;
    if (before === undefined || before.edition === cell.edition || cell.edition === 'none') return [];
    const isAbsent = [before, cell].map(({ state }) => state === 'absent');
    const changes = isAbsent[0] === isAbsent[1] ? before.near || cell.near : true;
    return changes ? [{ year, words: `${cell.edition} 年版` }] : [];
  });
}

/** The median of an agency's own kind, year by year. */
function referenceOf(medians: readonly MedianRow[], { agency }: Row, years: readonly number[]): Reference | null {
  const [home] = agency.region;
  const own = medians.find(({ kind, province }) => kind === agency.kind && (province ?? home) === home);
  const points = (own?.cells ?? []).flatMap((cell, at) => {
    const value = shownMedian(cell);
    return value === null ? [] : [{ year: years[at] ?? 0, value }];
  });
  return points.length === 0 ? null : { name: '同类中位数', points };
}

/** A median that enough reports make, as charts print it. */
function shownMedian({ value, of }: Median): number | null {
  return value === null || of < ENOUGH ? null : toTenth(value);
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function barsOf(
  rows: readonly Row[],
  index: number,
  figure: ComparedFigure,
  year: number,
  medians: readonly MedianRow[],
  address: CellAddress,
): Bars {
  const kinds = new Set(rows.map(({ agency }) => agency.kind));
  const [kind = null] = kinds.size === 1 ? kinds : [];
  const own = medians.filter((row) => row.kind === kind);
  const cell = own.length === 1 ? own[0]?.cells[index] : undefined;
  const value = cell === undefined ? null : shownMedian(cell);
  return {
    title: `${figure.name}，${year} 年`,
    unit: figure.unit ?? '',
    // A share of nothing is no bar.
    items: rows.flatMap((row) => {
      const cell = row.cells[index] ?? null;
      return cell?.state === 'no-base' ? [] : [{ ...pointOf(cell, year, row, figure, address), name: row.agency.name }];
    }),
    reference: value === null ? null : { name: kind === null ? '中位数' : '同类中位数', value },
  };
}
