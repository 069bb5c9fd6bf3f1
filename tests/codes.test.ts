/**
 * The codes of what the form counts: each cell one, each code one meaning; the editions side by side.
 */
import { describe, expect, test } from 'vitest';
import { figureCode, figureCodes } from '../src/forms/codes.ts';
import { crosswalk } from '../src/forms/crosswalk.ts';
import { crosswalk2014 } from '../src/forms/crosswalk-2014.ts';
import { forms, listTables } from '../src/forms/index.ts';
import { layoutOf } from '../src/forms/layout.ts';
import { leadingFigures } from '../src/forms/leading.ts';

const CELLS = { '2019': 198, '2021': 200 };

describe.each(forms.map((form) => [form.edition, form] as const))('edition %s', (edition, { tables }) => {
  const codes = tables.flatMap((table) => layoutOf(table).flatMap((row) => row.flatMap(({ figure }) => figure ?? [])));

  test('every cell has a code of its own', () => {
    expect(codes).toHaveLength(CELLS[edition]);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { code } of codes) expect(code).toMatch(/^[a-z]+(?:[.-][a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u);
  });

  test('the list of codes knows them, and no others', () => {
    const listed = figureCodes.filter(({ editions }) => editions.includes(edition)).map(({ code }) => code);
    expect(listed.sort()).toEqual(codes.map(({ code }) => code).sort());
  });
});

test('every row with a number of a table of the years before the form has a code of its own', () => {
  const codes = listTables.flatMap(({ rows }) => rows.flatMap(({ figure }) => figure?.code ?? []));
  expect(codes).toHaveLength(58);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^statistics-2014(?:[.-][a-z]+)+\/number$/u);
  expect(figureCodes.filter(({ editions }) => editions.includes('2014')).map(({ code }) => code)).toEqual(codes);
  for (const { sums } of listTables)
    for (const { left, right } of sums) expect([...left, ...right].filter((code) => !codes.includes(code))).toEqual([]);
  expect(figureCode('statistics-2014.requests.answered.refused.state-secret/number')).toMatchObject({
    part: 'requests',
    name: '依申请公开情况·申请答复数·不同意公开答复数·涉及国家秘密',
    unit: '件',
  });
});

test('the crosswalk of that table and the form of 2021 speaks of every figure of both once', () => {
  for (const [side, edition] of [['older', '2014'] as const, ['newer', '2021'] as const]) {
    const told = crosswalk2014.flatMap((row) => row[side]);
    const all = figureCodes.filter(({ editions }) => editions.includes(edition)).map(({ code }) => code);
    expect(told.toSorted()).toEqual(all.sort());
  }
});

test('a code has a name and says where it stands in the form', () => {
  expect(figureCode('requests.result.not-disclosed.state-secret/natural-person')).toEqual({
    code: 'requests.result.not-disclosed.state-secret/natural-person',
    editions: ['2019', '2021'],
    table: 'requests',
    part: 'requests',
    name: '不予公开·属于国家秘密（自然人）',
    row: ['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'],
    column: ['申请人情况', '自然人'],
    unit: '件',
  });
  expect(figureCode('litigation.direct/upheld')?.name).toBe('行政诉讼·未经复议直接起诉·结果维持');
  expect(figureCode('requests.result.total/total')?.name).toBe('本年度办理结果·总计（总计）');
  expect(figureCode('requests.received')).toBeNull();
  expect(new Set(figureCodes.map(({ name }) => name)).size).toBe(figureCodes.length);
});

test('the crosswalk speaks of every figure of both editions once', () => {
  for (const [side, edition] of [['older', '2019'] as const, ['newer', '2021'] as const]) {
    const told = crosswalk.flatMap((row) => row[side]);
    const all = figureCodes.filter(({ editions }) => editions.includes(edition)).map(({ code }) => code);
    expect(told.toSorted()).toEqual(all.sort());
  }
  const by = (relation: string): number => crosswalk.filter((row) => row.relation === relation).length;
  // Same: 22 rows of requests in 7 columns, 15 of reviews, three kinds of decisions.
  expect([by('same'), by('sum'), by('near')]).toEqual([22 * 7 + 15 + 3, 7, 2]);
  expect(crosswalk.find(({ older }) => older.includes('requests.result.other/total'))).toMatchObject({
    relation: 'sum',
    newer: ['not-corrected', 'fee-unpaid', 'remaining'].map((name) => `requests.result.other.${name}/total`),
  });
});

test('leading figures are cells, or sums of cells that one row gathers', () => {
  const find = (code: string) => leadingFigures.find((figure) => figure.code === code)?.addends;
  expect(find('requests.received/total')).toEqual({
    '2019': ['requests.received/total'],
    '2021': ['requests.received/total'],
  });
  expect(find('requests.result.not-disclosed/total')?.['2021']).toHaveLength(8);
  expect(find('requests.result.other/total')?.['2019']).toEqual(['requests.result.other/total']);
  expect(find('requests.result.other/total')?.['2021']).toHaveLength(3);
  expect(find('litigation/total')?.['2019']).toEqual([
    'litigation.direct/total',
    'litigation.after-reconsideration/total',
  ]);
  expect(find('disclosure.normative-documents/issued')).toEqual({
    '2021': ['disclosure.normative-documents/issued'],
  });
  expect(new Set(leadingFigures.map(({ code }) => code)).size).toBe(leadingFigures.length);
});
