/**
 * No shape of a line makes the converter worse than linear: four times as much of it takes a quadratic step sixteen times as
 * long. What is compared are two runs of one process, so that the machine does not matter.
 */
import { cpuUsage } from 'node:process';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { convert } from '../src/convert/index.ts';

const HEAD = '青禾县科学技术局2019年政府信息公开工作年度报告\n一、概述\n';

/** What is repeated. */
const SHAPES: Readonly<Record<string, string>> = {
  'counts on one line': '5件',
  'wide blanks on one line': '\u3000',
  'blanks on one line': ' ',
  'TABs on one line': '\t',
  'edits in one line': '公<br>开',
  'entities in one line': '公&nbsp;开',
  'glosses in one line': '公(gōng)',
  'lines of one character': '公\n',
  'rows of values with commas': '名称,1,2,3\n',
  'lines that all go on': '2010\n年至\n',
  'blank lines': '\n',
  'lines of a cell': '\t5\n',
  headings: '一、公开\n',
  brackets: '（',
  digits: '5',
  bars: '|',
  'titles that do not end': '《',
  ordinals: '第',
  'numbers of points': '（一）',
  'sentences with counts': '其中公开信息5条，',
  'labels of a list of figures': '（一）主动公开政府信息数 条 5\n（三）接受培训人员数 人次 5\n',
  'first labels of such a list': '主动公开政府信息数\n',
  'heads of figures': '指标名称 计量单位 数量\n',
  'rows of figures': '指标名称 计量单位 数量 甲数 条 5 乙数 条 6 丙数 条 7 丁数 条 8 ',
  'comments that do not end': '<!--',
  'bold type': '**公** ',
  'empty cells before words': '| | 公',
  'links of Markdown': '[公开](/a)',
  'points behind a part': '公。二、主动公开情况（一）公',
  'numbers of telephones': '0943-5512345/13812345678 ',
  'addresses of the web': 'www.example.gov.cn/13812345678 ',
  'parts of a total': '公开信息5条，其中机关发布信息5条，',
};

/** Bytes of the smaller text. */
const SMALL = 32_768;

/** Milliseconds below which a time says nothing. */
const NOISE = 80;

async function milliseconds(shape: string, bytes: number): Promise<number> {
  const text = HEAD + shape.repeat(bytes / Buffer.byteLength(shape));
  const before = cpuUsage();
  await convert(new VFile({ path: 'seeds/shape.txt', value: Buffer.from(text) }));
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

test.each(Object.entries(SHAPES))('%s', async (_name, shape) => {
  await milliseconds(shape, SMALL / 8);
  const small = await milliseconds(shape, SMALL);
  const large = await milliseconds(shape, SMALL * 4);
  expect(large, `${small} ms, then`).toBeLessThan(10 * Math.max(small, NOISE));
});

test('130,000 lines do not overflow the stack', async () => {
  for (const shape of ['公\n', '\n'])
    await expect(milliseconds(shape, 130_000 * Buffer.byteLength(shape))).resolves.toBeGreaterThan(0);
});
