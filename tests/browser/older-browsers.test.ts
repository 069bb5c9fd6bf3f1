/**
 * Browsers of 2023: what they have not is taken away, or looked for in what is published.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../src/links/files-below.ts';
import { openSite } from '../support/open-site.ts';
import { pagesByKind } from '../support/site-pages.ts';

const site = openSite();

/** In stylesheets: names that those browsers do not know. They pass over the rule or the declaration, as Chromium does with a strange one. */
const UNKNOWN: ReadonlyArray<readonly [known: string, strange: string]> = [
  [':has(', ':unknown-has('],
  ['light-dark(', 'unknown-light-dark('],
  ['text-autospace', 'unknown-text-autospace'],
];

beforeEach(async () => {
  await site.page.addInitScript(() => Reflect.deleteProperty(Map, 'groupBy'));
  await site.page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const text = UNKNOWN.reduce((css, [known, strange]) => css.replaceAll(known, strange), await response.text());
    await route.fulfill({ response, body: text });
  });
});

/** Contrast of each kind of text with what lies under it, and how light that is, from 0 to 1. */
function colours(): { contrasts: number[]; ground: number } {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (node: Element | null): string => {
    for (let at = node; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      const [, , , alpha = 1] = channels(backgroundColor);
      if (alpha > 0.5) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (node: Element): number => {
    const [a, b] = [light(getComputedStyle(node).color), light(groundOf(node))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const kinds = ['h1', 'main p', 'main a', 'main td', 'main th', 'main li', 'main label', 'header a', 'footer p'];
  const nodes = kinds.flatMap((kind) => document.querySelector(kind) ?? []);
  return { contrasts: nodes.map(contrast), ground: light(groundOf(document.body)) };
}

test.each(pagesByKind('dist'))('%s is read in both schemes', async (path) => {
  const { page } = site;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(site.origin + path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    const { contrasts, ground } = await page.evaluate(colours);
    expect(contrasts.length).toBeGreaterThan(3);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
    expect(colorScheme === 'light' ? 1 - ground : ground).toBeLessThan(0.2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  expect(errors).toEqual([]);
});

test('the search finds, also with operators', async () => {
  for (const query of ['行政复议', '公开 -会议']) {
    await site.page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
    await site.page.waitForSelector('.search-results a');
    expect(await site.page.locator('.search-results a').count()).toBeGreaterThan(1);
  }
});

test('a comparison has its table, a quotation its verdict', async () => {
  await site.page.goto(`${site.origin}/compare/`);
  await site.page.waitForSelector('#compare-answer table td, #compare-answer table th');
  await site.page.goto(`${site.origin}/verify/`);
  await site.page.fill('textarea', '“坚持以公开为常态、不公开为例外”');
  await site.page.click('main form button[type="submit"]');
  await site.page.waitForSelector('#verify-results > li > h2');
});

test('stylesheets ask for no colour that they cannot mix, scripts look back in no expression', () => {
  const files = filesBelow('dist').filter((path) => !path.includes('/data/'));
  const those = (ending: string, found: RegExp): string[] =>
    files.filter((path) => path.endsWith(ending) && found.test(readFileSync(path, 'utf8')));
  expect(files).toContain(join('dist', 'tools.js'));
  expect(those('.css', /light-dark\(/u)).toEqual([]);
  expect(those('.js', /\(\?<[=!]/u)).toEqual([]);
});
