/**
 * Leading figures of a report: cells and sums, never a part of a sum; packed and unpacked the same; medians of the same kind.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/archive/figures.ts';
import { leadingValues, packValues, unpackValues, type LeadingValue } from '../../src/archive/leading-values.ts';
import { kindMedians, medianOf } from '../../src/archive/medians.ts';
import { ENOUGH } from '../../src/compare/median.ts';
import { leadingFigures } from '../../src/forms/leading.ts';
import type { FormEdition } from '../../src/report.ts';

const LITIGATION = ['litigation.direct/total', 'litigation.after-reconsideration/total'];

function figure(code: string, value: number | 'blank' | 'lost', more: Partial<Figure> = {}): Figure {
  const known = typeof value === 'number';
  const state = known ? 'printed' : value;
  return {
    code,
    value: known ? value : null,
    state,
    anchor: `s5-t1-${code}`,
    source: 'table',
    checks: 'hold',
    ...more,
  };
}

function valueOf(code: string, figures: readonly Figure[], form: FormEdition | null = '2021'): LeadingValue | null {
  const at = leadingFigures.findIndex((leading) => leading.code === code);
  return leadingValues(figures, form)[at] ?? null;
}

test('a single cell is itself', () => {
  const code = 'requests.received/total';
  expect(valueOf(code, [figure(code, 12)])).toEqual({
    value: 12,
    state: 'printed',
    anchor: `s5-t1-${code}`,
    checks: 'hold',
    near: false,
  });
  expect(valueOf(code, [figure(code, 0)])).toMatchObject({ value: 0, state: 'printed' });
  expect(valueOf(code, [figure(code, 'blank')])).toMatchObject({ value: null, state: 'blank' });
  expect(valueOf(code, [figure(code, 'lost')])).toMatchObject({ value: null, state: 'lost' });
  expect(valueOf(code, [])).toBeNull();
});

test('a sum is there only where all its addends are numbers', () => {
  const [direct = '', after = ''] = LITIGATION;
  const sum = (...figures: Figure[]): LeadingValue | null => valueOf('litigation/total', figures);
  expect(sum(figure(direct, 2), figure(after, 3))).toMatchObject({
    value: 5,
    state: 'printed',
    anchor: `s5-t1-${direct}`,
  });
  expect(sum(figure(direct, 2), figure(after, 'blank'))).toMatchObject({
    value: null,
    state: 'blank',
    anchor: `s5-t1-${after}`,
  });
  expect(sum(figure(direct, 'blank'), figure(after, 'lost'))).toMatchObject({
    value: null,
    state: 'lost',
    anchor: `s5-t1-${after}`,
  });
  // One addend that is nowhere: no sum of the other.
  expect(sum(figure(direct, 2))).toMatchObject({ value: null, state: 'lost' });
});

test('a sum is no surer than its addends', () => {
  const [direct = '', after = ''] = LITIGATION;
  const sum = (a: Partial<Figure>, b: Partial<Figure>): LeadingValue | null =>
    valueOf('litigation/total', [figure(direct, 0, a), figure(after, 0, b)]);
  expect(sum({}, { state: 'solved' })?.state).toBe('solved');
  expect(sum({}, { state: 'zero-by-statement' })?.state).toBe('printed');
  expect(sum({ state: 'zero-by-statement' }, { state: 'zero-by-statement' })?.state).toBe('zero-by-statement');
  expect(sum({}, { checks: 'fail' })?.checks).toBe('fail');
  expect(sum({}, { checks: 'none' })?.checks).toBe('none');
});

test('the edition decides what is added, and what is only near is told apart', () => {
  const other = 'requests.result.other';
  const three = ['not-corrected', 'fee-unpaid', 'remaining'].map((name, index) =>
    figure(`${other}.${name}/total`, index + 1),
  );
  expect(valueOf(`${other}/total`, three, '2021')).toMatchObject({ value: 6, near: false });
  expect(valueOf(`${other}/total`, [figure(`${other}/total`, 4)], '2019')).toMatchObject({ value: 4, near: false });
  const made = figure('disclosure.normative-documents/made', 7);
  expect(valueOf('disclosure.normative-documents/issued', [made], '2019')).toMatchObject({ value: 7, near: true });
  expect(valueOf('disclosure.normative-documents/issued', [made], '2021')).toBeNull();
  // What only looks alike has no counterpart.
  const total = figure('disclosure.normative-documents/disclosed-in-total', 7);
  expect(valueOf('disclosure.normative-documents/in-force', [total], '2019')).toBeNull();
});

test('a report without a form has what its prose states', () => {
  const stated = figure('requests.received/total', 3, { source: 'prose', checks: 'none' });
  expect(valueOf('requests.received/total', [stated], null)).toMatchObject({ value: 3 });
  expect(valueOf('litigation/total', [stated], null)).toBeNull();
});

test('packed values come back as they were', () => {
  const known = fc.record({
    value: fc.option(fc.oneof(fc.nat(), fc.constant(24252.311082))),
    state: fc.constantFrom<Figure['state']>('printed', 'blank', 'lost', 'solved', 'zero-by-statement'),
    anchor: fc.constantFrom('s4-t1-r4-c10', 's1-2-p3'),
    checks: fc.constantFrom<Figure['checks']>('hold', 'fail', 'none'),
    near: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.option(known), { minLength: 1 }), (values) => {
      expect(unpackValues(packValues(values))).toEqual(values);
    }),
  );
  expect(() => unpackValues('x+1@s1')).toThrow('no letter');
});

test('a median is the middle of enough numbers', () => {
  expect(medianOf([5, 1, 4, 2, 3])).toEqual({ value: 3, count: 5 });
  expect(medianOf([10, 9, 1, 2, 3, 4])).toEqual({ value: 3.5, count: 6 });
  expect(medianOf(Array.from({ length: ENOUGH - 1 }, () => 1))).toBeNull();
});

test('medians are those of a kind and a year, of numbers alone', () => {
  const code = 'requests.received/total';
  const report = (kind: 'court' | 'hospital', year: number, value: number | 'blank') => ({
    agency: { name: '甲', kind, region: { province: null, prefecture: null, county: null } },
    year,
    leading: packValues(leadingValues([figure(code, value)], '2021')),
  });
  const courts = [1, 2, 3, 4, 100].map((value) => report('court', 2021, value));
  const others = [report('court', 2021, 'blank'), report('court', 2022, 7), report('hospital', 2021, 9)];
  const medians = kindMedians([...courts, ...others]);
  expect(medians(report('court', 2021, 0))[0]).toEqual({ value: 3, count: 5 });
  expect(medians(report('court', 2022, 0))[0]).toBeNull();
  expect(medians(report('hospital', 2021, 0))[0]).toBeNull();
});
