/**
 * Pages that Word saves, with all its marks and “filtered”: what one sees of them, automatic numbers included.
 */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/convert/read/html/index.ts';
import { shortCell } from '../support/read-page.ts';
import { wordPage } from '../support/word-page.ts';

test.each([true, false])('all marks of Word: %s', async (full) => {
  const { lines, problems } = await readHtml(new Uint8Array(iconv.encode(wordPage(full), 'gbk')));
  expect(problems).toEqual([]);
  const own = lines.filter(({ surrounding }) => surrounding === null);
  expect(own.map(shortCell)).toEqual([
    '青禾县水利局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '主动公开政府信息97条[1]，\u00A0\u00A0\u00A0 同比增长。',
    '1. 制度建设',
    '无。',
    '1:1,1 2×1 信息内容',
    '1:1,2 1×2 本年',
    '1:1,2 1×2 数量',
    '1:2,2 1',
    '1:2,3',
    '[1]含转载。',
  ]);
  const heads = lines.filter(({ surrounding }) => surrounding !== null);
  expect(heads.map(({ surrounding, text }) => [surrounding, text])).toEqual(
    full ? [['page-header', '青禾县政府信息公开']] : [],
  );
});

test('blanks in that font are blanks where words stand between them', async () => {
  const html = `<p>甲<span style='font:7.0pt "Times New Roman"'>&nbsp; 乙</span></p>`;
  const { lines } = await readHtml(new TextEncoder().encode(html));
  expect(lines.map(({ text }) => text)).toEqual(['甲\u00A0 乙']);
});
