/**
 * Charts of bars: from zero, as long as the number is large, and no bar for what is no number.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barChart, type BarItem } from '../../src/charts/bar-chart.ts';

function item(name: string, value: number | 'blank' | 'lost'): BarItem {
  const href = `/reports/${name}/2021/#s4-t1-r3-c2`;
  return typeof value === 'number'
    ? { name, value, state: 'known', href, note: '' }
    : { name, value: null, state: value, href, note: '' };
}

const frame = { title: '新收申请', unit: '件', reference: null, width: 640 };

test('bars begin at zero and are as long as their numbers', () => {
  const items = [item('甲', 10), item('乙', 5), item('丙', 0)];
  const { bars } = barChart({ ...frame, items });
  expect(bars.map(({ length }) => length / (bars[0]?.length ?? 0))).toEqual([1, expect.closeTo(0.5, 2), 0]);
});

test('what is no number has a word and no bar; a zero has its number', () => {
  const { bars, words } = barChart({ ...frame, items: [item('甲', 0), item('乙', 'blank'), item('丙', 'lost')] });
  expect(bars.map(({ length }) => length)).toEqual([0, 0, 0]);
  expect(bars.map(({ value }) => value.words)).toEqual(['0', '空白', '残缺']);
  expect(bars.map(({ state }) => state)).toEqual(['known', 'blank', 'lost']);
  expect(words).toBe('甲：0 件；乙：空白；丙：残缺');
});

test('the median is on the same scale, and said', () => {
  const items = [item('甲', 10), item('乙', 4)];
  const { bars, reference, left, words } = barChart({ ...frame, items, reference: { name: '中位数', value: 4 } });
  expect(reference?.x).toBeCloseTo(left + (bars[1]?.length ?? 0), 1);
  expect(words).toContain('中位数：4 件');
});

test('at any width everything stays in the picture, and ticks are whole numbers', () => {
  const names = fc.constantFrom(
    '甲市公安局',
    '白银市平川区水泉镇人民政府办公室',
    '某某省某某市某某县市场监督管理局'.repeat(2),
  );
  const values = fc.oneof(fc.nat(3), fc.nat(900_000), fc.constantFrom('blank' as const, 'lost' as const));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(names, values), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 268, max: 1100 }),
      (all, width) => {
        const { bars, ticks, left } = barChart({
          ...frame,
          width,
          items: all.map(([name, value]) => item(name, value)),
        });
        for (const bar of bars) {
          expect(left + bar.length).toBeLessThanOrEqual(width);
          expect(bar.value.x + 6 * bar.value.words.length).toBeLessThanOrEqual(width + 12);
          expect(bar.label.x).toBeGreaterThan(0);
        }
        for (const { words } of ticks) expect(words).toMatch(/^[\d,]+$/u);
      },
    ),
  );
});
