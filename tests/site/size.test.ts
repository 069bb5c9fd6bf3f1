/**
 * The pages that list reports, at five thousand: none grows beyond what a reader's line carries, and no address moves when
 * reports come in.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, type ReportTally } from '../../src/archive/archive.ts';
import { PartName } from '../../src/report.ts';
import { listPathsOf, promisedLists } from '../../src/site/lists/all-paths.ts';
import { allNodes, type ListNode } from '../../src/site/lists/list-node.ts';
import { listsOf, ONE_PAGE } from '../../src/site/lists/lists.ts';
import { PAGE_LENGTH, partAnchor, partNodes } from '../../src/site/lists/part-nodes.ts';
import { planPart } from '../../src/site/part-page.ts';
import { SENTENCES } from '../../src/site/same/kept-words.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';
import { copyProject, runNode } from '../support/project-copy.ts';
import { pagesOf } from '../support/site-pages.ts';

/** What no page may exceed, in bytes of gzip. */
const MOST = 100_000;
/** What an overview counts that is one sign under 总体情况. */
const shortest = 85;

/** A year in which overviews are as long as they are reckoned, of signs that no compression finds twice; one of reports that only say 无. */
const [LONG, SHORT] = [2020, 2021];

const reports = madeUpArchive(5_000).map(withParts);
const archive = archiveOf(reports);

function withParts(tally: ReportTally): ReportTally {
  if (tally.year !== SHORT) return tally;
  const weights = [...tally.weights];
  weights[tally.parts.indexOf('overview')] = shortest;
  return { ...tally, weights };
}

/** Stands for src/site/load-archive.ts in a copy of the project: the made-up archive, and parts of the length reckoned. */
const LOADER = `
import { readFileSync } from 'node:fs';
import { archiveOf } from '../archive/archive.ts';
const archive = archiveOf(JSON.parse(readFileSync('made-up.json', 'utf8')));
let state = 1;
const sign = () => String.fromCodePoint(0x4e00 + (((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 8) % 3000));
const text = (length) => Array.from({ length: Math.max(1, length) }, sign).join('');
export const loadArchive = async () => archive;
export const loadDigests = async () => [];
export const fileFacts = async () => null;
export const loadDoubts = async () => [];
export const reportKey = async () => '';
export const loadFigures = async () => [];
export const piecesKey = async () => '';
export async function* dataPieces() {}
// Every year contradicts the one before.
const cell = (value) => ({ value, anchor: 's3-t1-r5-c8', checks: 'none' });
const figures = { 'requests.carried-in/total': cell(1), 'requests.carried-out/total': cell(2) };
const claimsOf = ({ id, agency, year }) => ({ id, agency, year, published: null, figures, fees: [], toldTwice: [] });
export const loadClaims = async () => ({ claims: archive.reports.map(({ record }) => claimsOf(record)), figuresOf: () => [] });
export const kept = async (_kind, _name, _key, make) => make();
export const siteCode = () => '';
export const loadProse = async () => ({});
export const loadReport = async () => ({ record: { paragraphs: [] } });
export const loadPart = async (id, name) => {
  const { record } = archive.reports[archive.places.get(id)];
  if (name !== 'overview' || (record.year !== ${LONG} && record.year !== ${SHORT})) return null;
  const length = record.weights[record.parts.indexOf(name)] - 84;
  const sections = [{ heading: '总体情况', depth: 0, href: record.url + '#s1', paragraphs: [{ text: text(length) }], tables: [] }];
  return { id: id.replace('/', '-'), agency: text(12) + '局', year: record.year, href: record.url, sections, bare: false };
};
export { archive, text };
`;

/** Stands for src/site/same/kept-words.ts: as many sentences as are listed, each of as many reports as are named. */
const WORDS = `
import { archive, text } from '../load-archive.ts';
export const REPEATED = 'repeated';
const repeated = (_, n) => {
  const places = archive.reports.slice(n * 8, n * 8 + 8).map(({ record: { id } }) => ({ id, anchor: 's1-p1' }));
  return { text: text(200), reports: 5000, years: [2008, 2023], places };
};
export const keepSameWords = () => (name) =>
  name === REPEATED ? JSON.stringify(Array.from({ length: ${SENTENCES} }, repeated)) : '[]';
`;

