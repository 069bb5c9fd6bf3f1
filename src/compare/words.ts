/**
 * How cells, medians and conditions are written for readers. Blank, lost, absent and zero each have a word or sign of their
 * own, the same as in charts.
 */
import { valueWords } from '../charts/number-words.ts';
import { stateWords, type PointState } from '../charts/series.ts';
import type { CellState } from './cell.ts';
import type { Filter } from './choice.ts';
import type { Figures } from './figure.ts';
import type { AnsweredCell } from './table.ts';

/** What a table prints for a cell, what it says to who cannot see signs, and the marks behind it. */
export interface WrittenCell {
  shown: string;
  /** Null where what is shown says it. */
  said: string | null;
  marks: Mark[];
}

/** A mark behind a number, of which a legend tells the meaning. */
export type Mark = 'near' | 'fail' | 'solved' | 'prose';

/** Signs of the marks and what they mean. */
export const markWords: Readonly<Record<Mark, { sign: string; meaning: string }>> = {
  near: { sign: '近', meaning: '两版格式称法不同，只是相近，比较时须留意' },
  fail: { sign: '疑', meaning: '所在的合计不平' },
  solved: { sign: '推', meaning: '副本残缺，由格式的合计关系推得' },
  prose: { sign: '文', meaning: '出自正文，不在表格里' },
};

/** Meanings of what is printed where there is no number. */
export const signMeanings: Readonly<
  Record<'blank' | 'lost' | 'absent' | 'no-base' | 'no-report', [sign: string, meaning: string]>
> = {
  blank: [stateWords.blank.sign, '表中空白，不等于零；几格之和，有一格空白就没有和'],
  lost: [stateWords.lost.words, '副本中已残缺'],
  absent: ['—', '报告没有这一项'],
  'no-base': ['／', '总数为零，没有占比'],
  'no-report': ['·', '本档案未收该年报告'],
};

/** A median: what lies half-way may have a fraction. */
export function medianWords(value: number, unit: string | null): string {
  return valueWords(Math.round(value * 10) / 10, unit);
}

/** A cell as the table prints it. */
export function writeCell(cell: AnsweredCell, unit: string | null): WrittenCell {
  const [shown, said] = signMeanings[signOf(cell)];
  if (cell?.value === undefined || cell.value === null)
    return { shown, said: cell?.state === 'lost' ? null : said, marks: marksOf(cell) };
  return { shown: valueWords(cell.value, unit), said: null, marks: marksOf(cell) };
}

/** Which sign stands for a cell without a number. */
export function signOf(cell: AnsweredCell): keyof typeof signMeanings {
  if (cell === null) return 'no-report';
  return cell.state === 'blank' || cell.state === 'lost' || cell.state === 'no-base' ? cell.state : 'absent';
}

/** Whether the place of a figure is none in a table. */
export function isOfProse(anchor: string): boolean {
  return !/-t\d/u.test(anchor);
}

function marksOf(cell: AnsweredCell): Mark[] {
  if (cell === null || cell.anchor === null) return [];
  const isNumber = cell.value !== null;
  const marks: Array<[Mark, boolean]> = [
    ['near', cell.near && isNumber],
    ['solved', cell.state === 'solved' && isNumber],
    ['prose', isOfProse(cell.anchor)],
    ['fail', cell.checks === 'fail'],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}

/** The state of a cell as charts know it. */
export function pointState(cell: AnsweredCell): PointState {
  if (cell === null) return 'absent';
  if (cell.value !== null) return 'known';
  const states: Partial<Record<CellState, PointState>> = { blank: 'blank', lost: 'lost', 'no-base': 'no-base' };
  return states[cell.state] ?? 'unasked';
}

/** A condition in words. Sample: `新收申请 多于 100` */
export function filterWords(filter: Filter, figures: Figures): string {
  const figure = figures.get(filter.figure);
  const name = figure?.name ?? filter.figure;
  if (filter.want === 'blank') return `${name} 空白`;
  if (filter.want === 'lost') return `${name} 残缺`;
  const sign = { more: '多于', less: '少于', equal: '等于' }[filter.want];
  return `${name} ${sign} ${filter.number}${figure?.unit === '%' ? '%' : ''}`;
}
