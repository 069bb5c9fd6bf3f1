/**
 * Words that reports share, held to brute force: every stretch of every paragraph looked for in every other report.
 */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { eachGram, RUN } from '../../src/archive/same-words/gram-hash.ts';
import { sameWords, type SameWords } from '../../src/archive/same-words/index.ts';
import { nearness } from '../../src/archive/same-words/nearest.ts';
import { packProse, Prose } from '../../src/archive/same-words/prose.ts';
import { repeatedSentences } from '../../src/archive/same-words/repeated.ts';
import { siteFoldText } from '../../src/text/site-fold.ts';
import { findSharing } from '../../src/archive/same-words/shared-grams.ts';
import { corpusSeed } from '../../scripts/bench/corpus/index.ts';
import { convert } from '../../src/convert/index.ts';

/** Paragraphs with their folded texts. */
type ProseTexts = ReadonlyArray<readonly [anchor: string, text: string]>;

function found(reports: readonly ProseTexts[], most = Infinity): SameWords[][] {
  const proses = reports.map((texts) => new Prose(packProse(texts)));
  const proseOf = (report: number): Prose => proses[report] ?? new Prose('');
  const sharing = findSharing(reports.length, proseOf);
  return [...sameWords(sharing, { count: reports.length, proseOf, nearness: (a, b) => Math.abs(a - b), most })];
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
  const proses = reports.map((texts) => new Prose(packProse(texts)));
  const proseOf = (report: number): Prose => proses[report] ?? new Prose('');
  const all = repeatedSentences(findSharing(reports.length, proseOf), { count: reports.length, proseOf }, 10);
  expect(all).toEqual([
    { text: often, reports: [0, 1, 3] },
    { text: seldom, reports: [1, 2] },
  ]);
});
