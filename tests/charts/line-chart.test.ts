/**
 * Charts of a figure by year: what is no number is never drawn as one, and whatever the numbers are, they stay in the picture.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChart, type LineChart } from '../../src/charts/line-chart.ts';
import type { PointState, Reference, Series, YearPoint } from '../../src/charts/series.ts';
import { smallMultiples } from '../../src/charts/small-multiples.ts';

/** `3`, `0`, `blank`, `lost`, from 2019 on; null for no report. */
function seriesOf(values: ReadonlyArray<number | PointState | null>, breaks: Series['breaks'] = []): Series {
  const points = values.flatMap((value, index): YearPoint[] => {
    const year = 2019 + index;
    const href = `/reports/a/${year}/#s4-t1-r3-c2`;
    if (value === null) return [];
    return typeof value === 'number'
      ? [{ year, value, state: 'known', href, note: '' }]
      : [{ year, value: null, state: value, href, note: '' }];
  });
  return { name: '新收申请', unit: '件', points, breaks };
}

function chartOf(series: Series, reference: Reference | null = null): LineChart {
  const [chart] = smallMultiples([{ series, reference }]);
  if (chart === undefined) throw new Error('one series gives one chart');
  return chart;
}

/** Runs of a path: how many points each has. */
function runsOf(path: string): number[] {
  return path
    .split('M')
    .slice(1)
    .map((run) => run.split('L').length);
}

test('a line joins years that follow each other, and no others', () => {
  expect(runsOf(chartOf(seriesOf([1, 2, 3])).line)).toEqual([3]);
  expect(runsOf(chartOf(seriesOf([1, 2, 'blank', 3, 4])).line)).toEqual([2, 2]);
  expect(runsOf(chartOf(seriesOf([1, 2, 'lost', 3])).line)).toEqual([2]);
  expect(runsOf(chartOf(seriesOf([1, 2, null, 3, 4])).line)).toEqual([2, 2]);
});

test('a year by itself is a point and no line', () => {
  for (const values of [[5], [5, 'blank', 6], [5, null, 6]] satisfies Array<Array<number | PointState | null>>) {
    const { line, marks } = chartOf(seriesOf(values));
    expect(line).toBe('');
    expect(marks.filter(({ state }) => state === 'known').length).toBe(values.filter(Number.isFinite).length);
  }
});

test('a line breaks where what is counted changes', () => {
  const broken = chartOf(seriesOf([1, 2, 3, 4], [{ year: 2021, words: '2021 年版' }]));
  expect(runsOf(broken.line)).toEqual([2, 2]);
  expect(broken.breaks).toHaveLength(1);
  expect(broken.words).toContain('自 2021 年起为2021 年版，与此前不可比');
  // A change in the first year of all breaks nothing.
  expect(chartOf(seriesOf([1, 2], [{ year: 2019, words: '2019 年版' }])).breaks).toEqual([]);
});

test('blank, lost and missing are told apart, by sign and in words, and none is where a zero is', () => {
  const { marks, signs, axis, words } = chartOf(seriesOf([0, 'blank', 'lost', null, 'unasked', 7]));
  expect(signs.map(({ x, words: sign }) => [marks.findIndex((mark) => mark.x === x), sign])).toEqual([
    [1, '空'],
    [2, '残'],
    [3, '缺'],
  ]);
  expect(marks[0]?.y).toBe(axis.base);
  for (const mark of marks.slice(1, 5)) expect(mark.y).toBeGreaterThan(axis.base);
  expect(words).toBe('2019 年：0 件；2020 年：空白；2021 年：残缺；2022 年：缺报告；2023 年：无此项；2024 年：7 件。');
  expect(marks.map(({ href }) => href === null)).toEqual([false, false, false, true, false, false]);
});

