/**
 * Bodies that followed each other: the file in which a person says so, with a line for each fault; what pages are told of
 * it; and what is proposed, where names and years suggest it, and where they do not.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveOf, type ListedMeta } from '../../src/archive/archive.ts';
import { propose } from '../../src/archive/succession/propose.ts';
import { parseSuccession, readSuccession } from '../../src/archive/succession/read.ts';
import { namesOf, successionOf } from '../../src/archive/succession/succession.ts';
import { kindOf } from '../../src/convert/recognize/metadata/agency-kind.ts';
import { regionAtStart } from '../../src/convert/recognize/regions.ts';

const KNOWN = new Set(['a', 'b', 'c', 'd']);

const entry = (former: string, later: string, how = 'renamed', since = '2019'): string =>
  `- { former: ${former}, later: ${later}, how: ${how}, since: ${since}, reason: 机构改革, source: 某办发〔2019〕1号 }\n`;

const parse = (yaml: string): ReturnType<typeof parseSuccession> => parseSuccession(yaml, (slug) => KNOWN.has(slug));

test("the archive's own file has no fault", () => {
  expect(readSuccession('content', () => true).faults).toEqual([]);
});

test('what is written down is what pages are told, oldest first', () => {
  const { successions, faults } = parse(
    entry('b', 'c', 'renamed', '2023-11-05') + entry('a', 'b') + entry('c', 'd', 'split'),
  );
  expect(faults).toEqual([]);
  expect(successionOf(successions, 'b').former.map(({ former }) => former)).toEqual(['a']);
  expect(successionOf(successions, 'b').later).toEqual([
    { former: 'b', later: 'c', how: 'renamed', since: '2023-11-05', reason: '机构改革', source: '某办发〔2019〕1号' },
  ]);
  expect(successionOf(successions, 'x')).toEqual({ former: [], later: [] });
  for (const slug of ['a', 'b', 'c']) expect(namesOf(successions, slug)).toEqual(['a', 'b', 'c']);
  // What was split is another body.
  expect(namesOf(successions, 'd')).toEqual(['d']);
});

test('a year is no number to readers, and a merger has several bodies before it', () => {
  const { successions, faults } = parse(entry('a', 'c', 'merged') + entry('b', 'c', 'merged'));
  expect(faults).toEqual([]);
  expect(successions.map(({ since }) => since)).toEqual(['2019', '2019']);
  expect(successionOf(successions, 'c').former.map(({ former }) => former)).toEqual(['a', 'b']);
  expect(namesOf(successions, 'c')).toEqual(['c']);
});

test.each([
  ['a file of comments', '# nothing\n', []],
  ['no YAML', 'a: [\n', [/^2: is not YAML: /u]],
  ['no list', 'former: a\n', [/^1: is not a list; /u]],
  ['a text', '- a\n', [/^1: an entry has the fields former, later, how, since, reason, source$/u]],
  ['a strange field', `${entry('a', 'b')}- { from: a }\n`, [/^2: /u]],
  [
    'one field too many',
    entry('a', 'b').replace(' }', ', why: x }'),
    [/^1: there is no field “why”; an entry has former,/u],
  ],
  ['nothing behind since', entry('a', 'b', 'renamed', ''), [/^1: since is a year, a month or a day/u]],
  ['no such month', entry('a', 'b', 'renamed', '2019-13'), [/^1: since is/u]],
  ['a reason that is blank', entry('a', 'b').replace('机构改革', "' '"), [/^1: reason is a sentence/u]],
  ['no source', entry('a', 'b').replace(/, source[^}]*/u, ' '), [/^1: source is the number of a document/u]],
  ['another word for how', entry('a', 'b', 'became'), [/^1: how is renamed, merged or split$/u]],
  [
    'a body nobody knows',
    `\n\n${entry('a', 'nobody')}`,
    [/^3: there is no agency \/reports\/nobody\/ in the archive/u],
  ],
  ['itself', entry('a', 'a'), [/^1: a cannot follow itself$/u]],
  ['twice', entry('a', 'b') + entry('a', 'b'), [/^2: line 1 already joins a and b; keep one$/u]],
  ['a circle', entry('a', 'b') + entry('b', 'c') + entry('c', 'a'), [/^1: b leads back to a/u]],
  [
    'renamed into two',
    entry('a', 'b') + entry('a', 'c', 'split'),
    [/^1: a became another body too \(line 2\): it was split/u],
  ],
  [
    'renamed from two',
    entry('a', 'c', 'merged') + entry('b', 'c'),
    [/^2: c was another body too \(line 1\): they were merged/u],
  ],
])('of a fault the line is told: %s', (_label, yaml, patterns) => {
  const faults = parse(yaml).faults.map(({ line, message }) => `${line}: ${message}`);
  expect(faults).toHaveLength(patterns.length);
  faults.forEach((fault, index) => expect(fault).toMatch(patterns[index] ?? /never/u));
});

