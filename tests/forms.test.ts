/**
 * The national form as data: its shape, its labels, its sums.
 */
import { describe, expect, test } from 'vitest';
import { editionByLabels, editionInForce, forms, isTableLabel, partOfHeading } from '../src/forms/index.ts';
import type { GridTable } from '../src/forms/form.ts';
import { layoutOf } from '../src/forms/layout.ts';
import { reconcile } from '../src/forms/reconcile.ts';

const SHAPES = {
  '2019': { 'proactive-disclosure': [18, 4], requests: [26, 10], 'review-and-litigation': [4, 15] },
  '2021': { 'proactive-disclosure': [14, 4], requests: [28, 10], 'review-and-litigation': [4, 15] },
};

describe.each(forms.map((form) => [form.edition, form] as const))('edition %s', (edition, form) => {
  test.each(form.tables.map((table) => [table.name, table] as const))(
    'table %s has the rows and columns of the form',
    (name, table) => {
      const rows = layoutOf(table);
      // Every place of the grid is covered by exactly one cell.
      const covered = new Map<string, number>();
      rows.forEach((row, r) => {
        let column = 0;
        for (const cell of row) {
          while (covered.has(`${r}:${column}`)) column++;
          for (let down = 0; down < cell.rowspan; down++) {
            for (let right = 0; right < cell.colspan; right++) {
              const place = `${r + down}:${column + right}`;
              covered.set(place, (covered.get(place) ?? 0) + 1);
            }
          }
        }
      });
      const width = Math.max(...[...covered.keys()].map((place) => Number(place.split(':')[1]) + 1));
      expect([rows.length, width]).toEqual(Object.entries(SHAPES[edition]).find(([key]) => key === name)?.[1]);
      expect([...covered.values()].every((times) => times === 1)).toBe(true);
      expect(covered.size).toBe(rows.length * width);
    },
  );

  test('every sum names rows and columns that are there', () => {
    for (const table of form.tables) {
      if (table.kind !== 'grid') continue;
      const rows = table.rows.map((path) => path.join('/'));
      for (const { along, left, right } of table.reconciliations) {
        const known = along === 'column' ? rows : table.columns.map((_, column) => String(column));
        expect([...left, ...right].filter((key) => !known.includes(key))).toEqual([]);
      }
    }
  });
});

test('labels are known in the spellings that copies have', () => {
  expect(isTableLabel('1．属于国家秘密')).toBe(true);
  expect(isTableLabel('本年增 / 减')).toBe(true);
  expect(isTableLabel('3.危及"三安全一稳定"')).toBe(true);
  expect(isTableLabel('一、总体情况')).toBe(false);
});

test('headings answer parts of the form', () => {
  expect(partOfHeading('行政机关主动公开政府信息情况')).toBe('proactive-disclosure');
  expect(partOfHeading('概述')).toBe('overview');
  expect(partOfHeading('强化监督保障')).toBeNull();
});

test('an edition is proven by labels of its own, and not by one word of the prose', () => {
  expect(editionByLabels('本年新制作数量 本年新公开数量 对外公开总数量')).toBe('2019');
  expect(editionByLabels('本年制发件数 本年废止件数 现行有效件数')).toBe('2021');
  expect(editionByLabels('全年完成政府集中采购12项')).toBeNull();
  expect(editionInForce(2018)).toBeNull();
  expect(editionInForce(2020)).toBe('2019');
  expect(editionInForce(2024)).toBe('2021');
});

describe('reconciliation', () => {
  const table: GridTable = {
    kind: 'grid',
    name: 'requests',
    part: 'requests',
    note: null,
    columns: [['甲'], ['乙'], ['总计']],
    rows: [['收'], ['办']],
    figureOf: () => ({ code: 'a/b', unit: null, kind: null }),
    reconciliations: [
      { id: 'rows', formula: '收等于办', along: 'column', left: ['收'], right: ['办'], basis: 'stated' },
      { id: 'columns', formula: '甲加乙等于总计', along: 'row', left: ['0', '1'], right: ['2'], basis: 'implied' },
    ],
  };

  test('tells which sums hold and which do not', () => {
    const checks = reconcile(table, [
      [1, 2, 3],
      [1, 1, 3],
    ]);
    expect(checks.filter((check) => !check.ok)).toEqual([
      {
        rule: 'rows',
        formula: '乙：收等于办',
        left: 2,
        right: 1,
        ok: false,
        cells: [
          [0, 1],
          [1, 1],
        ],
      },
      {
        rule: 'columns',
        formula: '办：甲加乙等于总计',
        left: 2,
        right: 3,
        ok: false,
        cells: [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
      },
    ]);
  });

  test('says nothing of a sum that an empty cell leaves open', () => {
    expect(
      reconcile(table, [
        [1, null, 3],
        [1, null, 3],
      ]).filter((check) => !check.ok),
    ).toEqual([]);
  });
});
