/**
 * Links of the built site, and the link check itself: a check that finds nothing has to be shown to find something.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../../src/links/built-site.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { readLock } from '../../src/links/links-files.ts';
import { attributesIn } from '../../src/links/read-page.ts';
import { oldPlaces } from '../../src/links/old-places.ts';
import { keptHere } from '../../src/site/published.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';

test('every inner link and anchor of the site leads somewhere', () => {
  expect(checkLinks('dist', '/')).toEqual([]);
});

test('the reader of pages sees the ids and links that a browser would', () => {
  for (const file of readBuiltSite('dist', '/').pages) {
    const html = readFileSync(join('dist', file), 'utf8');
    const ids = new Set<string>();
    const links = new Set<string>();
    visit(fromHtml(html), 'element', ({ properties: { id, href, src, action } }) => {
      if (typeof id === 'string') ids.add(id);
      for (const link of [href, src, action]) if (typeof link === 'string') links.add(link);
    });
    expect(attributesIn(html), file).toEqual({ ids, twice: new Set(), links });
  }
});

test('a lost page, a lost anchor, a double id and a link out of the base are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/index.html'), '<h1 id="x">甲</h1><p id="x">乙</p>');
  const links = [
    '/base/a/#x',
    '/base/a/#y',
    'a/?q=1#%79',
    '/base/b/',
    '/base/a',
    '/a/',
    'https://example.org/',
    '#z',
    '#w',
  ];
  writeFileSync(
    join(folder, 'index.html'),
    links.map((link) => `<a href="${link}">甲</a>`).join('') + '<i id="w"></i>',
  );
  writeFileSync(join(folder, 'a/b.html'), '<img src="../c.png"><form action="b.html#no"></form><a href="./#x">乙</a>');
  const faults = checkLinks(folder, '/base/');
  rmSync(folder, { recursive: true });
  expect(faults.map(({ page, message }) => `${page}: ${message}`).sort()).toEqual([
    'a/b.html: /base/c.png leads to no file',
    'a/b.html: b.html#no leads to no place on its page',
    'a/index.html: the id “x” stands twice',
    'index.html: #z leads to no place on its page',
    "index.html: /a/ leads out of the site's base /base/",
    'index.html: /base/a leads to no file',
    'index.html: /base/a/#y leads to no place on its page',
    'index.html: /base/b/ leads to no file',
  ]);
});

test('the site has every address and anchor of the lock, and no page that nobody promised', async () => {
  const lock = await readLock('content');
  const site = readBuiltSite('dist', '/');
  expect(Object.keys(lock.reports).length).toBeGreaterThan(0);
  expect(checkPromises(keptHere(lock), site, oldPlaces(lock, lock, []))).toEqual([]);
  expect(unpromisedPages(lock, site, oldPlaces(lock, lock, []))).toEqual([]);
});
