/**
 * Pagefind's own interfaces on this archive, as they come: they show the reports and the sections that the search finds.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { piecesOf, searchedTexts } from '../../src/search/truth.ts';
import { openSite } from '../support/open-site.ts';
import { BASE, pagefindPages, type PagefindPages } from '../support/pagefind-pages.ts';
import { WRITTEN } from '../support/written-queries.ts';

const texts = searchedTexts(await readArchive('content'));

/** What people write, pieces of the texts with their marks, two pieces at once. */
const pieces = piecesOf(texts, 14, 5);
const QUERIES = [
  ...WRITTEN,
  ...pieces.slice(0, 10),
  ...pieces.slice(10).map((piece, at) => `${piece.slice(0, 2)} ${pieces[at]?.slice(0, 2) ?? ''}`),
];

let pages: PagefindPages;
beforeAll(async () => {
  pages = await pagefindPages();
});
afterAll(() => pages.close());
const site = openSite(() => pages.folder);

/** Places by report, in the order shown; `title` for the report itself. */
const Found = z.array(z.tuple([z.string(), z.array(z.string())]));
type Found = z.infer<typeof Found>;

/** What the archive's own search finds, and how often in each place. */
async function own(query: string): Promise<Array<[report: string, places: Array<[anchor: string, count: number]>]>> {
  const hits = z.array(z.object({ report: z.string(), anchor: z.string(), count: z.number() })).parse(
    await site.page.evaluate(`import('${BASE}/search/api.js')
      .then(({ search }) => search(${JSON.stringify(query)}, { limit: Infinity })).then(({ hits }) => hits)`),
  );
  return [...Map.groupBy(hits, ({ report }) => report)].map(([report, places]) => [
    report,
    places.map(({ anchor, count }): [string, number] => [anchor, count]),
  ]);
}

/** As many as Pagefind's interfaces show of a report: those that hold most, in their order. */
function thinned(places: Array<[string, number]>, limit: number): string[] {
  const sections = places.filter(([anchor]) => anchor !== 'title');
  const most = [...sections].sort(([, a], [, b]) => b - a).slice(0, limit);
  return sections.filter((place) => most.includes(place)).map(([anchor]) => anchor);
}

test('the queries are of all kinds', async () => {
  await site.page.goto(`${site.origin}/component-npm.html`);
  const found = [];
  for (const query of QUERIES) found.push((await own(query)).length);
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter((reports) => reports > 0).length).toBeGreaterThan(45);
  expect(found.filter((reports) => reports > 1).length).toBeGreaterThan(20);
  expect(found.filter((reports) => reports === 0).length).toBeGreaterThan(1);
});

/** Reads the list of an interface: results, the link of each to its report, the links to its sections. */
async function shown(result: string, report: string, section: string): Promise<Found> {
  return Found.parse(
    await site.page.evaluate(`[...document.querySelectorAll('${result}')].map((item) => [
      item.querySelector('${report}')?.getAttribute('href').replace(/^.*\\/reports\\/(.*)\\/.*$/, '$1') ?? '',
      [...item.querySelectorAll('${section}')].map((link) => link.getAttribute('href').replace(/^.*#/, '')),
    ])`),
  );
}

/** The Component UI loads what comes into view. */
async function seeAll(): Promise<void> {
  await site.page.evaluate(`for (const item of document.querySelectorAll('.pf-result')) item.scrollIntoView()`);
}

test.each(['npm', 'own'])('the Component UI (%s)', async (from) => {
  await site.page.goto(`${site.origin}/component-${from}.html`);
  for (const query of QUERIES) {
    const wanted = (await own(query)).map(([report, places]) => [report, thinned(places, Infinity)]);
    await site.page.fill('pagefind-input input', '');
    await site.page.waitForFunction(() => document.querySelector('.pf-result') === null);
    await site.page.fill('pagefind-input input', query);
    await site.page.waitForFunction(
      (term) => document.querySelector('pagefind-summary')?.textContent?.includes(term.trim()),
      query,
    );
    await expect
      .poll(
        async () => {
          await seeAll();
          return shown('.pf-result', '.pf-result-link', '.pf-heading-link');
        },
        { message: query, timeout: 10_000 },
      )
      .toEqual(wanted);
  }
});

test.each(['npm', 'own'])('the Default UI (%s)', async (from) => {
  await site.page.goto(`${site.origin}/default-${from}.html`);
  for (const query of QUERIES) {
    const wanted = (await own(query)).map(([report, places]) => [report, thinned(places, 3)]);
    await site.page.fill('.pagefind-ui__search-input', query);
    await site.page.waitForFunction(
      (term) => document.querySelector('p.pagefind-ui__message')?.textContent?.includes(term.trim()),
      query,
    );
    await expect
      .poll(() => shown('.pagefind-ui__result', '.pagefind-ui__result-link', '.pagefind-ui__result-nested a'), {
        message: query,
        timeout: 10_000,
      })
      .toEqual(wanted);
  }
});
