/**
 * What the page calls a heading without its text: a part or a point, never an item of a list.
 */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import { bareSections } from '../../src/site/copy-summary.ts';

async function bareOf(...lines: string[]): Promise<Array<string | null>> {
  const text = ['白银市统计局2021年政府信息公开工作年度报告', ...lines].join('\n');
  const { record } = (await convert(new VFile({ path: 'seeds/a.txt', value: text }))).data;
  if (record === undefined) expect.fail('the report is blocked');
  return bareSections(record).map(({ title }) => title);
}

test('a part or a point with nothing below it has lost its text', async () => {
  const bare = await bareOf('一、总体情况', '公开97条。', '二、主动公开政府信息情况', '三、其他', '（一）收费情况');
  expect(bare).toEqual(['主动公开政府信息情况', '收费情况']);
});

test('items of a list have not', async () => {
  const items = ['1.网站专栏', '2.微信公众号', '（1）头条', '（2）抖音'];
  expect(await bareOf('一、总体情况', '公开渠道如下。', ...items, '二、存在的问题', '内容不多。')).toEqual([]);
});
