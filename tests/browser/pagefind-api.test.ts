/**
 * `/pagefind/pagefind.js` beside the module that Pagefind 1.6.0 itself writes: the same members, answers of the same
 * shape. What it finds is what the archive's own search finds, under a base path that nothing was built for.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openSite } from '../support/open-site.ts';
import { BASE, pagefindPages, type PagefindPages } from '../support/pagefind-pages.ts';

let pages: PagefindPages;
beforeAll(async () => {
  pages = await pagefindPages();
});
afterAll(() => pages.close());
const site = openSite(() => pages.folder);

const warnings: string[] = [];
beforeEach(async () => {
  warnings.length = 0;
  site.page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await site.page.goto(`${site.origin}/default-npm.html`);
});

/** Runs code with this archive's module as `pagefind`, Pagefind's own as `theirs` and the archive's search as `own`. A string, since the test runner rewrites imports in functions. */
async function inPage(code: string): Promise<unknown> {
  return site.page.evaluate(`(async () => {
    const pagefind = await import('${BASE}/pagefind/pagefind.js');
    const theirs = await import('/own/pagefind/pagefind.js');
    const own = await import('${BASE}/search/api.js');
    ${code}
  })()`);
}

/** Says of a value what it is made of: every path to a leaf, and the leaf's type. Items of a list are as one. */
const SHAPE = `const shapeOf = (value, path = '') =>
  Array.isArray(value) ? [path + '[]', ...value.flatMap((item) => shapeOf(item, path + '[]'))]
  : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => shapeOf(item, path + '.' + key))
  : [path + ': ' + typeof value];`;

const Shapes = z.object({ ours: z.array(z.string()), theirs: z.array(z.string()) });

async function expectShapeOf(code: string): Promise<void> {
  const { ours, theirs } = Shapes.parse(
    await inPage(`${SHAPE}
      const shape = async (pagefind) => [...new Set(shapeOf(await (async () => { ${code} })()))];
      return { ours: await shape(pagefind), theirs: await shape(theirs) };`),
  );
  expect(theirs.length).toBeGreaterThan(0);
  expect(theirs.filter((path) => !ours.includes(path))).toEqual([]);
}

test('every member is there, of the module and of an instance', async () => {
  const members = await inPage(`return [pagefind, theirs].map((module) => Object.keys(module).sort())`);
  expect(members).toEqual([
    ['createInstance', 'debouncedSearch', 'destroy', 'filters', 'init', 'mergeIndex', 'options', 'preload', 'search'],
    ['createInstance', 'debouncedSearch', 'destroy', 'filters', 'init', 'mergeIndex', 'options', 'preload', 'search'],
  ]);
  const lacking = await inPage(
    `const instance = pagefind.createInstance();
     return Object.keys(theirs.createInstance()).filter((name) => typeof instance[name] !== 'function')`,
  );
  expect(lacking).toEqual([]);
  expect(
    await inPage(`const { search } = pagefind.createInstance(); return (await search('公开')).results.length`),
  ).toBe(5);
});

test('answers have the shape of Pagefind’s', async () => {
  await expectShapeOf(`return pagefind.search('公开')`);
  await expectShapeOf(`return pagefind.search('没有这样的词')`);
  await expectShapeOf(`return (await pagefind.search('公开', { verbose: false })).results[0].data()`);
  await expectShapeOf(`return (await pagefind.search(null, { filters: { year: '2019' } })).results[0].data()`);
  await expectShapeOf(`return pagefind.filters().then(({ year }) => Object.values(year))`);
  await expectShapeOf(
    `const instance = pagefind.createInstance({ excerptLength: 5 });
     await instance.init(); const found = await instance.search('公开'); await instance.destroy(); return found`,
  );
  await expectShapeOf(
    `const first = pagefind.debouncedSearch('公', {}, 50); const last = pagefind.debouncedSearch('公开', {}, 50);
     return { first: await first, last: await last }`,
  );
});

test('of searches in quick succession the last is answered', async () => {
  const answers = await inPage(
    `const all = await Promise.all(['公', '公开'].map((term) => pagefind.debouncedSearch(term, {}, 30)));
     return all.map((answer) => answer?.results.length ?? null)`,
  );
  expect(answers).toEqual([null, 5]);
});

