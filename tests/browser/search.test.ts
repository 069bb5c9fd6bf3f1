/**
 * The search against truth: what plain substring search over the folded text of the records finds is found, nothing else,
 * and with its section. Run in a real Chromium, through the module that the search page uses.
 */
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { bordersOf, pairsOf, piecesOf, searchedTexts, truthOf } from '../../src/search/truth.ts';
import { openSite } from '../support/open-site.ts';
import { WRITTEN } from '../support/written-queries.ts';

const texts = searchedTexts(await readArchive('content'));
const truth = (query: string): string[] => truthOf(query, texts);

const site = openSite();
beforeEach(async () => {
  await site.page.goto(`${site.origin}/search/`);
});

const Answers = z.array(z.array(z.string()));

/** Runs code in the page with `search` at hand. A string, since the test runner rewrites imports in functions. */
async function inPage(code: string): Promise<unknown> {
  return site.page.evaluate(
    `(async () => { const { search } = await import(new URL('/search/api.js', location.href).href); ${code} })()`,
  );
}

/** The places that the module finds for each query. */
async function ask(queries: readonly string[]): Promise<string[][]> {
  return Answers.parse(
    await inPage(`
      const all = [];
      for (const query of ${JSON.stringify(queries)}) {
        const { total, hits } = await search(query, { limit: Infinity });
        if (total !== hits.length) throw new Error(query + ': total ' + total + ', hits ' + hits.length);
        all.push(hits.map((hit) => hit.report + '#' + hit.anchor).sort());
      }
      return all;
    `),
  );
}

async function expectTruth(queries: readonly string[]): Promise<void> {
  const answers = await ask(queries);
  const wrong = queries.flatMap((query, index) => {
    const [found, wanted] = [answers[index] ?? [], truth(query)];
    const missed = wanted.filter((place) => !found.includes(place));
    const extra = found.filter((place) => !wanted.includes(place));
    return missed.length + extra.length === 0 ? [] : [{ query, missed, extra }];
  });
  expect(wrong).toEqual([]);
}

test('every pair of characters of the archive is found exactly where it is', async () => {
  const pairs = pairsOf(texts);
  expect(pairs.length).toBeGreaterThan(2_000);
  await expectTruth(pairs);
});

test('two thousand longer pieces, cut anywhere, are found exactly where they are', async () => {
  await expectTruth(piecesOf(texts, 2_000));
});

test('no phrase is found where one text ends and the next begins', async () => {
  await expectTruth(bordersOf(texts));
});

test('written queries of all kinds', async () => {
  await expectTruth(WRITTEN);
});

test('filters narrow to what they name, and a limit cuts the hits and not the total', async () => {
  const answer = await inPage(`
    const reports = ({ hits }) => [...new Set(hits.map((hit) => hit.report))];
    const limited = await search('公开', { limit: 3 });
    return {
      year: reports(await search('公开', { year: 2019, limit: Infinity })),
      part: (await search('公开', { part: 'requests', limit: Infinity })).hits.every((hit) => /^s[35]/.test(hit.anchor)),
      region: reports(await search('公开', { region: '江苏省', limit: Infinity })),
      hits: limited.hits.length,
      total: limited.total,
    };
  `);
  expect(answer).toEqual({
    year: ['baiyinshi-kexuejishuju/2019'],
    part: true,
    region: ['rugaoshi-kexuejishuxiehui/2017'],
    hits: 3,
    total: truth('公开').length,
  });
});

test('a query goes to no other host, and what is copied from a page has no invisible characters', async () => {
  const asked: string[] = [];
  site.page.on('request', (request) => asked.push(request.url()));
  await ask(['只有这里才会问到的词']);
  expect(asked.filter((url) => !url.startsWith(site.origin) || decodeURIComponent(url).includes('只有这里'))).toEqual(
    [],
  );
  await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  const copied = await site.page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('2019年，市科技局政务公开工作');
  expect(copied).not.toMatch(/[\u200B-\u200F\u2060\uFEFF\uE000-\uF8FF]/u);
});
