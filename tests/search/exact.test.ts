/**
 * The search against truth over more reports than the site has: the cases that tests keep, and made-up reports,
 * cut by year. The module that browsers load, fed with the files that hosts serve.
 */
import { readFile } from 'node:fs/promises';
import { close } from 'pagefind';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusSeed } from '../../scripts/bench/corpus/index.ts';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import type { Report } from '../../src/report.ts';
import { partitionReports } from '../../src/search/partitions.ts';
import { toEntry } from '../../src/search/entry.ts';
import { readChunk } from '../../src/search/index-files/chunk.ts';
import { unpacked } from '../../src/search/index-files/index-file.ts';
import { matchEntry } from '../../src/search/matches.ts';
import { parseQuery } from '../../src/search/query/parse.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { siteSearchFold, siteSearchFoldText } from '../../src/search/site-search-fold.ts';
import { bordersOf, dice, pairsOf, piecesOf, searchedTexts, truthOf } from '../../src/search/truth.ts';
import { textSeeds } from '../support/case-seeds.ts';
import { Fts5, randomQuestions } from '../support/fts5.ts';
import { openIndex, publishedFiles, type Files } from '../support/search-host.ts';

/** Records of the kept cases and of made-up seeds, newest first. */
async function records(): Promise<Report[]> {
  const seeds = await Promise.all(textSeeds().map(({ path }) => readFile(path)));
  const made = Array.from({ length: 30 }, (_, index) => corpusSeed(index).bytes);
  const reports: Report[] = [];
  for (const bytes of [...seeds, ...made]) {
    const { record } = (await convert(new VFile({ path: 'seeds/a.txt', value: bytes }))).data;
    const known = reports.some(({ id }) => id === record?.id);
    if (record !== undefined && !known) reports.push(record);
  }
  return reports.sort((a, b) => b.year - a.year);
}

/** Questions held to SQLite: `QUESTIONS=2000` makes them more. */
const QUESTIONS = Number(process.env['QUESTIONS'] ?? 250);

const reports = await records();
const texts = searchedTexts(reports);
const realFetch = globalThis.fetch;
let files: Files;
let index: SearchIndex;

beforeAll(async () => {
  files = await publishedFiles(reports, partitionReports(reports, 0));
  index = openIndex(files);
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await close();
});

/** How many places of how many reports hold the words. */
async function counted(query: string): Promise<[places: number, reports: number]> {
  const { question } = parseQuery(query, siteSearchFoldText);
  const found = await index.find(question, { filters: {}, parts: null, scope: '' });
  return [found.reduce((sum, { places }) => sum + places, 0), found.length];
}

function expected(query: string): [places: number, reports: number] {
  const places = truthOf(query, texts);
  return [places.length, new Set(places.map((place) => place.split('#')[0])).size];
}

async function expectTruth(queries: readonly string[]): Promise<void> {
  const wrong: unknown[] = [];
  for (const query of queries) {
    const [is, wanted] = [await counted(query), expected(query)];
    if (is.join() !== wanted.join()) wrong.push({ query, is, wanted });
  }
  expect(wrong).toEqual([]);
}

test('pairs, pieces and single characters are counted as they are', async () => {
  const pairs = pairsOf(texts);
  expect(pairs.length).toBeGreaterThan(10_000);
  const singles = [...new Set(pairs.map((pair) => Array.from(pair)[0] ?? ''))];
  await expectTruth([
    ...pairs.filter((_pair, at) => at % 12 === 0),
    ...singles.filter((_single, at) => at % 25 === 0),
    ...piecesOf(texts, 700),
  ]);
});

test('no phrase is found where one text ends and the next begins', async () => {
  const borders = bordersOf(texts);
  expect(borders.length).toBeGreaterThan(500);
  await expectTruth(borders.slice(0, 700));
});

test('several words are found in the reports that hold them all', async () => {
  // What begins with a dash is asked to be absent.
  const pieces = piecesOf(texts, 300, 3).flatMap((piece) => (/^[-－]/u.test(piece) ? [] : [piece.slice(0, 3)]));
  await expectTruth(pieces.slice(1).map((piece, at) => `${piece} ${pieces[at] ?? ''}`));
});

