/**
 * Words that reports share, held to brute force: every stretch of every paragraph looked for in every other report.
 */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { Cache } from '../../src/archive/cache.ts';
import type { SameWords } from '../../src/archive/same-words/compared.ts';
import { eachGram, RUN } from '../../src/archive/same-words/gram-hash.ts';
import { sameWords } from '../../src/archive/same-words/index.ts';
import { nearness } from '../../src/archive/same-words/nearest.ts';
import { packProse } from '../../src/archive/same-words/prose.ts';
import { RepeatedSentences } from '../../src/archive/same-words/repeated.ts';
import { textsOf, type Texts } from '../../src/archive/same-words/texts.ts';
import { seenTwice } from '../../src/archive/same-words/twice.ts';
import { findSameWords, keepSameWords, type SharedIn } from '../../src/site/same/kept-words.ts';
import { siteFoldText } from '../../src/text/site-fold.ts';
import { corpusSeed } from '../../scripts/bench/corpus/index.ts';
import { convert } from '../../src/convert/index.ts';

/** Paragraphs with their folded texts. */
type ProseTexts = ReadonlyArray<readonly [anchor: string, text: string]>;

const textsIn = (reports: readonly ProseTexts[]): Texts =>
  textsOf(reports.length, (report) => packProse(reports[report] ?? []));

function found(reports: readonly ProseTexts[], most = Infinity): SameWords[][] {
  const compared = { ...textsIn(reports), nearness: (a: number, b: number) => Math.abs(a - b), most };
  const wanted = reports.map((_, report) => ({ report, anchors: null }));
  return [...sameWords(compared, wanted, seenTwice(compared))].map(([, own]) => own);
}

/** The stretches of a text that stand in another report and could go on at neither end; begin and end. */
function bruteRuns(text: string, other: string): string[] {
  const runs: Array<[number, number]> = [];
  for (let from = 0; from + RUN <= text.length; from++) {
    let to = from + RUN - 1;
    while (to < text.length && other.includes(text.slice(from, to + 1))) to++;
    if (to - from >= RUN && to > (runs.at(-1)?.[1] ?? 0)) runs.push([from, to]);
  }
  return runs.map(([from, to]) => `${from}-${to}`);
}

/** Every paragraph that shares something, with the reports and the runs of each. */
function brute(reports: readonly ProseTexts[]): Array<Array<[string, Array<[number, string[]]>]>> {
  const wholes = reports.map((texts) => texts.map(([, text]) => text).join('\0'));
  return reports.map((texts, own) =>
    texts.flatMap(([anchor, text]): Array<[string, Array<[number, string[]]>]> => {
      const sharing = wholes.flatMap((other, index): Array<[number, string[]]> => {
        const runs = index === own ? [] : bruteRuns(text, other);
        return runs.length === 0 ? [] : [[index, runs]];
      });
      return sharing.length === 0 ? [] : [[anchor, sharing]];
    }),
  );
}

/** What was found in the form of `brute`; each run is looked up where it is said to stand. */
function inShort(reports: readonly ProseTexts[], all: readonly SameWords[][]): ReturnType<typeof brute> {
  return all.map((own, index) =>
    own.map(({ anchor, reports: count, nearest }): [string, Array<[number, string[]]>] => {
      const text = reports[index]?.find(([name]) => name === anchor)?.[1] ?? '';
      expect(count).toBe(nearest.length);
      for (const { report, runs } of nearest)
        for (const [from, to, there] of runs)
          expect(reports[report]?.find(([name]) => name === there)?.[1]).toContain(text.slice(from, to));
      const sharing = nearest.map(({ report, runs }): [number, string[]] => [
        report,
        runs.map(([from, to]) => `${from}-${to}`),
      ]);
      return [anchor, sharing.sort(([a], [b]) => a - b)];
    }),
  );
}

test('what is found in made-up reports is what brute force finds', async () => {
  const reports = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const { bytes } = corpusSeed(index);
      const { data } = await convert(new VFile({ path: `seeds/${index}.txt`, value: bytes }));
      return data.record === undefined
        ? []
        : data.record.paragraphs.map(({ id, text }) => [id, siteFoldText(text)] as const);
    }),
  );
  const truth = brute(reports);
  expect(truth.flat().length).toBeGreaterThan(5);
  expect(inShort(reports, found(reports))).toEqual(truth);
});

