/**
 * Charts as they are drawn: sound SVG with a name and words, the way from every point, and marks of different shapes.
 */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { barChart } from '../../src/charts/bar-chart.ts';
import { drawBarChart } from '../../src/charts/draw-bar-chart.ts';
import { drawLineChart } from '../../src/charts/draw-line-chart.ts';
import { figureTable, stateLegend } from '../../src/charts/figure-table.ts';
import { numberWords } from '../../src/charts/number-words.ts';
import type { PointState, Series } from '../../src/charts/series.ts';
import { smallMultiples } from '../../src/charts/small-multiples.ts';

const states: Array<[year: number, value: number | null, state: PointState]> = [
  [2019, 1204, 'known'],
  [2020, null, 'blank'],
  [2021, null, 'lost'],
  [2023, 0, 'known'],
  [2024, 3, 'known'],
];
const series: Series = {
  name: '新收申请',
  unit: '件',
  points: states.map(([year, value, state]) => ({ year, value, state, href: `/reports/a/${year}/#s4`, note: '' })),
  breaks: [],
};

const printed = (tree: Element): string => toHtml(tree, { space: 'svg' });

test('numbers are grouped by commas', () => {
  expect([0, 12, 999, 1204, 24252, 1234567, 24252.311082, 0.25].map(numberWords)).toEqual([
    '0',
    '12',
    '999',
    '1,204',
    '24,252',
    '1,234,567',
    '24,252.311082',
    '0.25',
  ]);
});

test('a chart is an image with a name and words; every point with a place leads there', () => {
  const [chart] = smallMultiples([{ series, reference: null }]);
  const svg = chart === undefined ? '' : printed(drawLineChart(chart));
  expect(svg).toContain('<g role="img" aria-label="新收申请"><desc>2019 年：1,204 件；2020 年：空白；');
  expect([...svg.matchAll(/<a href="([^"]+)" tabindex="-1">/gu)].map(([, to]) => to)).toEqual(
    states.map(([year]) => `/reports/a/${year}/#s4`),
  );
  // A ring, a cross, a stroke for the missing year; points for numbers alone.
  expect(svg.match(/class="hollow"/gu)).toHaveLength(1);
  expect(svg.match(/class="cross"/gu)).toHaveLength(1);
  expect(svg.match(/class="none"/gu)).toHaveLength(1);
  expect(svg.match(/class="dot"/gu)).toHaveLength(3);
});

test('a chart of bars has a bar for numbers alone', () => {
  const items = states.map(([year, value, state]) => ({ name: `甲<${year}>`, value, state, href: null, note: '' }));
  const svg = printed(drawBarChart(barChart({ title: '新收申请', unit: '件', items, reference: null, width: 600 })));
  expect(svg.match(/<rect class="bar"/gu)).toHaveLength(3);
  expect(svg).not.toContain('<2019>');
  expect(svg).not.toContain('<a ');
});

test('the table says the same as the charts', () => {
  const reference = { name: '同类中位数', points: [{ year: 2021, value: 1500, note: '41 份' }] };
  const { years, rows } = figureTable([{ series, reference }]);
  expect(years).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
  expect(rows[0]?.cells.map(({ words }) => words)).toEqual(['1,204', '空白', '残缺', '缺报告', '0', '3']);
  expect(rows[0]?.cells.map(({ href }) => href === null)).toEqual([false, false, false, true, false, false]);
  expect(rows[0]?.reference?.cells).toEqual([null, null, { words: '1,500', note: '41 份' }, null, null, null]);
});

test('the legend explains what occurs', () => {
  expect(stateLegend(['known', 'known'])).toEqual([]);
  expect(stateLegend(['lost', 'known', 'blank', 'lost']).map(({ state }) => state)).toEqual(['blank', 'lost']);
});
