/**
 * The figures of charts as the rows of a table: years as columns, a figure a row, each cell with its words and its way.
 */
import { valueWords } from './number-words.ts';
import {
  pointsIn,
  plainWords,
  stateWords,
  yearsOf,
  type EmptyState,
  type PointState,
  type Reference,
  type Series,
} from './series.ts';

export interface FigureCell {
  /** Number without its unit, or the word for what is no number; a dash for what nobody asked. */
  words: string;
  state: PointState;
  href: string | null;
  /** What stands behind the value; empty for nothing. */
  note: string;
}

export interface FigureRow {
  name: string;
  unit: string;
  /** One a year. */
  cells: FigureCell[];
  /** What the row is held against, one a year, null where there is none; null where no year has one. */
  reference: { name: string; cells: Array<{ words: string; note: string } | null> } | null;
}

export interface FigureTable {
  years: number[];
  rows: FigureRow[];
}

/** Stands in many cells of a body with years before there was a form. */
const UNASKED = '—';

/** The table of the same figures as the charts of `smallMultiples`. */
export function figureTable(multiples: ReadonlyArray<{ series: Series; reference: Reference | null }>): FigureTable {
  const years = yearsOf(multiples.flatMap(({ series }) => series.points));
  return {
    years,
    rows: multiples.map(({ series, reference }) => ({
      name: series.name,
      unit: series.unit,
      cells: pointsIn(years, series.points).map((point) => ({
        words: point.state === 'unasked' ? UNASKED : plainWords(point, series.unit),
        state: point.state,
        href: point.href,
        note: point.note,
      })),
      reference: reference === null || reference.points.length === 0 ? null : greyRow(years, reference, series.unit),
    })),
  };
}

function greyRow(years: readonly number[], { name, points }: Reference, unit: string): FigureRow['reference'] {
  const known = new Map(points.map((point) => [point.year, point]));
  return {
    name,
    cells: years.map((year) => {
      const point = known.get(year);
      return point === undefined ? null : { words: valueWords(point.value, unit), note: point.note ?? '' };
    }),
  };
}

/** What the grey line stands for. Sample: `灰色：同类中位数，五份以上才列` */
export function greyWords(reference: string): string {
  return `灰色：${reference}，五份以上才列`;
}

/** What the words and marks of a table or chart mean, for those that occur in it. */
export function stateLegend(states: Iterable<PointState>): Array<{ state: EmptyState; words: string }> {
  const found = new Set(states);
  return (['blank', 'lost', 'unasked', 'no-base', 'absent'] as const)
    .filter((state) => found.has(state))
    .map((state) => ({
      state,
      words: `${SIGNS[state]}：${MEANINGS[state]}`,
    }));
}

const SIGNS: Readonly<Record<EmptyState, string>> = {
  blank: stateWords.blank.words,
  lost: stateWords.lost.words,
  unasked: UNASKED,
  'no-base': '／',
  absent: stateWords.absent.words,
};

const MEANINGS = {
  blank: '表中这一格没有填，不等于零',
  lost: '副本里这一格或这张表已经读不出',
  unasked: '当年的格式或报告里没有这一项',
  'no-base': stateWords['no-base'].words,
  absent: '档案没有收到这一年的报告',
} as const;