test('it is that of brute force too where texts of few characters repeat themselves, inside a report and across', () => {
  const block = fc.constantFrom(
    '甲',
    '乙',
    '甲乙',
    '一二三四五六七八九十',
    '甲'.repeat(31),
    '天地玄黄宇宙洪荒'.repeat(4),
  );
  const text = fc.array(block, { maxLength: 14 }).map((blocks) => blocks.join(''));
  const report = fc
    .array(text, { maxLength: 3 })
    .map((texts): ProseTexts => texts.map((words, index) => [`s1-p${index + 1}`, words]));
  fc.assert(
    fc.property(fc.array(report, { minLength: 2, maxLength: 5 }), (reports) => {
      expect(inShort(reports, found(reports))).toEqual(brute(reports));
    }),
    { numRuns: 300 },
  );
});

test('twenty-nine characters are no run, thirty are; a paragraph’s end ends it', () => {
  const words = '建立健全政府信息公开工作制度进一步明确责任分工和工作流程确保落实';
  expect(words.length).toBeGreaterThan(RUN);
  expect(found([[['s1-p1', words.slice(0, 29)]], [['s1-p1', words]]])).toEqual([[], []]);
  expect(found([[['s1-p1', words.slice(0, 30)]], [['s1-p1', words]]]).flat()).toHaveLength(2);
  const [cut] = found([
    [['s1-p1', words]],
    [
      ['s1-p1', words.slice(0, 16)],
      ['s1-p2', words.slice(16)],
    ],
  ]);
  expect(cut).toEqual([]);
});

test('the nearest are told, the others counted', () => {
  const words = '天地玄黄宇宙洪荒'.repeat(4);
  const reports = Array.from({ length: 9 }, (): ProseTexts => [['s1-p1', words]]);
  const [own] = found(reports, 2)[4] ?? [];
  expect(own?.reports).toBe(8);
  expect(own?.nearest.map(({ report }) => report)).toEqual([3, 5]);
  const region = (county: string) => ({ province: '甘肃省', prefecture: '白银市', county });
  const of = (id: string, year: number, county: string) => ({
    id: `${id}/${year}`,
    year,
    agency: { name: id, kind: 'department' as const, region: region(county) },
  });
  const near = nearness([
    of('a', 2020, '靖远县'),
    of('a', 2011, '靖远县'),
    of('b', 2020, '靖远县'),
    of('c', 2020, '会宁县'),
  ]);
  expect(near(0, 1)).toBeLessThan(near(0, 2));
  expect(near(0, 2)).toBeLessThan(near(0, 3));
});

test('the hash of a run is that of its characters alone, wherever it stands', () => {
  const words = '进一步明确责任分工和工作流程，确保政府信息公开各项任务落到实处取得实效';
  const hashes = (text: string): string[] => {
    const all: string[] = [];
    eachGram(text, (_, hash, check) => all.push(`${hash} ${check}`));
    return all;
  };
  expect(hashes(`前面另有文字${words}`).slice(6)).toEqual(hashes(words));
  expect(new Set(hashes(words)).size).toBe(words.length - RUN + 1);
});

test('the sentences most repeated are counted by report, whole ones alone', () => {
  const [often, seldom] = ['天地玄黄宇宙洪荒日月盈昃'.repeat(3), '寒来暑往秋收冬藏闰余成岁'.repeat(3)];
  const reports: ProseTexts[] = [
    [['s1-p1', `${often}\n另有\n${often}`]],
    [
      ['s1-p1', `前文\n${often}\n`],
      ['s1-p2', seldom],
    ],
    [
      ['s1-p1', `${often}余`],
      ['s1-p2', `${seldom}\n`],
    ],
    [['s1-p1', often]],
  ];
  const sentences = new RepeatedSentences((report) => 2020 - report, { most: 10, places: 2 });
  const texts = textsIn(reports);
  for (const [report, prose] of texts.all()) sentences.count(report, prose);
  for (const [report, prose] of texts.all()) sentences.read(report, prose);
  expect(sentences.best(texts)).toEqual([
    {
      text: often,
      reports: 3,
      years: [2017, 2020],
      places: [
        { report: 3, anchor: 's1-p1' },
        { report: 1, anchor: 's1-p1' },
      ],
    },
    {
      text: seldom,
      reports: 2,
      years: [2018, 2019],
      places: [
        { report: 2, anchor: 's1-p2' },
        { report: 1, anchor: 's1-p2' },
      ],
    },
  ]);
});

