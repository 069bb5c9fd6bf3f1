/**
 * The search against truth over more reports than the site has: the cases that tests keep, and made-up reports,
 * in one index and cut by year. The module that browsers load, fed with the files that hosts serve.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusSeed } from '../../scripts/bench/corpus/index.ts';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import { PartName, type Report } from '../../src/report.ts';
import { Cut } from '../../src/search/cut.ts';
import { cutReports } from '../../src/search/cuts.ts';
import { siteFold as fold } from '../../src/search/site-fold.ts';
import { toEntry } from '../../src/search/entry.ts';
import { readChunk } from '../../src/search/index-files/chunk.ts';
import { readTexts, writeTexts } from '../../src/search/index-files/texts.ts';
import { mergeCuts } from '../../src/search/merge-cuts.ts';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';
import { pairsOf, piecesOf, searchedTexts, truthOf } from '../../src/search/truth.ts';

const files = new Map<string, Uint8Array>();
const realFetch = globalThis.fetch;

/** Records of the kept cases and of made-up seeds, newest first. */
async function records(): Promise<Report[]> {
  const cases = (await readdir('tests/cases')).sort();
  const seeds = await Promise.all(cases.map((name) => readFile(join('tests/cases', name, 'seed.txt'))));
  const made = Array.from({ length: 30 }, (_, index) => corpusSeed(index).bytes);
  const reports: Report[] = [];
  for (const bytes of [...seeds, ...made]) {
    const { record } = (await convert(new VFile({ path: 'seeds/a.txt', value: bytes }))).data;
    const known = reports.some(({ id }) => id === record?.id);
    if (record !== undefined && !known) reports.push(record);
  }
  return reports.sort((a, b) => b.year - a.year);
}

const reports = await records();
const texts = searchedTexts(reports);

beforeAll(async () => {
  for (const [folderName, whole] of [
    ['whole', Infinity],
    ['cut', 0],
  ] as const)
    for (const [name, own] of cutReports(reports, whole))
      for (const { path, content } of await buildIndex(own)) files.set(`/${folderName}/${name}/${path}`, content);
  const cuts = [...cutReports(reports, 0)].map(([name, own]) => ({
    reports: own.length,
    read: (path: string) => files.get(`/cut/${name}/${path}`) ?? new Uint8Array(),
  }));
  for (const { path, content } of mergeCuts(cuts)) files.set(`/merged/all/${path}`, content);
  globalThis.fetch = (input) => {
    const content = files.get(new URL(input instanceof Request ? input.url : input).pathname);
    return Promise.resolve(
      new Response(content === undefined ? null : Uint8Array.from(content), {
        status: content === undefined ? 404 : 200,
      }),
    );
  };
}, 300_000);
afterAll(async () => {
  globalThis.fetch = realFetch;
  await close();
});

/** How many places of how many reports hold the words. */
async function counted(cuts: readonly Cut[], query: string): Promise<[places: number, reports: number]> {
  const words = query.split(/\s+/u).map((word) => fold(word).text);
  const found = (await Promise.all(cuts.map((cut) => cut.find(words, {}, null)))).flat();
  return [found.reduce((sum, { places }) => sum + places, 0), found.length];
}

function expected(query: string): [places: number, reports: number] {
  const places = truthOf(query, texts);
  return [places.length, new Set(places.map((place) => place.split('#')[0])).size];
}

describe.each([
  ['in one index', 'whole', Infinity],
  ['cut by year', 'cut', 0],
  ['cut by year and merged', 'merged', Infinity],
])('%s', (_, at, whole) => {
  const cuts = [...cutReports(reports, whole)].map(
    ([name, own]) =>
      new Cut(new URL(`http://host/${at}/`), { folder: `${name}/`, reports: own.length }, PartName.options),
  );

  test('pairs, pieces and single characters are counted as they are', { timeout: 300_000 }, async () => {
    const pairs = pairsOf(texts);
    expect(pairs.length).toBeGreaterThan(10_000);
    const singles = [...new Set(pairs.map((pair) => Array.from(pair)[0] ?? ''))];
    const queries = [
      ...pairs.filter((_pair, index) => index % 12 === 0),
      ...singles.filter((_single, index) => index % 25 === 0),
      ...piecesOf(texts, 700),
    ];
    const wrong: unknown[] = [];
    for (const query of queries) {
      const [is, wanted] = [await counted(cuts, query), expected(query)];
      if (is.join() !== wanted.join()) wrong.push({ query, is, wanted });
    }
    expect(wrong).toEqual([]);
  });

  test('the first and the last word of every chunk of the index are found', async () => {
    const chunks = [...files].filter(([path]) => path.startsWith(`/${at}/`) && path.includes('/words/'));
    const words = chunks.flatMap(([, content]) => {
      const all = [...readChunk(Uint8Array.from(gunzipSync(content))).keys()];
      return [all[0] ?? '', all.at(-1) ?? ''];
    });
    const pairs = [...new Set(words)].filter((word) => /^[0-9a-z\p{Unified_Ideograph}]{2}$/u.test(word));
    expect(pairs.length).toBeGreaterThan(10);
    for (const pair of pairs) expect(await counted(cuts, pair), pair).toEqual(expected(pair));
  });
});

test('an entry comes back from its file', () => {
  for (const report of reports.slice(0, 20))
    expect(readTexts(JSON.parse(writeTexts(toEntry(report))))).toEqual(toEntry(report));
});

test('cuts merged are the index built in one piece', () => {
  const merged = [...files].filter(([path]) => path.startsWith('/merged/all/'));
  expect(merged.length).toBeGreaterThan(20);
  for (const [path, content] of merged) {
    const whole = files.get(path.replace('/merged/', '/whole/'));
    const read = (bytes: Uint8Array | undefined): string => gunzipSync(bytes ?? new Uint8Array()).toString('latin1');
    if (path.includes('/filters/')) continue;
    expect(read(content), path).toBe(read(whole));
  }
});

test('an entry says the script of its texts', () => {
  const scripts = new Set(reports.map((report) => toEntry(report).script));
  expect([...scripts].sort()).toEqual(['zh-Hans', 'zh-Hant']);
  for (const report of reports) if (report.script === 'zh-Hans') expect(toEntry(report).script).toBe('zh-Hans');
});
