/**
 * The link check that reads only pages whose bytes are new finds what one that reads them all would find.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkSite } from '../../scripts/build/check-site.ts';
import { EMPTY_LOCK, type Lock } from '../../src/links/lock.ts';
import { oldPlaces } from '../../src/links/old-places.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'check-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const place = (path: string): string => join(folder, 'dist', path);
const facts = (): string => join(folder, 'cache', 'pages.jsonl');

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
  const status = await checkSite(join(folder, 'dist'), base, promised, {
    facts: facts(),
    hashes: join(folder, 'cache', 'page-hashes.json'),
  });
  expect(status).toBe(said.length === 0 ? 0 : 1);
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
  for (const rest of ['.json', '.txt', '.md', '.bib', '.ris', '.csl.json', '.linkset.json'])
    write(`reports/a/2019${rest}`, '');
  write('reports/a/index.html', '');
  expect(await missed(page({ s1: { p: [], t: [] } }))).toEqual([]);
  expect((await missed(page({ s1: { p: ['aaaaaa'], t: [] } })))[0]).toMatch(/: s1-p1$/u);
});

test('what is known of a page goes by its bytes: new times read nothing anew, and a torn list is mended', async () => {
  await faults();
  const before = readFileSync(facts(), 'utf8');
  utimesSync(place('index.html'), 1, 1);
  await faults();
  expect(readFileSync(facts(), 'utf8').trim()).toBe(before.trim());
  // Only so can it be seen that the page was not parsed: what the list says is believed.
  writeFileSync(facts(), before.replace('"s1"', '"s9"').replace('"s1"', '"s9"'));
  utimesSync(place('index.html'), 2, 2);
  expect(await faults()).toEqual([]);
  truncateSync(facts(), Math.floor(before.length / 2));
  expect(await faults()).toEqual(['/dist/index.html: /reports/a/2019/#s9 leads to no place on its page']);
});
