/**
 * The link check that reads only pages whose bytes are new finds what one that reads them all would find.
 */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkSite, readPages } from '../../scripts/steps/check-site.ts';
import { Cache } from '../../src/archive/cache.ts';
import { EMPTY_LOCK, type Lock } from '../../src/links/lock.ts';
import { oldPlaces } from '../../src/links/old-places.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'check-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const place = (path: string): string => join(folder, 'dist', path);
const cacheFile = (): string => join(folder, 'cache', 'archive.db');

function write(path: string, html: string): void {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), html);
}

/** What the check complains of. */
async function faults(lock: Lock = EMPTY_LOCK, base = '/'): Promise<string[]> {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line.slice(folder.length)));
  const promised = { lock, moved: oldPlaces(EMPTY_LOCK, EMPTY_LOCK, []) };
  const cache = new Cache(cacheFile());
  expect(await checkSite(join(folder, 'dist'), base, promised, cache, { parallel: false })).toBe(said.length === 0);
  cache.close();
  return said;
}

beforeEach(() => {
  write('index.html', '<a href="/reports/a/2019/#s1"></a>');
  write('reports/a/2019/index.html', '<h2 id="s1"></h2><a href="source/#L2"></a>');
  write('reports/a/2019/source/index.html', '<p id="L1"></p><p id="L2"></p>');
});

test('a link dies when its target changes, though its own page stays as it is', async () => {
  expect(await faults()).toEqual([]);
  write('reports/a/2019/index.html', '<h2 id="s2"></h2><a href="source/#L2"></a>');
  write('reports/a/2019/source/index.html', '<p id="L1"></p>');
  expect(await faults()).toEqual([
    '/dist/reports/a/2019/index.html: /reports/a/2019/source/#L2 leads to no place on its page',
    '/dist/index.html: /reports/a/2019/#s1 leads to no place on its page',
  ]);
  rmSync(place('reports/a/2019/index.html'));
  expect(await faults()).toEqual(['/dist/index.html: /reports/a/2019/ leads to no file']);
  write('reports/a/2019/index.html', '<h2 id="s1"></h2>');
  expect(await faults()).toEqual([]);
});

test('faults of a page that has not changed are told again, and those under another base anew', async () => {
  write('index.html', '<p id="x"></p><p id="x"></p><a href="#y"></a>');
  const twice = ['/dist/index.html: the id “x” stands twice', '/dist/index.html: #y leads to no place on its page'];
  expect(await faults()).toEqual(twice);
  expect(await faults()).toEqual(twice);
  write('index.html', '<a href="/reports/a/2019/"></a>');
  expect(await faults()).toEqual([]);
  expect(await faults(EMPTY_LOCK, '/base/')).toEqual([
    "/dist/index.html: /reports/a/2019/ leads out of the site's base /base/",
  ]);
});

test('a promised anchor is missed on a page that was read before', async () => {
  const page = (sections: Lock['reports'][string]['sections']): Lock => ({
    ...EMPTY_LOCK,
    reports: { 'a/2019': { lines: 2, sections } },
  });
  const missed = async (lock: Lock): Promise<string[]> =>
    (await faults(lock)).filter((line) => line.includes('anchors that the built page does not have'));
  write('reports/a/2019/index.html', '<h1 id="title"></h1><h2 id="s1"></h2>');
  for (const rest of ['.json', '.ledger.json', '.txt', '.md', '.bib', '.ris', '.csl.json', '.linkset.json'])
    write(`reports/a/2019${rest}`, '');
  write('reports/a/index.html', '');
  expect(await missed(page({ s1: { p: [], t: [] } }))).toEqual([]);
  expect((await missed(page({ s1: { p: ['aaaaaa'], t: [] } })))[0]).toMatch(/: s1-p1$/u);
});

/** Makes the cache say of the first page that it leads to a place that is not there: only so can it be seen whether it is looked at. */
function plant(): void {
  const cache = new Cache(cacheFile());
  const [[name = '', key = ''] = []] = [...cache.keys('page-facts')];
  const facts = cache.text('page-facts', name, key) ?? '';
  expect(name).toBe('index.html');
  expect(facts).toContain('"s1"');
  cache.set('page-facts', name, key, facts.replace('"s1"', '"s9"'));
  cache.close();
}
const planted = '/dist/index.html: /reports/a/2019/#s9 leads to no place on its page';

test('what is known of a page goes by its bytes: new times read nothing anew', async () => {
  await faults();
  plant();
  const cache = new Cache(cacheFile());
  cache.remove('sound', cache.keys('sound').keys());
  cache.close();
  utimesSync(place('index.html'), 2, 2);
  expect(await faults()).toEqual([planted]);
});

test('of a sound site new and changed pages are looked at, and those that lead to a page that lost an id or to a file that is gone', async () => {
  write('feed.xml', '');
  write('other.xml', '');
  expect(await faults()).toEqual([]);
  plant();
  write('reports/a/2019/index.html', '<h2 id="s1"></h2><p id="s1-p1"></p><a href="source/#L2"></a>');
  expect(await faults()).toEqual([]);
  write('reports/a/2019/index.html', '<h2 id="s1"></h2><a href="source/#L2"></a>');
  expect(await faults()).toEqual([planted]);
  expect(await faults()).toEqual([planted]);
  write('index.html', '<a href="/reports/a/2019/#s1">1</a><a href="/feed.xml">2</a>');
  expect(await faults()).toEqual([]);
  plant();
  expect(await faults()).toEqual([]);
  rmSync(place('other.xml'));
  expect(await faults()).toEqual([]);
  rmSync(place('feed.xml'));
  expect(await faults()).toEqual(['/dist/index.html: /feed.xml leads to no file', planted]);
});

test('a folder that is gone is one thing that is gone, however many files it had: only pages that lead into it are looked at', async () => {
  const fill = (name: string): void => {
    for (let file = 0; file < 50; file++) write(`pagefind/${name}/words/${file}.bin`, '');
  };
  fill('first');
  expect(await faults()).toEqual([]);
  plant();
  rmSync(place('pagefind/first'), { recursive: true });
  fill('second');
  expect(await faults()).toEqual([]);
  write('index.html', '<a href="/pagefind/second/words/7.bin">7</a>');
  expect(await faults()).toEqual([]);
  rmSync(place('pagefind/second'), { recursive: true });
  expect(await faults()).toEqual(['/dist/index.html: /pagefind/second/words/7.bin leads to no file']);
});

test('a page that was read by a build that came to no end is looked at by the next', async () => {
  expect(await faults()).toEqual([]);
  write('reports/a/2019/index.html', '<h2 id="s1"></h2><a href="source/#L3"></a>');
  const cache = new Cache(cacheFile());
  await readPages(join(folder, 'dist'), '/', cache, { parallel: false });
  cache.close();
  expect(await faults()).toEqual([
    '/dist/reports/a/2019/index.html: /reports/a/2019/source/#L3 leads to no place on its page',
  ]);
});
