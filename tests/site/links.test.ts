/**
 * Links of the built site, and the link check itself: a check that finds nothing has to be shown to find something.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../../src/links/built-site.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { readLock } from '../../src/links/links-files.ts';
import { oldPlaces } from '../../src/links/old-places.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';

test('every inner link and anchor of the site leads somewhere', () => {
  expect(checkLinks('dist', '/')).toEqual([]);
});

test('a lost page, a lost anchor, a double id and a link out of the base are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/index.html'), '<h1 id="x">甲</h1><p id="x">乙</p>');
  writeFileSync(
    join(folder, 'index.html'),
    '<a href="/base/a/#x">一</a><a href="/base/a/#y">二</a><a href="/base/b/">三</a><a href="/a/">四</a><a href="https://example.org/">五</a>',
  );
  const faults = checkLinks(folder, '/base/');
  rmSync(folder, { recursive: true });
  expect(faults.map(({ page, message }) => `${page}: ${message}`).sort()).toEqual([
    'a/index.html: the id “x” stands twice',
    "index.html: /a/ leads out of the site's base /base/",
    'index.html: /base/a/#y leads to no place on its page',
    'index.html: /base/b/ leads to no file',
  ]);
});

test('the site has every address and anchor of the lock, and no page that nobody promised', async () => {
  const lock = await readLock('content');
  const site = readBuiltSite('dist', '/');
  expect(Object.keys(lock.reports).length).toBeGreaterThan(0);
  expect(checkPromises(lock, site, oldPlaces(lock, lock, []))).toEqual([]);
  expect(unpromisedPages(lock, site, oldPlaces(lock, lock, []))).toEqual([]);
});