/** An archive by id: the county's number, the year, the texts. */
type Archive = ReadonlyMap<string, readonly [county: number, year: number, texts: readonly string[]]>;

function sharedIn(archive: Archive): SharedIn {
  const region = (county: number) => ({ province: '甘肃省', prefecture: '白银市', county: `${county}县` });
  const listed = [...archive]
    .map(([id, [county, year]]) => ({ id, year, agency: { name: id, kind: null, region: region(county) } }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const packedOf = (id: string): string =>
    packProse((archive.get(id)?.[2] ?? []).map((text, index) => [`s1-p${index + 1}`, text]));
  return { listed, packedOf, keyOf: packedOf };
}

test('after some reports have changed, come and gone all is as if it were found anew', () => {
  const words = Array.from({ length: 6 }, (_, kind) =>
    Array.from({ length: 18 }, (__, at) => String.fromCharCode(0x4e00 + kind * 40 + at)).join(''),
  );
  const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((blocks) => blocks.join(''));
  const report = fc.tuple(fc.nat(3), fc.integer({ min: 2015, max: 2025 }), fc.array(text, { maxLength: 3 }));
  const archive = fc.array(fc.option(report, { freq: 9 }), { minLength: 40, maxLength: 40 });
  const changes = fc.array(fc.tuple(fc.nat(39), fc.option(report)), { minLength: 1, maxLength: 4 });
  const named = (reports: ReadonlyArray<readonly [number, number, readonly string[]] | null>): Archive =>
    new Map(reports.flatMap((own, index) => (own === null ? [] : [[`a${index % 7}/${1000 + index}`, own] as const])));
  fc.assert(
    fc.property(archive, changes, (reports, edits) => {
      const cache = new Cache(':memory:');
      keepSameWords(cache, 'code', sharedIn(named(reports)));
      const changed = [...reports];
      for (const [index, own] of edits) changed[index] = own;
      const now = sharedIn(named(changed));
      const textOf = keepSameWords(cache, 'code', now);
      for (const [name, json] of findSameWords(now)) expect(textOf(name)).toBe(json);
      expect([...cache.keys('same-words').keys()]).toHaveLength(now.listed.length + 2);
    }),
    { numRuns: 40 },
  );
});

test('of two reports that are as they were nothing is found anew, and of no change nothing at all', () => {
  const [often, seldom] = ['天地玄黄宇宙洪荒日月盈昃'.repeat(3), '寒来暑往秋收冬藏闰余成岁'.repeat(3)];
  const archive = new Map<string, readonly [number, number, readonly string[]]>(
    Array.from({ length: 16 }, (_, index) => [`a/${2000 + index}`, [1, 2000 + index, [index < 2 ? seldom : often]]]),
  );
  const cache = new Cache(':memory:');
  const textOf = keepSameWords(cache, 'code', sharedIn(archive));
  const before = textOf('a/2003');
  // Found anew it would be what it was.
  cache.set('same-words', 'a/2000', 'code', '[]');
  cache.set('same-words', 'a/2003', 'code', '[]');
  const unread = { ...sharedIn(archive), packedOf: () => expect.unreachable() };
  expect(keepSameWords(cache, 'code', unread)('a/2000')).toBe('[]');
  cache.set('same-words', 'a/2003', 'code', before);
  archive.set('a/2009', [1, 2009, ['']]);
  keepSameWords(cache, 'code', sharedIn(archive));
  expect(textOf('a/2000')).toBe('[]');
  expect(JSON.parse(textOf('a/2003'))).toMatchObject([{ reports: 12 }]);
  expect(keepSameWords(cache, 'other code', sharedIn(archive))('a/2000')).not.toBe('[]');
});
