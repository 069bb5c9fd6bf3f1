/**
 * Bodies by years: every report once, in its year; missing only between a body's first and last; lost tables before doubts.
 */
import { expect, test } from 'vitest';
import { archiveOf, type ReportTally } from '../../src/archive/archive.ts';
import { coveragePage } from '../../src/site/coverage-page.ts';
import { listPages } from '../../src/site/lists/list-page.ts';
import { matrixOf, type MatrixRow } from '../../src/site/lists/matrix.ts';
import { ruleNodes } from '../../src/site/lists/rule-nodes.ts';
import { isCutOff } from '../../src/links/addresses.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';

const archive = archiveOf(madeUpArchive(3000));

function rowOf(...records: Array<Pick<ReportTally, 'year' | 'doubtful'>>): MatrixRow | undefined {
  const [first] = archive.reports;
  if (first === undefined) throw new Error('the made-up archive has no report');
  const { slug, record } = first;
  const reports = records.map((own) => ({ slug, record: { ...record, ...own } }));
  const bodies = [{ slug, agency: record.agency, reports }];
  return matrixOf([{ id: null, name: '', bodies }], () => '').groups[0]?.rows[0];
}

test('a year is missing between two reports alone', () => {
  const row = rowOf({ year: 2023, doubtful: {} }, { year: 2020, doubtful: {} });
  expect(row?.cells.map(({ year, state }) => [year, state])).toEqual([
    [2020, 'here'],
    [2021, 'missing'],
    [2022, 'missing'],
    [2023, 'here'],
  ]);
});

test('the way to figures is there for years with a report, and for no others', () => {
  const [first] = archive.reports;
  if (first === undefined) throw new Error('the made-up archive has no report');
  const { slug, record } = first;
  const reports = [2023, 2021].map((year) => ({ slug, record: { ...record, year } }));
  const { years } = matrixOf([{ id: null, name: '', bodies: [{ slug, agency: record.agency, reports }] }], () => '');
  expect(years.map(({ figures }) => figures !== null)).toEqual([true, false, true]);
});

test('a lost table is said before other doubts, and no doubt is none', () => {
  const row = rowOf(
    { year: 2023, doubtful: { 'totals-agree': 1 } },
    { year: 2022, doubtful: { 'tables-rebuilt': 1, 'totals-agree': 2 } },
    { year: 2021, doubtful: { 'tables-present': 1 } },
    { year: 2020, doubtful: {} },
  );
  expect(row?.cells.map(({ state }) => state)).toEqual(['here', 'lost', 'lost', 'doubtful']);
});

test('the lists of provinces and of kinds have every report once, and their counts', () => {
  const pages = listPages(archive).map(({ page }) => page());
  for (const list of ['/regions/', '/kinds/']) {
    const matrices = pages.flatMap(({ path, matrix }) => (path.startsWith(list) && matrix !== null ? [matrix] : []));
    const cells = matrices.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
    const hrefs = cells.flatMap(({ href }) => (href === null ? [] : [href]));
    expect(hrefs.sort(), list).toEqual(archive.reports.map(({ record }) => record.url).sort());
    expect(matrices.reduce((sum, { counts }) => sum + counts.reports, 0)).toBe(archive.reports.length);
    for (const { years, counts } of matrices)
      for (const name of ['reports', 'lost', 'doubtful', 'missing'] as const)
        expect(years.reduce((sum, year) => sum + year.counts[name], 0)).toBe(counts[name]);
  }
});

test('what the archive has is told body by body where they are few, else by province and kind', () => {
  const large = coveragePage(archive);
  expect(large.matrix).toBeNull();
  for (const { rows } of large.tables) {
    expect(rows.reduce((sum, row) => sum + row.total.reports, 0)).toBe(archive.reports.length);
    for (const row of rows) expect(row.years).toHaveLength(large.years.length);
  }
  const small = coveragePage(archiveOf(madeUpArchive(40)));
  expect(small.tables).toEqual([]);
  expect(small.matrix?.counts.reports).toBe(40);
});

test('a rule’s list has the reports in which it found something, and no page of a list is made twice', () => {
  const pages = listPages(archive);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  for (const { path, marks, reports } of ruleNodes(archive)) {
    const rule = marks[0]?.slug ?? '';
    const found = archive.reports.filter(({ record }) => record.doubtful[rule] !== undefined);
    expect(reports).toEqual(found);
    expect(isCutOff(path), path).toBe(true);
    const shown = pages.filter((page) => page.path.startsWith(path)).flatMap(({ page }) => page().groups);
    const lines = shown.flatMap((group) => group.lines.map(({ href }) => href));
    expect(lines.sort(), path).toEqual(found.map(({ record }) => `${record.url}#findings`).sort());
  }
  expect(ruleNodes(archiveOf(madeUpArchive(40)))).toEqual([]);
});
