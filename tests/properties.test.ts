/**
 * What has to hold for any text whatever: conversion ends, the ledger closes and replays, the MDX is sound and holds no code,
 * its words are the record's, repairs are idempotent. `RUNS=100000` for a long look.
 */
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readReport } from '../src/archive/record.ts';
import { convert } from '../src/convert/index.ts';
import { splitLines } from '../src/convert/read/split-lines.ts';
import { repairs } from '../src/convert/repair/index.ts';
import { runRepairs } from '../src/convert/repair/repair.ts';
import { freshLine, type Seed } from '../src/convert/seed-tree.ts';
import { visible } from '../src/text/visible.ts';
import { COMPONENTS } from '../src/convert/write/mdast.ts';
import { replay } from '../src/convert/write/replay.ts';
import { stringifyLedger } from '../src/convert/write/stringify-ledger.ts';

/** Pieces that reports, damage and attacks are made of; texts of them reach the rules that plain noise never does. */
const PIECES = [
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(一)',
  '1.',
  '2、',
  '（1）',
  '①',
  '第一部分 ',
  '总体情况',
  '概述',
  '主动公开政府信息情况',
  '。',
  '，',
  '：',
  '；',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\t',
  '\u3000',
  '\u00A0',
  ' ',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '2019年',
  '12 月 31 日',
  '15条',
  '80余件',
  '1.5万元',
  '未收到申请',
  '无',
  '市科技局',
  '白银市科学技术局',
  '（以下简称',
  '）',
  '《条例》',
  '〈',
  '〉',
  '«',
  '»',
  '国办发〔2019〕60号',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '| 规章 | 0 | 0 | 0 |',
  '第二十条第（一）项',
  '信息内容',
  '规章',
  '行政许可',
  '0',
  '区(qū)',
  '發(fā)',
  '關(guān)',
  '?。ǘ┮郎暾埞_情況',
  '</strong>',
  '<script>',
  '<p>',
  '{process.exit()}',
  '{',
  '}',
  '<',
  '>',
  '&nbsp;',
  'import x from "y"',
  'export const a = 1',
  '---',
  '# ',
  '![x](y)',
  '[a](b)',
  'http://a.cn',
  'a@b.cn',
  '附件：',
  '发布时间：2020-01-02',
  '- 3 -',
  '\u0000',
  '\u{20BB7}',
  '\uD842',
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 })
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
);

/** Texts that are converted; the repairs see a quarter as many. */
const RUNS = Number(process.env['RUNS'] ?? 2_000);

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

async function holds(source: string): Promise<void> {
  const bytes = new TextEncoder().encode(source);
  const file = new VFile({ path: 'seeds/any.txt', value: bytes });
  // So that hardly any text is blocked for want of them.
  file.data.human = { agency: '白银市科学技术局', year: 2019 };
  await convert(file);
  const { record, ledger } = file.data;
  if (record === undefined || ledger === undefined) {
    expect(file.messages.some((message) => message.fatal === true && message.ruleId !== 'ledger-closes')).toBe(true);
    return;
  }
  const mdx = String(file);
  const { characters, kept, repaired, dropped, layout } = ledger.sums;
  expect(kept + repaired + dropped + layout).toBe(characters);
  expect(readReport(mdx, stringifyLedger(ledger)).record).toEqual(record);
  const replayed = replay(bytes, ledger);
  for (const { id, text: words } of record.paragraphs) expect(replayed.get(id)).toBe(words);
  visit(reader.parse(mdx), (node) => {
    expect(node.type).not.toMatch(/^mdx(?:jsEsm|FlowExpression|TextExpression)$/u);
    expect(['link', 'image', 'html', 'code', 'inlineCode']).not.toContain(node.type);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') expect(COMPONENTS).toContain(node.name);
  });
}

test('an invisible character of two units comes back from the ledger', async () => {
  await holds('\u{E0020}80余件\u{1D173}');
});

test('a character of two units in front of a table’s border leaves the cells whole', async () => {
  await holds('𳑺| 规章 | 0 | 0 | 0 |\f𐀀| 规章 | 0 | 0 | 0 |');
});

test('any text converts, closes, replays and holds no code', { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(text, holds), { numRuns: RUNS });
});

test('repairs are idempotent, keep the number of lines and touch no digit, for any text', () => {
  const undeclared = repairs.filter((repair) => repair.digits !== true);
  fc.assert(
    fc.property(text, (source) => {
      const lines = splitLines(source);
      for (const repair of undeclared) {
        const run = (from: readonly string[]): string[] => {
          const seed: Seed = { type: 'seed', children: from.map((line, index) => freshLine(index + 1, line)) };
          runRepairs([repair], seed, new VFile());
          return seed.children.map((line) => line.text);
        };
        const once = run(lines);
        expect(once).toHaveLength(lines.length);
        expect(run(once)).toEqual(once);
        expect(visible(once.join('')).replace(/\P{Nd}/gu, '')).toBe(visible(lines.join('')).replace(/\P{Nd}/gu, ''));
      }
    }),
    { numRuns: RUNS / 4 },
  );
});
