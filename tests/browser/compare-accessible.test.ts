/**
 * The page /compare/ held to axe, light and dark, wide and narrow, all of it unfolded.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openSite } from '../support/open-site.ts';
import { useComparison } from '../support/use-comparison.ts';

const site = openSite();
const { open, unfold } = useComparison(site);

test.each([
  ['light', 1280, ''],
  ['dark', 1280, '?figure=outcomes&region=甘肃省'],
  ['light', 390, '?figure=refusals&year=2019'],
  ['dark', 390, ''],
] as const)('axe finds no fault: %s, %i, “%s”', async (colorScheme, width, search) => {
  const { page } = site;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await open(search);
  await unfold('选数字');
  await unfold('加条件');
  await page.locator('#compare-charts svg').first().waitFor();
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found: unknown = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
  );
  expect(z.array(z.string()).parse(found)).toEqual([]);
});