test('a mark that ends a clause is found with as little as a character behind it', async () => {
  const pieces = texts.flatMap(({ text }) => text.match(/[^\s\p{P}]{1,2}[。；！？][^\s\p{P}]{1,2}/gu) ?? []);
  const queries = [...new Set(pieces.flatMap((piece) => [piece, Array.from(piece).slice(0, -1).join('')]))];
  expect(queries.length).toBeGreaterThan(300);
  await expectTruth(queries.slice(0, 400));
});

test('the first and the last word of every chunk of the index are found', async () => {
  const chunks = [...files].filter(([path]) => path.startsWith('words/'));
  const words = chunks.flatMap(([, content]) => {
    const all = [...readChunk(Uint8Array.from(unpacked(content))).keys()];
    return [all[0] ?? '', all.at(-1) ?? ''];
  });
  // Digits are spelt by their places in numbers.
  const pairs = [...new Set(words)].filter((word) => /^[a-z\p{Unified_Ideograph}]{2}$/u.test(word));
  expect(pairs.length).toBeGreaterThan(10);
  await expectTruth(pairs);
});

test('questions with operators find the reports that SQLite finds', async () => {
  const oracle = new Fts5(reports);
  const random = dice(16);
  const questions = randomQuestions(piecesOf(texts, 4000, 5), QUESTIONS, () => random.next().value);
  const wrong: unknown[] = [];
  let [found, few] = [0, 0];
  for (const { own, fts } of questions)
    for (const scope of ['', 'prose'] as const) {
      const { question, problem } = parseQuery(own, siteSearchFoldText);
      const tallies = await index.find(question, { filters: {}, parts: null, scope });
      const is = tallies.map(({ page }) => reports[page]?.id ?? '').sort();
      const wanted = oracle.reports(fts, scope);
      if (problem !== null || is.join() !== wanted.join())
        wrong.push({ own, fts, scope, problem, is: is.length, wanted: wanted.length });
      found += Number(is.length > 0);
      few += Number(is.length > 0 && is.length < reports.length / 2);
      // What the texts of a report say of the question is what the index says.
      const { page = 0, places = 0 } = tallies[0] ?? {};
      if (question === null || tallies.length === 0) continue;
      const folding = { fold: siteSearchFold, foldText: siteSearchFoldText };
      const matches = matchEntry(await index.entry(page), question, scope, folding);
      if (matches.length !== places) wrong.push({ own, scope, places, matches: matches.length });
    }
  expect(wrong).toEqual([]);
  // The questions tell reports apart.
  expect(found).toBeGreaterThan(questions.length);
  expect(few).toBeGreaterThan(questions.length / 2);
});

test('the texts of every report come back', async () => {
  for (const [page, report] of reports.entries()) expect(await index.entry(page)).toEqual(toEntry(report));
});

test('the published index is the same however the reports are cut', async () => {
  const some = reports.filter((_report, at) => at % 6 === 0);
  const whole = await publishedFiles(some, [some]);
  expect(whole.size).toBeGreaterThan(some.length + 10);
  const random = dice();
  for (let run = 0; run < 2; run++) {
    const shuffled = some.map((report) => ({ report, at: random.next().value })).sort((a, b) => a.at - b.at);
    const cuts = Map.groupBy(shuffled, () => Math.floor(random.next().value * 6));
    const cut = await publishedFiles(
      some,
      [...cuts.values()].map((own) => own.map(({ report }) => report)),
    );
    expect([...cut.keys()].sort()).toEqual([...whole.keys()].sort());
    for (const [path, content] of cut)
      expect(Buffer.compare(content, whole.get(path) ?? new Uint8Array()), path).toBe(0);
  }
});

test('an entry says the script of its texts', () => {
  const scripts = new Set(reports.map((report) => toEntry(report).script));
  expect([...scripts].sort()).toEqual(['zh-Hans', 'zh-Hant']);
  for (const report of reports) if (report.script === 'zh-Hans') expect(toEntry(report).script).toBe('zh-Hans');
});
