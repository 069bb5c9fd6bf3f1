/**
 * The archive's own seeds against what a person read in them, stated by hand in tests/seeds.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSeedFile } from '../scripts/convert/seed-file.ts';
import { convert } from '../src/convert/index.ts';
import { Stated } from '../scripts/case/stated.ts';
import { expectStated } from './support/stated.ts';

const stated = readdirSync('tests/seeds').sort();

test.each(stated)('%s', async (name) => {
  const file = await convert(readSeedFile(`seeds/${name.replace('.yaml', '.txt')}`));
  expectStated(file, Stated.parse(parse(readFileSync(`tests/seeds/${name}`, 'utf8'))));
});

test('every seed has been read by a person', () => {
  const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  expect(stated.map((name) => name.replace('.yaml', '.txt'))).toEqual(seeds.sort());
});

test('what a page break cut in two is whole: a heading, a bold span, a sentence', async () => {
  const file = await convert(readSeedFile('seeds/000_87683e1ee52ea110.txt'));
  const { sections = [], paragraphs = [] } = file.data.record ?? {};
  const text = (id: string): string => paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';
  expect(sections.find((section) => section.id === 's2-1')?.title).toBe(
    '通过兰州分院网站“政务信息公开专栏”公开信息情况',
  );
  expect(text('s2-1-p1')).toMatch(/^2015年，兰州分院“信息公开专栏”新增信息共315条/u);
  expect(text('s1-1-p1')).toContain('组织协调相关工作开展。确定科学传播八项工作：根据');
  expect(text('s1-3-p1')).toContain('2015年工作计划及任务分解表，确保职工和群众及时掌握');
  expect(String(file)).toContain('**确定科学传播八项工作：**');
});
