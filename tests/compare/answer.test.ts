/**
 * What a choice means: rows, columns, conditions, order and medians.
 */
import { expect, test } from 'vitest';
import { answer } from '../../src/compare/answer.ts';
import { readChoice } from '../../src/compare/choice.ts';
import { csvOf } from '../../src/compare/csv.ts';
import { chosenFigures } from '../../src/compare/presets.ts';
import type { ComparedReport } from '../../src/compare/report.ts';
import type { Answer } from '../../src/compare/table.ts';
import { figures, report } from './made-up.ts';

const RECEIVED = 'requests.received/total';

const received = (
  name: string,
  year: number,
  written: string,
  more: Parameters<typeof report>[3] = {},
): ComparedReport => report(name, year, { [RECEIVED]: written }, more);

function ask(reports: readonly ComparedReport[], search: string): Answer {
  const choice = readChoice(search);
  return answer(reports, { choice, asked: chosenFigures(choice, figures, []), figures, fold: (text) => text });
}

/** Rows in short: the agency and the values. */
const short = ({ rows }: Answer): string[] =>
  rows.map(({ agency, year, cells }) =>
    [
      agency.name,
      ...(year === null ? [] : [year]),
      ...cells.map((cell) => (cell === null ? '·' : (cell.value ?? cell.state))),
    ].join(' '),
  );

const archive = [
  received('甲局', 2019, '5'),
  received('甲局', 2020, ''),
  received('甲局', 2022, '0'),
  received('乙局', 2020, '40'),
  received('乙局', 2021, 'x'),
  received('乙局', 2022, '10'),
  received('丙县政府', 2022, '7', { kind: 'government' }),
  received('丁局', 2022, '3', { region: ['青海省', '西宁市', null] }),
];

test('one figure is a series: agencies by years, a year without a report in its place', () => {
  const found = ask(archive, '');
  expect(found.layout).toBe('series');
  expect(found.columns.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
  expect(short(found)).toEqual(['甲局 5 blank · 0', '乙局 · 40 lost 10', '丙县政府 · · · 7', '丁局 · · · 3']);
  expect(found.reports).toBe(8);
});

test('several figures are reports by figures', () => {
  const found = ask(archive, `figure=${RECEIVED}&figure=reconsideration/total&year=2022`);
  expect(found.layout).toBe('reports');
  expect(short(found)).toEqual([
    '甲局 2022 0 absent',
    '乙局 2022 10 absent',
    '丙县政府 2022 7 absent',
    '丁局 2022 3 absent',
  ]);
});

test.each([
  ['region=青海省', ['丁局 3']],
  ['region=甘肃省+白银市&kind=government', ['丙县政府 7']],
  ['region=甘肃', []],
  ['kind=government&region=青海省', []],
  ['agency=slug-of-丁局&agency=slug-of-乙局&year=2022', ['丁局 3', '乙局 10']],
  ['name=县+政府', ['丙县政府 7']],
  ['year=2022', ['甲局 0', '乙局 10', '丙县政府 7', '丁局 3']],
])('%s leaves %j', (search, rows) => {
  expect(short(ask(archive, search))).toEqual(rows);
});

test.each([
  ['>7', ['乙局 2022 10']],
  ['<3', ['甲局 2022 0']],
  ['=0', ['甲局 2022 0']],
  ['=blank', ['甲局 2020 blank']],
  ['=lost', ['乙局 2021 lost']],
])('a condition %s leaves the reports that meet it; blank, lost and zero are three things', (condition, rows) => {
  const wanted = condition === '=blank' ? 'year=2020' : condition === '=lost' ? 'year=2021' : 'year=2022';
  const search = `figure=${RECEIVED}&figure=reconsideration/total&${wanted}&filter=${RECEIVED}${condition}`;
  expect(short(ask(archive, search))).toEqual(rows.map((row) => `${row} absent`));
});

test('in a series an agency stays with all its years when one of them meets the condition', () => {
  expect(short(ask(archive, `filter=${RECEIVED}>30`))).toEqual(['乙局 40 lost 10']);
});

test.each([
  ['sort=-2022', ['乙局', '丙县政府', '丁局', '甲局']],
  ['sort=2022', ['甲局', '丁局', '丙县政府', '乙局']],
  ['sort=2020', ['乙局', '甲局', '丙县政府', '丁局']],
  ['sort=-2020', ['乙局', '甲局', '丙县政府', '丁局']],
  ['sort=2030', ['甲局', '乙局', '丙县政府', '丁局']],
  ['sort=-region', ['丁局', '甲局', '乙局', '丙县政府']],
])('%s sorts; what has no number stands last either way', (search, names) => {
  expect(ask(archive, search).rows.map(({ agency }) => agency.name)).toEqual(names);
});

test('medians are over reports with a number, of the kind and of all, and say how many these are', () => {
  const found = ask(archive, 'agency=slug-of-甲局');
  expect(
    found.medians.map(({ province, kind, cells }) => [
      province,
      kind,
      ...cells.map(({ value, of }) => `${value ?? '无'}/${of}`),
    ]),
  ).toEqual([
    [null, 'department', '5/1', '40/1', '无/0', '3/3'],
    [null, null, '5/1', '40/1', '无/0', '5/4'],
  ]);
});

test('where regions are chosen the peers are those of the province', () => {
  const [own] = ask(archive, 'agency=slug-of-甲局&region=甘肃省&year=2022').medians;
  expect(own).toMatchObject({ province: '甘肃省', kind: 'department', cells: [{ value: 5, of: 2 }] });
});

test('the file has a line a figure, with the state where there is no number', () => {
  const address = (_row: unknown, year: number, cell: unknown): string | null =>
    cell === null ? null : `https://例/${year}`;
  const lines = csvOf(ask(archive, 'agency=slug-of-甲局'), address).split('\r\n');
  expect(lines).toEqual([
    'agency,kind,province,prefecture,county,year,edition,code,name,value,unit,state,source,cells,near,checks,url',
    '甲局,department,甘肃省,白银市,,2019,2019,requests.received/total,新收申请,5,件,printed,table,1,false,hold,https://例/2019',
    '甲局,department,甘肃省,白银市,,2020,2019,requests.received/total,新收申请,,件,blank,table,1,false,hold,https://例/2020',
    '甲局,department,甘肃省,白银市,,2021,,requests.received/total,新收申请,,件,no-report,,,,,',
    '甲局,department,甘肃省,白银市,,2022,2021,requests.received/total,新收申请,0,件,printed,table,1,false,hold,https://例/2022',
    '',
  ]);
});