test('years without a report that follow each other are said and drawn once', () => {
  const { marks, gaps, signs, words } = chartOf(seriesOf([1, null, null, null, 2, null, 'blank', 3]));
  expect(gaps.map((gap) => gap.map(({ year }) => year))).toEqual([
    [2020, 2022],
    [2024, 2024],
  ]);
  expect(signs.map(({ words: sign }) => sign).sort()).toEqual(['空', '缺', '缺'].sort());
  expect(signs.some(({ x }) => x === marks[2]?.x)).toBe(true);
  expect(words).toBe(
    '2019 年：1 件；2020–2022 年：缺报告；2023 年：2 件；2024 年：缺报告；2025 年：空白；2026 年：3 件。',
  );
});

test('the grey line has gaps of its own', () => {
  const reference = { name: '同类中位数', points: [2019, 2020, 2022].map((year) => ({ year, value: 4 })) };
  const chart = chartOf(seriesOf([1, 2, 3, 4]), reference);
  expect(runsOf(chart.reference?.line ?? '')).toEqual([2]);
  expect(chart.reference?.points).toHaveLength(3);
  expect(chart.words).toContain('同类中位数：2019 年：4；2020 年：4；2022 年：4。');
  expect(chartOf(seriesOf([1, 2]), { name: '同类中位数', points: [] }).reference).toBeNull();
});

test('charts that stand side by side have the same years and the same room', () => {
  const charts = smallMultiples([
    { series: seriesOf([1, 2]), reference: null },
    { series: seriesOf([1000, 'blank', 3, 4]), reference: null },
  ]);
  expect(charts.map(({ marks }) => marks.length)).toEqual([4, 4]);
  expect(new Set(charts.map(({ axis }) => axis.base)).size).toBe(1);
});

const value = fc.oneof(
  fc.nat(12),
  fc.nat(2_000_000),
  fc.constantFrom<PointState>('blank', 'lost', 'unasked'),
  fc.constant(null),
);

test('whatever the figures, numbers stay within the axes, from zero, and labels within the picture', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 18 }), (values) => {
      const series = seriesOf(values);
      fc.pre(series.points.length > 0);
      const { width, height, axis, marks, labels, ticks, yearLabels } = chartOf(series);
      for (const { state, x, y } of marks) {
        expect(x).toBeGreaterThan(axis.left);
        expect(x).toBeLessThanOrEqual(axis.right);
        expect(y).toBeGreaterThanOrEqual(axis.top);
        if (state === 'known') expect(y).toBeLessThanOrEqual(axis.base);
        else expect(y).toBeGreaterThan(axis.base);
      }
      for (const { x, y } of [...labels, ...ticks, ...yearLabels]) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThanOrEqual(height);
      }
      expect(ticks[0]?.words).toBe('0');
      for (const { words } of ticks) expect(words).toMatch(/^[\d,]+$/u);
      // As high as it is large.
      const known = marks.filter(({ state }) => state === 'known');
      const numbers = series.points.flatMap((point) => (point.value === null ? [] : [point.value]));
      numbers.forEach((number, index) =>
        numbers.forEach((other, at) => {
          if (number > other) expect(known[index]?.y ?? 0).toBeLessThanOrEqual(known[at]?.y ?? 0);
        }),
      );
      // Years do not run into each other.
      yearLabels.slice(1).forEach(({ x }, index) => expect(x - (yearLabels[index]?.x ?? 0)).toBeGreaterThan(26));
    }),
  );
});

test('a chart without a number has an axis and no line', () => {
  const chart = lineChart({
    series: seriesOf(['blank', 'lost']),
    years: [2019, 2020],
    reference: null,
    width: 268,
    height: 132,
    strip: true,
  });
  expect(chart.line).toBe('');
  expect(chart.labels).toEqual([]);
});

test('shares line up: each has a tenth, beside its point, in words and on the grey line', () => {
  const reference = { name: '同类中位数', points: [{ year: 2019, value: 50 }] };
  const chart = chartOf({ ...seriesOf([40, 12.5]), unit: '%' }, reference);
  expect(chart.labels.map(({ words }) => words)).toEqual(['40.0', '12.5']);
  expect(chart.words).toContain('40.0 %');
  expect(chart.reference?.words).toBe('同类中位数');
  expect(chart.words).toContain('2019 年：50.0');
  expect(chartOf(seriesOf([40, 12])).labels.map(({ words }) => words)).toEqual(['40', '12']);
});
