/**
 * Which charts an answer has, and of whom.
 */
import { expect, test } from 'vitest';
import { answer } from '../../src/compare/answer.ts';
import { stateLegend } from '../../src/charts/figure-table.ts';
import { chartsOf, type AnswerCharts } from '../../src/compare/charts.ts';
import { readChoice } from '../../src/compare/choice.ts';
import { chosenFigures } from '../../src/compare/presets.ts';
import type { ComparedReport } from '../../src/compare/report.ts';
import { figures, report } from './made-up.ts';

const RECEIVED = 'requests.received/total';
const REVIEWS = 'reconsideration/total';

function chartsFor(reports: readonly ComparedReport[], search: string): AnswerCharts | null {
  const choice = readChoice(search);
  const found = answer(reports, { choice, asked: chosenFigures(choice, figures, []), figures, fold: (text) => text });
  return chartsOf(found, null, () => null);
}

/** Whose charts, in order, with their values. */
function drawn(charts: AnswerCharts | null): string[] {
  if (charts === null) return [];
  if (charts.kind === 'bars') return charts.bars.items.map(({ name, value, state }) => `${name} ${value ?? state}`);
  return charts.multiples.map((make) => {
    const { name, points } = make().series;
    return [name, ...points.map(({ value, state }) => value ?? state)].join(' ');
  });
}

const archive = [
  report('甲局', 2020, { [RECEIVED]: '' }),
  report('甲局', 2021, { [RECEIVED]: 'x' }),
  report('乙局', 2020, { [RECEIVED]: '0' }),
  report('丙局', 2021, { [RECEIVED]: '4', [REVIEWS]: '1' }),
];

test('in a series who has a number has a chart, in the order of the table; zero is one, blank and lost are none', () => {
  expect(drawn(chartsFor(archive, ''))).toEqual(['乙局 0 absent', '丙局 absent 4']);
});

test('of several figures the first is drawn, agency by agency, with the same rule', () => {
  expect(drawn(chartsFor(archive, `figure=${REVIEWS}&figure=${RECEIVED}`))).toEqual(['丙局 1']);
});

test('where nobody has a number there is no chart; bars of one year say what each has', () => {
  expect(chartsFor(archive.slice(0, 2), '')).toBeNull();
  expect(drawn(chartsFor(archive, 'year=2020'))).toEqual(['甲局 blank', '乙局 0']);
});

test('a share of nothing is drawn and told as such, not as a figure that the report has not', () => {
  const share = 'requests.result.disclosed/total:share';
  const told = (year: number, all: string): ComparedReport =>
    report('甲局', year, { 'requests.result.disclosed/total': '0', 'requests.result.total/total': all });
  const charts = chartsFor([told(2021, '0'), told(2022, '4')], `figure=${share}`);
  expect(drawn(charts)).toEqual(['甲局 no-base 0']);
  const states = charts?.kind === 'multiples' ? charts.multiples.flatMap((make) => make().series.points) : [];
  expect(stateLegend(states.map(({ state }) => state)).map(({ words }) => words)).toEqual(['／：总数为零，没有占比']);
});