test('locations are places in the content', async () => {
  const wrong = await inPage(
    `const wrong = [];
     for (const query of ['公开', '条例', '2019', '政府信息公開', '行政复议 公开'])
       for (const result of (await pagefind.search(query)).results) {
         const { raw_content, content, word_count, locations, sub_results, anchors } = await result.data();
         const units = raw_content.split('\\u200b');
         const words = own.wordsOf(query);
         if (units.length !== word_count || result.words.join() !== locations.join()) wrong.push(query);
         for (const at of locations)
           if (!words.some((word) => own.fold(units.slice(at, at + word.length).join('')).text === word)) wrong.push([query, at]);
         for (const { anchor, locations } of sub_results) {
           const at = anchors.findIndex(({ id }) => id === anchor?.id);
           const end = anchors[at + 1]?.location ?? Infinity;
           if (locations.some((location) => location < (anchor?.location ?? 0) || location >= end)) wrong.push([query, anchor]);
         }
       }
     return wrong`,
  );
  expect(wrong).toEqual([]);
});

/** Reports of an answer in order. */
const REPORTS = `const reports = async ({ results }) =>
  (await Promise.all(results.map((result) => result.data()))).map(({ raw_url }) => raw_url.slice(9, -1));`;

test.each([
  [`{ year: '2019' }`, `{ year: 2019 }`],
  [`{ year: 2019, region: ['甘肃省'] }`, `{ year: 2019, region: '甘肃省' }`],
  [`{ region: { any: ['江苏省'] } }`, `{ region: '江苏省' }`],
  [`{ agency: '白银市科学技术局' }`, `{ agency: '白银市科学技术局' }`],
  [`{ part: 'requests' }`, `{ part: 'requests' }`],
  [`{ nothing: 'x' }`, `{ year: 1 }`],
])('the filter %s leaves what the search leaves', async (filters, options) => {
  const [ours, wanted] = z.array(z.array(z.string())).parse(
    await inPage(
      `const { results } = await pagefind.search('公开', { filters: ${filters} });
       const { hits } = await own.search('公开', { ...${options}, limit: Infinity });
       const found = await Promise.all(results.map((result) => result.data()));
       return [
         found.flatMap(({ sub_results, url }) => sub_results.map((sub) => sub.anchor === undefined ? url + '#title' : sub.url)),
         hits.map(({ url }) => url),
       ]`,
    ),
  );
  expect(ours).toEqual(wanted);
});

test('filters can be compounded', async () => {
  const answer = z.record(z.string(), z.array(z.string())).parse(
    await inPage(
      `${REPORTS}
       const ask = async (filters) => (await reports(await pagefind.search(null, { filters }))).sort();
       return {
         all: await ask({}),
         not: await ask({ not: { year: '2019' } }),
         none: await ask({ region: { none: ['甘肃省', '江苏省'] } }),
         any: await ask({ any: [{ year: '2019' }, { year: '2017', region: '江苏省' }] }),
         both: await ask({ year: ['2019', '2017'] }),
       }`,
    ),
  );
  const { all = [] } = answer;
  expect(all).toHaveLength(5);
  expect(answer['not']).toEqual(all.filter((report) => !report.endsWith('/2019')));
  expect(answer['any']).toEqual(['baiyinshi-kexuejishuju/2019', 'rugaoshi-kexuejishuxiehui/2017']);
  expect(answer['none']).not.toContain('baiyinshi-kexuejishuju/2019');
  expect(answer['both']).toEqual([]);
});

