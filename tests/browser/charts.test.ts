/**
 * Charts under the site's own stylesheet, in a browser: read by who does not see them, large enough to read on the narrowest
 * screen, told apart without colours, and no stop for the keyboard beside the table.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { barChart } from '../../src/charts/bar-chart.ts';
import { drawBarChart } from '../../src/charts/draw-bar-chart.ts';
import { drawLineChart } from '../../src/charts/draw-line-chart.ts';
import type { PointState, Series } from '../../src/charts/series.ts';
import { smallMultiples } from '../../src/charts/small-multiples.ts';
import { openSite } from '../support/open-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = openSite('dist', { bypassCSP: true });

const readings: Array<[year: number, value: number | null, state: PointState]> = [
  [2017, 3, 'known'],
  [2018, 120_204, 'known'],
  [2019, null, 'blank'],
  [2020, null, 'lost'],
  [2022, 7, 'known'],
  [2023, 0, 'known'],
];
const series: Series = {
  name: '新收申请',
  unit: '件',
  points: readings.map(([year, value, state]) => ({ year, value, state, href: `#y${year}`, note: '' })),
  breaks: [{ year: 2018, words: '2018 年版' }],
};
const reference = { name: '同类中位数', points: [2017, 2018, 2022, 2023].map((year) => ({ year, value: 40_000 })) };
const items = readings.map(([year, value, state]) => ({ name: `甲市${year}局`, value, state, href: '#s', note: '' }));
const charts = [
  ...smallMultiples([{ series, reference }]).map(drawLineChart),
  drawBarChart(barChart({ title: '各机关', unit: '件', items, reference: { name: '中位数', value: 7 }, width: 268 })),
];
const html = `<h1>图</h1><ul class="multiples"><li>${charts.map((tree) => toHtml(tree, { space: 'svg' })).join('')}</li></ul>`;

/** The charts in the place of a page's own content. */
async function show(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const { page } = site;
  await page.emulateMedia({ colorScheme, media: 'screen' });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${site.origin}/figures/`);
  await page.evaluate((content) => {
    const main = document.querySelector('main');
    if (main !== null) main.innerHTML = content;
  }, html);
}

test('a chart is an image whose words say every figure, and what is none', async () => {
  await show(1280);
  const image = site.page.getByRole('img', { name: '新收申请' });
  expect(await image.count()).toBe(1);
  const words = await image.locator('desc').textContent();
  for (const part of [
    '2017 年：3 件',
    '2019 年：空白',
    '2020 年：残缺',
    '2021 年：缺报告',
    '2023 年：0 件',
    '同类中位数',
  ])
    expect(words).toContain(part);
});

test.each([
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const)('at %i pixels, %s, axe finds no fault and every word is 11 pixels high or more', async (width, scheme) => {
  await show(width, scheme);
  const { page } = site;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('svg text')].map((text) => {
      const svg = text.closest('svg');
      if (svg === null) throw new Error('a word outside a chart');
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    }),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  await page.addScriptTag({ content: axe });
  const faults: unknown = await page.evaluate(
    `axe.run('main').then((it) => it.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
  expect(faults).toEqual([]);
});

test('every point leads to its cell, and none of them stops the keyboard', async () => {
  await show(1280);
  const { page } = site;
  await page.locator('.line-chart a').nth(1).click();
  expect(page.url()).toMatch(/#y2018$/u);
  await page.locator('#main').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('svg') ?? null)).toBeNull();
});
