/**
 * Browsers of 2023: what they have not is taken away, or looked for in what is published.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/links/files-below.ts';
import { openSite } from '../support/open-site.ts';

const site = openSite();

test('the search finds without Map.groupBy', async () => {
  await site.page.addInitScript(() => Reflect.deleteProperty(Map, 'groupBy'));
  await site.page.goto(`${site.origin}/search/?q=${encodeURIComponent('行政复议')}`);
  await site.page.waitForSelector('.search-results a');
  expect(await site.page.locator('.search-results a').count()).toBeGreaterThan(1);
});

test('stylesheets ask for no colour that they cannot mix, scripts look back in no expression', () => {
  const files = filesBelow('dist').filter((path) => !path.includes('/data/'));
  const those = (ending: string, found: RegExp): string[] =>
    files.filter((path) => path.endsWith(ending) && found.test(readFileSync(path, 'utf8')));
  expect(files).toContain(join('dist', 'tools.js'));
  expect(those('.css', /light-dark\(/u)).toEqual([]);
  expect(those('.js', /\(\?<[=!]/u)).toEqual([]);
});