let folder = '';
let built: string[] = [];
beforeAll(() => {
  folder = copyProject();
  cpSync('content/links.lock.json', join(folder, 'content/links.lock.json'));
  rmSync(join(folder, 'src/pages/reports/[agency]/[year]'), { recursive: true });
  writeFileSync(join(folder, 'src/site/load-archive.ts'), LOADER);
  writeFileSync(join(folder, 'src/site/same/kept-words.ts'), WORDS);
  writeFileSync(join(folder, 'made-up.json'), JSON.stringify(reports));
  const config = readFileSync(join(folder, 'astro.config.mjs'), 'utf8');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    config.replace(/^import \{ archive \}.*\n/mu, '').replace(/, archive\(\{.*\}\)/u, ''),
  );
  const { status, stdout, stderr } = runNode(folder, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {});
  expect(status, stdout + stderr).toBe(0);
  built = pagesOf(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const html = (page: string): string =>
  readFileSync(join(folder, 'dist', page.endsWith('/') ? `${page}index.html` : page), 'utf8');
const weightOf = (page: string): number => gzipSync(html(page)).length;

test('no page passes 100 KB gzip, not even where no compression finds anything in its texts', () => {
  expect(built.filter((page) => /^\/(?:regions|years|kinds|forms)\//u.test(page)).length).toBeGreaterThan(200);
  const texts = (year: number): string[] => built.filter((page) => page.startsWith(`/parts/overview/${year}/`));
  expect(texts(LONG).length).toBeGreaterThan(10);
  expect(Math.max(...texts(LONG).map(weightOf))).toBeGreaterThan(MOST / 2);
  for (const page of built) expect(weightOf(page), page).toBeLessThan(MOST);
  // Reports by a rule: its own page, and those that it has been cut into.
  expect(built.filter((page) => page.startsWith('/quality/carried-over/')).length).toBeGreaterThan(100);
  // A figure of a year: its own page, and those that it has been cut into.
  const figures = built.filter((page) => page.startsWith('/figures/requests.received/total/2021/'));
  expect(figures.length).toBeGreaterThan(10);
  expect(Math.max(...figures.map(weightOf))).toBeGreaterThan(MOST / 20);
  for (const page of ['/quality/', '/data/', '/search/', '/parts/', '/guide/'])
    expect(weightOf(page), page).toBeLessThan(MOST / 5);
  expect(weightOf('/')).toBeLessThan(MOST / 2);
  expect(html('/same/').split('<li').length).toBeGreaterThan(SENTENCES);
});

test('the anchors of a small catalogue are there, whoever has linked to them', () => {
  for (const anchor of ['by-region', 'region-62', 'year-2019', 'kind-department', 'form-2021', 'form-none'])
    expect(html('/')).toContain(`id="${anchor}"`);
});

test('a page of a part holds each of its reports once, under the heading of its province', () => {
  const planned = planPart(archive, 'overview').filter(({ page }) => page.path.startsWith(`/parts/overview/${LONG}/`));
  expect(planned.length).toBeGreaterThan(10);
  for (const { page, groups } of planned) {
    const text = html(page.path);
    for (const { head, ids } of groups) {
      if (head !== null) expect(text.split(`id="${head.id}"`), page.path).toHaveLength(2);
      for (const id of ids) expect(text.split(`id="${partAnchor(id)}"`), page.path).toHaveLength(2);
    }
  }
  const ids = planned.flatMap(({ groups }) => groups.flatMap((group) => group.ids));
  expect(ids.sort()).toEqual(
    reports
      .filter(({ year }) => year === LONG)
      .map(({ id }) => id)
      .sort(),
  );
});

test('a report more changes its own pages of a part and those above them', () => {
  const shown = (from: typeof archive): Map<string, string> =>
    new Map(planPart(from, 'overview').map((planned) => [planned.page.path, JSON.stringify(planned)]));
  const [before, after] = [shown(archiveOf(reports.slice(1))), shown(archive)];
  const changed = [...after].filter(([path, page]) => before.get(path) !== page).map(([path]) => path);
  const [innermost = ''] = changed.sort((a, b) => b.length - a.length);
  expect(innermost).toContain('/parts/overview/');
  for (const path of changed) expect(innermost, path).toContain(path);
});

test('no page of a part holds more than can be read, unless it is one report', () => {
  for (const name of PartName.options)
    for (const year of partNodes(archive, name))
      for (const { path, reports: own, nodes } of allNodes(year)) {
        if (nodes.length > 0 || own.length === 1) continue;
        const length = own.reduce((sum, { record }) => sum + (record.weights[record.parts.indexOf(name)] ?? 0), 0);
        expect(length, path).toBeLessThanOrEqual(PAGE_LENGTH);
      }
});

test('every report stands on exactly one page of each kind of list', () => {
  const leaves = <R>(nodes: ReadonlyArray<ListNode<R>>): R[] =>
    nodes.flatMap((node) => [...allNodes(node)].flatMap((each) => (each.nodes.length > 0 ? [] : [...each.reports])));
  const ids = reports.map(({ id }) => id).sort();
  const { regions, kinds, years, forms } = listsOf(archive);
  for (const lists of [regions, kinds])
    expect(
      leaves(lists)
        .flatMap((agency) => agency.reports.map(({ record }) => record.id))
        .sort(),
    ).toEqual(ids);
  for (const lists of [years, forms, partNodes(archive, 'requests')])
    expect(
      leaves(lists as ReadonlyArray<ListNode<{ record: { id: string } }>>)
        .map(({ record }) => record.id)
        .sort(),
    ).toEqual(ids);
});

test('an address that a list has had stays, whatever comes in', () => {
  // Not in the order of agencies, so that every list grows from few.
  const order = reports
    .map((report, index) => [(index * 7919) % reports.length, report] as const)
    .sort(([a], [b]) => a - b);
  let before = new Set<string>();
  for (const count of [ONE_PAGE + 1, 400, 1500, 4000, reports.length]) {
    const now = archiveOf(order.slice(0, count).map(([, report]) => report));
    const paths = new Set(listPathsOf(now));
    expect(
      [...before].filter((path) => !paths.has(path)),
      `at ${count}`,
    ).toEqual([]);
    expect(promisedLists(now).filter((path) => !paths.has(path))).toEqual([]);
    expect(paths.size).toBeGreaterThan(before.size);
    before = paths;
  }
});
