/**
 * The built site against the lock, and where old addresses live on.
 */
import { expect, test } from 'vitest';
import { BESIDE_REPORT } from '../../src/links/addresses.ts';
import { builtSite, type BuiltSite } from '../../src/links/built-site.ts';
import type { Lock } from '../../src/links/lock.ts';
import { oldPlaces } from '../../src/links/old-places.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';
import { runsOf } from '../../src/links/runs.ts';

const section = (p: number, t: string[] = []): Lock['reports'][string]['sections'][string] => ({
  p: Array.from({ length: p }, () => 'aaaaaa 文'),
  t,
});
const lockOf = (reports: Lock['reports'], pages = ['/', '/data/facts.csv']): Lock => ({ version: 1, pages, reports });
const NOTHING = oldPlaces(lockOf({}), lockOf({}), []);

function site(pages: Record<string, string[]>, files: string[] = []): BuiltSite {
  const facts = new Map(
    Object.entries(pages).map(([name, ids]) => [name, { ids: runsOf(ids), faults: [], links: {} }]),
  );
  return builtSite([...Object.keys(pages), ...files], (name) => facts.get(name) ?? null);
}

const lock = lockOf({ 'a/2019': { lines: 2, sections: { s1: section(1, ['2 aaaaaa']) } } });
const IDS = ['title', 's1', 's1-p1', 's1-t1', 's1-t1-r1', 's1-t1-r2'];
const BESIDE = BESIDE_REPORT.filter((rest) => rest.startsWith('.')).map((rest) => `reports/a/2019${rest}`);
const built = (ids: string[], lines = ['L1', 'L2']): BuiltSite =>
  site(
    {
      'index.html': [],
      'reports/a/index.html': [],
      'reports/a/2019/index.html': ids,
      'reports/a/2019/source/index.html': lines,
    },
    ['data/facts.csv', 'reports/a/feed.xml', ...BESIDE],
  );

test('a site that has it all keeps its promises', () => {
  expect(checkPromises(lock, built(IDS), NOTHING)).toEqual([]);
  expect(unpromisedPages(lock, built(IDS), NOTHING)).toEqual([]);
});

test('an anchor, a row, a line, a page or a file that the built site lacks is named', () => {
  for (const id of IDS) {
    const [fault] = checkPromises(lock, built(IDS.filter((other) => other !== id)), NOTHING);
    expect(fault).toMatch(new RegExp(`^/reports/a/2019/: .* does not have: ${id}$`, 'u'));
  }
  expect(checkPromises(lock, built(IDS, ['L1']), NOTHING)[0]).toMatch(/^\/reports\/a\/2019\/source\/: .*: L2$/u);
  for (const file of built(IDS).files) {
    const whole = built(IDS);
    const less = { ...whole, files: new Set([...whole.files].filter((other) => other !== file)) };
    expect(checkPromises(lock, less, NOTHING), file).toHaveLength(1);
  }
});

test('a page that nobody promised is named', () => {
  const more = site({ 'index.html': [], 'news/index.html': [], 'parts/requests/2019/index.html': [] });
  expect(unpromisedPages(lock, more, NOTHING)).toEqual(['news/index.html', 'parts/requests/2019/index.html']);
});

test('what has been cut off a page of a part need not be promised: the page it was cut off is', () => {
  const more = site({
    'index.html': [],
    'parts/requests/2019/62/index.html': [],
    'parts/requests/2019/62/own/index.html': [],
  });
  expect(unpromisedPages(lock, more, NOTHING)).toEqual([]);
});

test('old anchors live at their new place, with the rows of a table; those of another page say where to go', () => {
  const before = lockOf({
    'a/2019': { lines: 3, sections: { s1: section(2), s2: section(0, ['2 aaaaaa']), s3: section(1) } },
  });
  const now = lockOf({ 'a/2019': { lines: 1, sections: { s1: section(2) } } });
  const page = '/reports/a/2019/';
  const redirect = (from: string, to: string): { from: string; to: string; reason: string } => ({
    from,
    to,
    reason: '并入',
  });
  const { anchors, away, pages } = oldPlaces(before, now, [
    redirect(`${page}#s2`, `${page}#s3`),
    redirect(`${page}#s3`, `${page}#s1`),
    redirect(`${page}#s2-t1`, `${page}#s1-p2`),
    redirect(`${page}#s3-p1`, '/'),
    redirect(`${page}source/#L2`, `${page}source/#L1`),
  ]);
  expect(Object.fromEntries(anchors.get(page) ?? [])).toEqual({
    s1: ['s2', 's3'],
    's1-p2': ['s2-t1', 's2-t1-r1', 's2-t1-r2'],
  });
  expect(Object.fromEntries(anchors.get(`${page}source/`) ?? [])).toEqual({ L1: ['L2', 'L3'] });
  expect(away.get(page)).toEqual([{ anchor: 's3-p1', to: '/', reason: '并入' }]);
  expect(pages).toEqual([]);
});

test('an old report leads to the new one with all that stands beside it, and a page that has moved is no broken promise', () => {
  const now = lockOf({ 'b/2019': { lines: 2, sections: { s1: section(1, ['2 aaaaaa']) } } });
  const moved = oldPlaces(lock, now, [
    { from: '/reports/a/2019/', to: '/reports/b/2019/', reason: '更名' },
    { from: '/reports/a/', to: '/reports/b/', reason: '更名' },
  ]);
  expect(moved.pages.map(({ path, to }) => `${path} ${to}`)).toEqual([
    '/reports/a/ /reports/b/',
    '/reports/a/feed.xml /reports/b/feed.xml',
    '/reports/a/2019/ /reports/b/2019/',
    ...BESIDE_REPORT.map((rest) => `/reports/a/2019${rest} /reports/b/2019${rest}`),
  ]);
  expect(checkPromises(lock, built([], []), moved)).toEqual([]);
  expect(unpromisedPages(now, built([], []), moved)).toEqual([]);
});
