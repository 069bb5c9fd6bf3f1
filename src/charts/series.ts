/**
 * What a chart is told: a figure by year, or by body, each with how it is known. Nothing here knows of reports, so that a
 * build and a browser draw the same.
 */
import { valueWords } from './number-words.ts';

/**
 * How a value is known. `known`: a number. `blank`: its cell is empty. `lost`: the copy has lost it. `unasked`: the report has
 * no such cell. `no-base`: a share of nothing. `absent`: there is no report. Only the first has a value; none of the others is
 * a zero.
 */
export type PointState = 'known' | 'blank' | 'lost' | 'unasked' | 'no-base' | 'absent';

/** Why there is no number. */
export type EmptyState = Exclude<PointState, 'known'>;

/** A value, or what stands in its place. */
export interface Reading {
  state: PointState;
  /** Null where the state is not `known`. */
  value: number | null;
  /** Where it stands in the archive; null where there is nothing to lead to. */
  href: string | null;
  /** Said behind the value; empty where there is nothing to say. */
  note: string;
}

/** A reading of a year. */
export interface YearPoint extends Reading {
  year: number;
}

/** Where a line is not drawn on, though both years have numbers: what is counted changed between them. */
export interface Break {
  /** First year that counts in the new way. */
  year: number;
  /** What changed, in a few words. Sample: `2021 年版` */
  words: string;
}

/** A figure by year. */
export interface Series {
  name: string;
  unit: string;
  /** By year, each once. */
  points: readonly YearPoint[];
  breaks: readonly Break[];
}

/** What a series is held against, in grey: the median of others. Years without one are left out. */
export interface Reference {
  /** Sample: `同类中位数` */
  name: string;
  /** A note is said behind the value in a table. Sample: `41 份` */
  points: ReadonlyArray<{ year: number; value: number; note?: string }>;
}

/** Words for what is no number, and the one sign that a small chart has room for; none where words would only be noise. */
export const stateWords: Readonly<Record<EmptyState, { words: string; sign: string }>> = {
  blank: { words: '空白', sign: '空' },
  lost: { words: '残缺', sign: '残' },
  unasked: { words: '无此项', sign: '' },
  'no-base': { words: '总数为零，没有占比', sign: '' },
  absent: { words: '缺报告', sign: '缺' },
};

/** `1,204 件`, `空白`, and what is said behind it. */
export function readingWords(reading: Reading, unit: string): string {
  const { state, note } = reading;
  const words = state === 'known' ? `${plainWords(reading, unit)} ${unit}`.trim() : wordsOf(state);
  return note === '' ? words : `${words}（${note}）`;
}

/** The number without its unit, or the word that stands for it. */
export function plainWords({ state, value }: Reading, unit: string): string {
  return state === 'known' && value !== null ? valueWords(value, unit) : wordsOf(state);
}

function wordsOf(state: PointState): string {
  return state === 'known' ? '' : stateWords[state].words;
}

/** Years from the first to the last of a series, those without a report among them. */
export function yearsOf(points: ReadonlyArray<{ year: number }>): number[] {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A point for each of these years: one without a report is absent. */
export function pointsIn(years: readonly number[], points: readonly YearPoint[]): YearPoint[] {
  const known = new Map(points.map((point) => [point.year, point]));
  return years.map((year) => known.get(year) ?? { year, state: 'absent', value: null, href: null, note: '' });
}
