/**
 * What a report says of a figure: cells, sums, shares, and the crosswalk between editions.
 */
import { expect, test } from 'vitest';
import { cellOf, type ComparedCell } from '../../src/compare/cell.ts';
import type { ComparedReport } from '../../src/compare/report.ts';
import { cellsBelow, figures, report, type Told } from './made-up.ts';

const REFUSED = 'requests.result.not-disclosed';
const OTHER = 'requests.result.other';

function cell(own: ComparedReport, id: string): ComparedCell {
  const figure = figures.get(id);
  if (figure === null) throw new Error(`there is no figure ${id}`);
  return cellOf(own, figure, figures);
}

/** A report of 2022 that says this. */
const of2022 = (told: Told): ComparedReport => report('甲局', 2022, told);

test.each([
  ['12', 12, 'printed'],
  ['0', 0, 'printed'],
  ['', null, 'blank'],
  ['x', null, 'lost'],
  ['z', 0, 'zero-by-statement'],
  ['s7', 7, 'solved'],
])('a cell that says “%s” is %s, %s', (written, value, state) => {
  expect(cell(of2022({ 'requests.received/total': written }), 'requests.received/total')).toMatchObject({
    value,
    state,
    anchor: 's3-t1#requests.received/total',
  });
});

test('a cell that the report has not is absent, and leads nowhere', () => {
  expect(cell(of2022({}), 'requests.received/total')).toMatchObject({ value: null, state: 'absent', anchor: null });
});

test.each([
  [['3', '4'], 7, 'printed'],
  [['3', ''], null, 'blank'],
  [Array<string>(8).fill(''), null, 'blank'],
  [['3', 'x', ''], null, 'lost'],
  [['s3', '4'], 7, 'solved'],
  [Array<string>(8).fill('z'), 0, 'zero-by-statement'],
  [['z', '4'], 4, 'printed'],
])('a sum of %j and zeros is %s, %s', (values, value, state) => {
  const sum = cell(of2022(cellsBelow(REFUSED, 'total', '2021', values)), `${REFUSED}/total`);
  expect(sum).toMatchObject({ value, state, cells: 8 });
});

test('a sum of which the report has not all cells is lost: it would be too small', () => {
  const told = cellsBelow(REFUSED, 'total', '2021', ['3', '4']);
  const [first = ''] = Object.keys(told);
  const rest = Object.entries(told).filter(([code]) => code !== first);
  expect(cell(of2022(Object.fromEntries(rest)), `${REFUSED}/total`)).toMatchObject({ value: null, state: 'lost' });
});

test('a sum leads to its first cell, or to the one that leaves it without number', () => {
  const [a = '', b = '', c = ''] = Object.keys(cellsBelow(REFUSED, 'total', '2021', []));
  const told = cellsBelow(REFUSED, 'total', '2021', ['3', '9']);
  expect(cell(of2022(told), `${REFUSED}/total`).anchor).toBe(`s3-t1#${a}`);
  expect(cell(of2022({ ...told, [b]: '' }), `${REFUSED}/total`).anchor).toBe(`s3-t1#${b}`);
  expect(cell(of2022({ ...told, [b]: '', [c]: 'x' }), `${REFUSED}/total`).anchor).toBe(`s3-t1#${c}`);
});

test('what 2021 divides is in both editions the same figure', () => {
  const older = report('甲局', 2020, { [`${OTHER}/total`]: '5' });
  const newer = of2022(cellsBelow(OTHER, 'total', '2021', ['1', '2', '3']));
  expect(cell(older, `${OTHER}/total`)).toMatchObject({ value: 5, cells: 1, near: false });
  expect(cell(newer, `${OTHER}/total`)).toMatchObject({ value: 6, cells: 3, near: false });
  // The whole of 2019 is not one of the parts of 2021.
  expect(cell(older, `${OTHER}.fee-unpaid/total`).state).toBe('absent');
});

test('what is worded otherwise is told to be near, in both directions', () => {
  const [made, issued] = ['disclosure.normative-documents/made', 'disclosure.normative-documents/issued'];
  const [older, newer] = [report('甲局', 2020, { [made]: '5' }), of2022({ [issued]: '6' })];
  expect(cell(older, issued)).toMatchObject({ value: 5, near: true });
  expect(cell(newer, issued)).toMatchObject({ value: 6, near: false });
  expect(cell(newer, made)).toMatchObject({ value: 6, near: true });
});

test('tables of the years before the form are near at best, and what prose states comes first', () => {
  const table = { 'statistics-2014.requests.received/number': '9' };
  expect(cell(report('甲局', 2016, table), 'requests.received/total')).toMatchObject({ value: 9, near: true });
  const both = { ...table, 'requests.received/total': '8' };
  expect(cell(report('甲局', 2016, both), 'requests.received/total')).toMatchObject({ value: 8, near: false });
  // One of several cells that stand beside one is not it.
  const part = { 'requests.result.disclosed/total': '5' };
  expect(cell(of2022(part), 'statistics-2014.requests.answered.granted/number').state).toBe('absent');
  const lawsuits = { 'statistics-2014.litigation.total/number': '3' };
  expect(cell(report('甲局', 2016, lawsuits), 'litigation/total')).toMatchObject({ value: 3, near: true });
});

test('what looks alike and is not stays apart', () => {
  const told = { 'disclosure.normative-documents/disclosed-in-total': '80' };
  expect(cell(report('甲局', 2020, told), 'disclosure.normative-documents/in-force').state).toBe('absent');
});

test.each([
  ['4', '16', 25, 'printed'],
  ['0', '16', 0, 'printed'],
  ['', '16', null, 'blank'],
  ['x', '16', null, 'lost'],
  ['4', '', null, 'blank'],
  ['4', 'x', null, 'lost'],
  ['0', '0', null, 'no-base'],
  ['s4', '16', 25, 'solved'],
])('%s of %s as a share is %s, %s', (part, whole, value, state) => {
  const told = { 'requests.result.disclosed/total': part, 'requests.result.total/total': whole };
  expect(cell(of2022(told), 'requests.result.disclosed/total:share')).toMatchObject({ value, state });
});

test.each([
  'requests.result.total/total:share',
  'requests.received/total:share',
  'reconsideration/total:share',
  'disclosure.licensing/decisions:share',
  'no-such/total:share',
  'no-such/total',
])('%s is no figure', (id) => {
  expect(figures.get(id)).toBeNull();
});

test('a sum of the form that does not hold is told of every figure that it touches', () => {
  const told = { 'requests.result.disclosed/total': '4', 'requests.result.total/total': '16' };
  const failing = report('甲局', 2022, told, { fails: true });
  expect(cell(failing, 'requests.result.disclosed/total:share').checks).toBe('fail');
  expect(cell(of2022(told), 'requests.result.disclosed/total:share').checks).toBe('hold');
});