test('filters are counted, in what is found and in what would be found without them', async () => {
  const counts = z.record(z.string(), z.record(z.string(), z.number()));
  const { all, found } = z
    .object({
      all: counts,
      found: z.object({ filters: counts, totalFilters: counts, unfilteredResultCount: z.number() }),
    })
    .parse(
      await inPage(
        `const all = await pagefind.filters();
         return { all, found: await pagefind.search('公开', { filters: { year: '2019' } }) }`,
      ),
    );
  expect(Object.keys(all).sort()).toEqual(['agency', 'county', 'form', 'kind', 'part', 'prefecture', 'region', 'year']);
  expect(Object.values(all['year'] ?? {}).reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(found.unfilteredResultCount).toBe(5);
  expect(found.totalFilters['year']).toEqual(all['year']);
  expect(found.filters['year']?.['2019']).toBe(1);
  expect(Object.values(found.filters['year'] ?? {}).filter((count) => count > 0)).toEqual([1]);
});

test('results can be sorted by year', async () => {
  const [down, up] = z.array(z.array(z.string())).parse(
    await inPage(
      `${REPORTS}
       return [await reports(await pagefind.search('公开', { sort: { year: 'desc' } })), await reports(await pagefind.search('公开', { sort: { date: 'asc' } }))]`,
    ),
  );
  const years = (down ?? []).map((report) => Number(report.slice(-4)));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(up).toEqual([...(down ?? [])].reverse());
});

test('options change addresses and excerpts', async () => {
  const { page, plain, marked, elsewhere } = z.record(z.string(), z.string()).parse(
    await inPage(
      `const first = async (options) => {
         const instance = pagefind.createInstance(options);
         return (await (await instance.search('众创空间 公开')).results[0].data());
       };
       const long = await first({});
       const short = await first({ excerptLength: 5, excerptEllipsis: '…', highlightParam: 'h' });
       return {
         page: long.url, plain: short.plain_excerpt, marked: short.excerpt,
         elsewhere: (await first({ baseUrl: 'https://example.org/x/', highlightParam: 'h' })).sub_results.at(-1).url,
       }`,
    ),
  );
  expect(page).toMatch(/^\/deep\/archive\/reports\/[a-z-]+\/\d{4}\/$/u);
  expect(plain?.length).toBeLessThan(20);
  expect(marked?.replace(/<\/?mark>/gu, '')).toBe(plain);
  expect(marked).toContain('<mark>');
  expect(decodeURIComponent(elsewhere ?? '')).toMatch(
    /^https:\/\/example\.org\/x\/reports\/[a-z-]+\/\d{4}\/\?h=众创空间&h=公开#[st]/u,
  );
});

test('an option that is not known, and one that does nothing, are told', async () => {
  await inPage(`await pagefind.options({ ranking: { pageLength: 1 }, nonsense: true }); await pagefind.init()`);
  expect(warnings.filter((text) => text.includes('nonsense'))).not.toEqual([]);
  expect(warnings.filter((text) => text.includes('ranking'))).not.toEqual([]);
});

test('another archive of this kind can be merged, Pagefind’s own index is refused with a sentence', async () => {
  const answer = await inPage(
    `const instance = pagefind.createInstance({ mergeFilter: { site: 'one' } });
     await instance.mergeIndex('${BASE}/pagefind');
     const alone = await instance.search('公开');
     // The same archive under another address.
     await instance.mergeIndex('/twin/pagefind/', { mergeFilter: { site: 'two' }, indexWeight: 2 });
     const both = await instance.search('公开');
     const two = await instance.search('公开', { filters: { site: 'two' } });
     const refused = await instance.mergeIndex('/own/pagefind/').catch((error) => error.message);
     return {
       counts: [alone, both, two].map(({ results }) => results.length),
       ids: new Set(both.results.map(({ id }) => id)).size,
       first: (await both.results[0].data()).url.slice(0, 6),
       site: (await instance.filters()).site,
       refused,
     }`,
  );
  expect(answer).toEqual({
    counts: [5, 10, 5],
    ids: 10,
    first: '/twin/',
    site: { one: 5, two: 5 },
    refused:
      '/own/pagefind/ cannot be merged: only an archive made as this one is has its search at ../search/api.js beside it',
  });
});

test('after it was destroyed it begins anew', async () => {
  const urls = await inPage(
    `await pagefind.options({ baseUrl: '/other/' });
     const url = async () => (await (await pagefind.search('公开')).results[0].data()).url;
     const before = await url();
     await pagefind.destroy();
     return [before.slice(0, 7), (await url()).slice(0, 6)]`,
  );
  expect(urls).toEqual(['/other/', '/deep/']);
});

test('Pagefind’s own module and this one stay apart', async () => {
  expect(await inPage(`return (await theirs.search('总体情况')).results.length`)).toBe(1);
});
