/**
 * What the search is worth at size: right or wrong, how much is loaded, how long it takes, beside Pagefind as it comes,
 * Pagefind over pairs through its own module, and MiniSearch as VitePress sets it. All in one run, in real Chromium.
 */
import { join } from 'node:path';
import { openBrowser } from '../../tests/support/browser.ts';
import { pairsOf, piecesOf, searchedTexts, truthOf, type SearchedText } from '../../src/search/truth.ts';
import { startBar } from '../lib/progress.ts';
import { makeArchive } from './search/archive.ts';
import { miniSearch, ownEngine, pairedPagefind, plainPagefind, type Engine } from './search/engines.ts';
import { answers, firstTimes, measure, type Measured } from './search/measure.ts';
import type { Table } from './table.ts';

/** Phrases that nearly every report holds: the hardest to count and to order. */
const COMMON = [
  '政府信息公开',
  '中华人民共和国政府信息公开条例',
  '信息公开工作年度报告',
  '主动公开政府信息',
  '依申请公开',
  '行政复议',
  '行政诉讼',
  '公开',
  '工作',
  '存在的主要问题',
];

const WORDS = [
  '规范性文件',
  '政务新媒体',
  '人民政府网站',
  '不予公开',
  '第三方合法权益',
  '乡镇',
  '教育',
  '放管服改革',
  '社会公益组织',
  '财政预算',
];

/** How often each common phrase is put on a fresh page. */
const TURNS = 7;

/** Queries held to truth, which is slow at size. */
const HELD_TO_TRUTH = 150;

/** Measures an archive of so many reports, 1,000 unless told; gives the tables. */
export async function benchSearch(asked: number | null): Promise<Table[]> {
  const count = asked ?? 1000;
  const archive = await makeArchive(count);
  const texts = searchedTexts(archive.reports);
  const textBytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const queries = [...WORDS, ...COMMON, ...piecesOf(texts, 260, 5)].slice(0, 220);
  const out = (name: string): string => join(archive.folder, name);
  const own = await ownEngine('this archive', archive.content, out('own'));
  const paired = await pairedPagefind(archive.reports, out('pairs'));
  const others = [
    await plainPagefind(archive.reports, out('plain')),
    paired,
    ...(count > 2000 ? [] : [await miniSearch(archive.reports, out('mini'))]),
  ];
  const browser = await openBrowser();
  try {
    const bar = startBar('measure', others.length + 1);
    const rows: Array<[Engine, Measured, Rightness]> = [];
    for (const engine of [own, ...others]) {
      const measured = await measure(engine, browser, COMMON.slice(0, 4), queries);
      rows.push([
        engine,
        measured,
        // Its module wants pairs; a piece with marks in it is not put to it as the archive's search would.
        engine === paired
          ? [null, null, null]
          : await rightness(engine, browser, engine === own, queries.slice(0, HELD_TO_TRUTH), texts),
      ]);
      bar.increment();
    }
    bar.stop();
    const made = `${count.toLocaleString('en')} made-up reports, ${(textBytes / 1e6).toFixed(2)} MB of text, ${pairsOf(texts).length.toLocaleString('en')} different pairs of characters.`;
    return [tableOf(made, rows, textBytes), await commonPhrases(own, paired, browser)];
  } finally {
    await browser.close();
  }
}

type Rightness = [recall: number | null, precision: number | null, nothing: number | null];

/** Recall, precision and for how many queries nothing was found, by report; for our own search by section. */
async function rightness(
  engine: Engine,
  browser: Awaited<ReturnType<typeof openBrowser>>,
  own: boolean,
  queries: readonly string[],
  texts: readonly SearchedText[],
): Promise<Rightness> {
  const found = await answers(engine, browser, own ? 'places' : 'reports', queries);
  let [recall, precision, nothing] = [0, 0, 0];
  for (const [index, query] of queries.entries()) {
    const places = truthOf(query, texts);
    const wanted = new Set(own ? places : places.map((place) => `/reports/${place.slice(0, place.indexOf('#'))}/`));
    const given = new Set(found[index]);
    const both = [...given].filter((item) => wanted.has(item)).length;
    recall += wanted.size === 0 ? 1 : both / wanted.size;
    precision += given.size === 0 ? 1 : both / given.size;
    if (given.size === 0 && wanted.size > 0) nothing++;
  }
  return [recall / queries.length, precision / queries.length, nothing];
}

function tableOf(
  caption: string,
  rows: ReadonlyArray<readonly [Engine, Measured, Rightness]>,
  textBytes: number,
): Table {
  return {
    caption,
    columns: [
      '',
      'recall',
      'precision',
      'nothing found',
      'files ÷ text',
      'of these for excerpts',
      'KB before the first query',
      'requests',
      'KB of the first query, ten shown',
      'requests',
      'ms, asked first: median',
      '95 %',
      'ms, asked again: median',
      '95 %',
      'MB of indexing',
    ],
    rows: rows.map(([{ name, bytes, texts, peak }, { ready, first, cold, warm }, right]) => [
      name,
      ...right,
      bytes / textBytes,
      texts / textBytes,
      ready.bytes / 1000,
      ready.requests,
      first.bytes / 1000,
      first.requests,
      quantile(cold, 0.5),
      quantile(cold, 0.95),
      quantile(warm, 0.5),
      quantile(warm, 0.95),
      peak,
    ]),
  };
}

/** The common phrases, each on a fresh page: from the first byte of the index to ten results. */
async function commonPhrases(
  own: Engine,
  uncut: Engine,
  browser: Awaited<ReturnType<typeof openBrowser>>,
): Promise<Table> {
  const rows: Table['rows'] = [];
  for (const phrase of COMMON) {
    const [a = NaN, b = NaN] = await firstTimes([own, uncut], browser, phrase, TURNS);
    rows.push([phrase, a, b, a / b]);
  }
  return {
    caption: 'Common phrases, each on a fresh page, milliseconds to the first ten results.',
    columns: ['', 'this archive', 'one uncut index', 'ratio'],
    rows,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
