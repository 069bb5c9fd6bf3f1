/**
 * A report's figures: each cell of the form by its code, and printed, blank, lost and zero kept apart.
 */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { figuresOf, type Figure } from '../../src/archive/figures.ts';
import { convert } from '../../src/convert/index.ts';
import { filledTable } from '../support/filled-table.ts';

async function figures(lines: readonly string[]): Promise<Map<string, Figure>> {
  const text = ['丹江口市统计局2021年政府信息公开工作年度报告', ...lines].join('\n');
  const file = new VFile({ path: 'seeds/example.txt', value: Buffer.from(`${text}\n`) });
  file.data.human = { agency: '丹江口市统计局', year: 2021 };
  await convert(file);
  const { record } = file.data;
  if (record === undefined) throw new Error('the example is blocked');
  return new Map(figuresOf(record).map((figure) => [figure.code, figure]));
}

const HEADING = '三、收到和处理政府信息公开申请情况';

test('a cell of the form is a figure, with its anchor and what its sums say', async () => {
  const rows = { '（一）予以公开': [2, 0, 0, 0, 0, 0, 2], '（七）总计': [2, 1, 0, 0, 0, 0, 3] };
  const found = await figures([HEADING, ...filledTable({ table: 'requests', edition: '2021', rows })]);
  expect(found.size).toBe(175);
  expect(found.get('requests.result.disclosed/total')).toEqual({
    code: 'requests.result.disclosed/total',
    value: 2,
    state: 'printed',
    anchor: 's3-t1-r6-c9',
    source: 'table',
    // The row holds; the column, with 3 in total, does not.
    checks: 'fail',
  });
  expect(found.get('requests.result.disclosed/business')).toMatchObject({ value: 0, state: 'printed', checks: 'fail' });
  expect(found.get('requests.received/legal-service')).toMatchObject({ value: 0, checks: 'hold' });
});

test('blank is not zero, and what is no number is lost', async () => {
  const rows = { '': ['', '/', '无', '3*', ''] };
  const table = filledTable({ table: 'review-and-litigation', edition: '2021', rows });
  const found = await figures(['四、政府信息公开行政复议、行政诉讼情况', ...table]);
  const told = ['upheld', 'corrected', 'other', 'pending', 'total'].map((name) => {
    const { value, state } = found.get(`reconsideration/${name}`) ?? {};
    return [value, state];
  });
  expect(told).toEqual([
    [null, 'blank'],
    [null, 'blank'],
    [0, 'zero-by-statement'],
    [null, 'lost'],
    [null, 'blank'],
  ]);
  expect(found.get('litigation.direct/total')).toMatchObject({ value: 0, state: 'printed', checks: 'hold' });
});

test('a table that could not be rebuilt is lost, and one that is not there is nothing', async () => {
  const lines = filledTable({ table: 'requests', edition: '2021', rows: {} }).filter((_line, index) => index !== 9);
  const found = await figures([
    HEADING,
    ...lines,
    '四、政府信息公开行政复议、行政诉讼情况',
    ...filledTable({ table: 'review-and-litigation', edition: '2021', rows: {} }),
  ]);
  const { state, value, anchor } = found.get('requests.received/total') ?? {};
  expect([state, value, anchor]).toEqual(['lost', null, 's3-t1']);
  expect(found.has('disclosure.licensing/decisions')).toBe(false);
  expect(found.get('reconsideration/total')?.state).toBe('printed');
});

test('prose states what no table does, where it states it once', async () => {
  const received = 'requests.received/total';
  const one = await figures([HEADING, '2021年，本机关共收到政府信息公开申请5件，均已办结。']);
  expect(one.get(received)).toMatchObject({ value: 5, state: 'printed', source: 'prose', anchor: 's3-p1' });
  const none = await figures([HEADING, '2021年，本机关未收到政府信息公开申请。']);
  expect(none.get(received)).toMatchObject({ value: 0, state: 'zero-by-statement', source: 'prose' });
  const two = await figures([HEADING, '2021年收到政府信息公开申请5件。', '2021年收到政府信息公开申请6件。']);
  expect(two.has(received)).toBe(false);
  const table = filledTable({ table: 'requests', edition: '2021', rows: {} });
  const both = await figures([HEADING, ...table, '2021年收到政府信息公开申请5件。']);
  expect(both.get(received)).toMatchObject({ value: 0, source: 'table' });
});
