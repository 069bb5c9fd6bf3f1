/**
 * Pages of leading figures, agencies over their years: every number is the one in its cell, every body stands once, what is no
 * number is said, and medians are told of enough alone.
 */
import { expect, test } from 'vitest';
import { archiveOf, tallyOf, type ReportTally } from '../../src/archive/archive.ts';
import { figuresOf } from '../../src/archive/figures.ts';
import { leadingValues, packValues, unpackValues } from '../../src/archive/leading-values.ts';
import { medianOf, kindMedians } from '../../src/archive/medians.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { leadingFigures } from '../../src/forms/leading.ts';
import { agencyFigures } from '../../src/site/agency-figures.ts';
import { figurePages } from '../../src/site/figure-pages.ts';
import { figureYearPaths, hasFigurePage } from '../../src/site/figure-paths.ts';
import { figureWhole } from '../../src/site/figure-whole.ts';
import { listPathsOf, promisedLists } from '../../src/site/lists/all-paths.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';
import { htmlOf } from '../support/site-pages.ts';

const records = await readArchive('content');
const large = archiveOf(madeUpArchive(6000));

test('every value on the pages of figures leads to a cell that prints it', () => {
  const cells = new Map<string, string>();
  for (const { url, tables } of records)
    for (const { id, rows } of tables)
      rows.forEach((row, r) => row.forEach(({ text }, c) => cells.set(`${url}#${id}-r${r + 1}-c${c + 1}`, text)));
  let seen = 0;
  for (const { path, page } of figurePages(archiveOf(records.map((record) => tallyOf(record))))) {
    const html = htmlOf('dist', path);
    const single = leadingFigures.find(({ code }) => path.startsWith(`/figures/${code}/`));
    for (const { reading } of page().groups.flatMap(({ rows }) => rows)) {
      expect(html, path).toContain(`href="${reading.href ?? ''}"`);
      const text = cells.get(reading.href ?? '');
      // A sum leads to one of its cells; prose to its paragraph.
      if (text === undefined || Object.values(single?.addends ?? {}).some((codes) => codes.length > 1)) continue;
      expect(Number.parseFloat(text.replaceAll(/[,，]/gu, '')), `${path} ${reading.href ?? ''}`).toBe(
        reading.value ?? Number.NaN,
      );
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(10);
});

test('every report with the figure stands on one page of its year, with its value', () => {
  const pages = figurePages(large);
  const figure = leadingFigures[0];
  const values = new Map<string, number | null>();
  for (const { page } of pages.filter(({ path }) => path.startsWith(`/figures/${figure?.code ?? ''}/`))) {
    for (const { href, reading } of page().groups.flatMap(({ rows }) => rows)) {
      const key = `${href}${reading.href ?? ''}`;
      expect(values.has(key), key).toBe(false);
      values.set(key, reading.value);
    }
  }
  const expected = large.reports.flatMap(({ record }) => {
    const [value] = unpackValues(record.leading);
    return value ? [value.value] : [];
  });
  expect([...values.values()].sort()).toEqual(expected.sort());
});

test('counts and medians of a page are those of its reports', () => {
  const page = figurePages(large)
    .find(({ path }) => path === '/figures/requests.received/total/2022/')
    ?.page();
  const values = large.reports.flatMap(({ record }) =>
    record.year === 2022 ? [unpackValues(record.leading)[0] ?? null] : [],
  );
  const numbers = values.flatMap((known) => (known?.value === null || known === null ? [] : [known.value]));
  expect(page?.reports).toBe(values.length);
  expect(page?.total.median).toEqual(medianOf(numbers));
  expect(page?.states.find(({ state }) => state === 'blank')?.count).toBe(values.length - numbers.length);
  expect(page?.zeros).toBe(numbers.filter((number) => number === 0).length);
  const told = [...(page?.kinds ?? []), ...(page?.regions ?? [])];
  expect(told.some(({ median }) => median === null)).toBe(true);
  for (const { median, numbers: count } of told) expect(median === null).toBe(count < 5);
  for (const rows of [page?.kinds, page?.regions])
    expect(rows?.reduce((sum, row) => sum + row.numbers, 0)).toBe(numbers.length);
});

test('shares are of a whole that is there, and no smaller', () => {
  expect(figureWhole('requests.result.not-disclosed/total')?.code).toBe('requests.result.total/total');
  expect(figureWhole('litigation/corrected')?.code).toBe('litigation/total');
  for (const code of ['requests.result.total/total', 'requests.received/total', 'litigation/total'])
    expect(figureWhole(code)).toBeNull();
});

test('a year has a page for what its form asks, and all of them are promised and listed', () => {
  const received = leadingFigures.find(({ code }) => code === 'requests.received/total');
  const inForce = leadingFigures.find(({ code }) => code === 'disclosure.normative-documents/in-force');
  const issued = leadingFigures.find(({ code }) => code === 'disclosure.normative-documents/issued');
  if (!received || !inForce || !issued) throw new Error('a leading figure is gone');
  expect([2012, 2019, 2022].map((year) => hasFigurePage(received, year))).toEqual([true, true, true]);
  expect([2012, 2019, 2022].map((year) => hasFigurePage(inForce, year))).toEqual([false, false, true]);
  expect([2012, 2019, 2022].map((year) => hasFigurePage(issued, year))).toEqual([false, true, true]);
  const paths = figurePages(large).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const listed = new Set(listPathsOf(large));
  for (const path of paths) expect(listed.has(path), path).toBe(true);
  const promised = new Set(promisedLists(large));
  for (const path of figureYearPaths(large.years)) {
    expect(promised.has(path), path).toBe(true);
    expect(paths).toContain(path);
  }
});

/** A report of one agency with its number of requests; null where its form has none. */
function report(year: number, value: number | null, form: ReportTally['form'] = '2021'): ReportTally {
  const [first] = records;
  if (first === undefined) throw new Error('content/ has no report');
  const figures = figuresOf(first).slice(0, 1);
  const base = tallyOf(first);
  const known = leadingValues(figures, form).map((_, index) =>
    index > 0 || value === null
      ? null
      : { value, state: 'printed' as const, anchor: 's4-t1-r4-c10', checks: 'hold' as const, near: false },
  );
  const id = `jia-ju/${year}`;
  return { ...base, id, url: `/reports/${id}/`, year, form, leading: packValues(known) };
}

test('an agency with one year has plain figures, and no chart', () => {
  const reports = [{ record: report(2021, 12), slug: 'jia-ju' }];
  const figures = agencyFigures({ reports }, () => []);
  expect(figures?.charts).toEqual([]);
  expect(figures?.table.rows[0]?.cells).toMatchObject([{ words: '12', href: '/reports/jia-ju/2021/#s4-t1-r4-c10' }]);
});

test('an agency’s missing year is in its chart and table as missing', () => {
  const reports = [2023, 2022, 2020].map((year) => ({ record: report(year, year - 2000), slug: 'jia-ju' }));
  const figures = agencyFigures({ reports }, () => []);
  expect(figures?.table.years).toEqual([2020, 2021, 2022, 2023]);
  expect(figures?.table.rows[0]?.cells.map(({ state }) => state)).toEqual(['known', 'absent', 'known', 'known']);
  expect(figures?.charts[0]?.series.points).toHaveLength(3);
  expect(figures?.legend.map(({ state }) => state)).toEqual(['absent']);
});

test('an agency is held against five and more of its kind', () => {
  const own = [report(2021, 1), report(2022, 2)];
  const others = [3, 4, 5, 6].map((value) => ({ ...report(2022, value), id: `yi-ju-${value}/2022` }));
  const reports = own.toReversed().map((record) => ({ record, slug: 'jia-ju' }));
  const figures = agencyFigures({ reports }, kindMedians([...own, ...others]));
  expect(figures?.table.rows[0]?.reference?.cells).toEqual([null, { words: '4', note: '5 份' }]);
});

test('what an older edition words otherwise breaks the line', () => {
  const at = leadingFigures.findIndex(({ code }) => code === 'disclosure.normative-documents/issued');
  const reports = [2022, 2021, 2020, 2019].map((year) => {
    const near = year < 2021;
    const values = leadingFigures.map((_, index) =>
      index === at
        ? { value: 3, state: 'printed' as const, anchor: 's2-t1-r3-c2', checks: 'none' as const, near }
        : null,
    );
    return { record: { ...report(year, 1, near ? '2019' : '2021'), leading: packValues(values) }, slug: 'jia-ju' };
  });
  const [chart] = agencyFigures({ reports }, () => [])?.charts ?? [];
  expect(chart?.series.breaks).toEqual([{ year: 2021, words: '2021 年版' }]);
  expect(chart?.series.points.map(({ note }) => note)).toEqual(['2019 年版口径', '2019 年版口径', '', '']);
});