/** Bodies with the years they report on. */
function archive(bodies: Readonly<Record<string, readonly number[]>>): ReturnType<typeof archiveOf<ListedMeta>> {
  return archiveOf(
    Object.entries(bodies).flatMap(([name, years], index) =>
      years.map((year): ListedMeta => {
        const id = `${'abcdefgh'[index] ?? ''}/${year}`;
        const agency = { name, kind: kindOf(name), region: regionAtStart(name).region };
        const rest = { period: null, published: null, script: 'zh-Hans', form: null, fetched: null, bytes: 1 } as const;
        return { id, url: `/reports/${id}/`, title: name, agency, year, ...rest };
      }),
    ),
  );
}

const proposed = (bodies: Readonly<Record<string, readonly number[]>>, written = ''): string[] =>
  propose(archive(bodies), parse(written).successions).map(
    ({ former, later, how, relation }) => `${former.agency.name} → ${later.agency.name} (${how}, ${relation})`,
  );

test('what names and years suggest is proposed', () => {
  expect(proposed({ 白银市环境保护局: [2015, 2017], 白银市生态环境局: [2019, 2020] })).toEqual([
    '白银市环境保护局 → 白银市生态环境局 (renamed, known)',
  ]);
  expect(proposed({ 白银市林业局: [2017], 白银市林业和草原局: [2020] })).toEqual([
    '白银市林业局 → 白银市林业和草原局 (renamed, known)',
  ]);
  expect(proposed({ 白银市民族局: [2017], 白银市民族宗教局: [2018] })).toEqual([
    '白银市民族局 → 白银市民族宗教局 (renamed, alike)',
  ]);
  expect(proposed({ 白银市旅游局: [2016], 白银市文化广电新闻出版局: [2017], 白银市文化和旅游局: [2019] })).toEqual([
    '白银市旅游局 → 白银市文化和旅游局 (merged, known)',
    '白银市文化广电新闻出版局 → 白银市文化和旅游局 (merged, known)',
  ]);
});

test('of three in a row each is proposed for the next alone', () => {
  expect(
    proposed({ 白银市卫生局: [2012], 白银市卫生和计划生育委员会: [2015, 2017], 白银市卫生健康委员会: [2019] }),
  ).toEqual([
    '白银市卫生局 → 白银市卫生和计划生育委员会 (renamed, known)',
    '白银市卫生和计划生育委员会 → 白银市卫生健康委员会 (renamed, known)',
  ]);
});

test.each([
  ['another place', { 白银市环境保护局: [2015], 兰州市生态环境局: [2019] }],
  ['a county of the prefecture', { 白银市环境保护局: [2015], 白银市会宁县生态环境局: [2019] }],
  ['years that overlap', { 白银市林业局: [2015, 2019], 白银市林业和草原局: [2019, 2020] }],
  ['the later one first', { 白银市生态环境局: [2015], 白银市环境保护局: [2019] }],
  ['names that have nothing in common', { 白银市教育局: [2015], 白银市生态环境局: [2019] }],
  ['a place that nobody knows', { 某某环境保护局: [2015], 某某生态环境局: [2019] }],
  ['one sign in common', { 白银市水利局: [2015], 白银市水务局: [2019] }],
])('nothing is proposed for %s', (_label, bodies) => {
  expect(proposed(bodies)).toEqual([]);
});

test('nothing is proposed that is written down', () => {
  expect(proposed({ 白银市环境保护局: [2015], 白银市生态环境局: [2019] }, entry('a', 'b'))).toEqual([]);
});

test('the command says where a fault is, and writes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agencies-'));
  const agencies = (): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['scripts/agencies.ts', '--content', folder], { encoding: 'utf8' });
  try {
    cpSync('content', folder, { recursive: true });
    expect(agencies()).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '5 agencies; 0 successions are written down, 0 proposed\n',
    });
    writeFileSync(join(folder, 'agencies.yaml'), `\n${entry('baiyinshi-kexuejishuju', 'nobody')}`);
    const { status, stderr } = agencies();
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${join(folder, 'agencies.yaml')}:2: there is no agency /reports/nobody/ in the archive; write the part of the address between its strokes\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
