/**
 * The pages that list reports, at ten thousand: none grows beyond what a reader's line carries, and no address moves when
 * reports come in.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compilePages } from '../../scripts/build/compile-pages.ts';
import type { Pages } from '../../scripts/build/pages.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { PartName, type Report } from '../../src/report.ts';
import { archiveOf, summaryOf } from '../../src/site/archive.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { listPathsOf, promisedLists } from '../../src/site/lists/all-paths.ts';
import { allShelves, type Shelf } from '../../src/site/lists/cut.ts';
import { listsOf, ONE_PAGE } from '../../src/site/lists/lists.ts';
import { PAGE_LENGTH, partShelves } from '../../src/site/lists/part-shelves.ts';
import { partWeights } from '../../src/site/lists/part-weight.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';
import { copyProject, runNode } from '../support/project-copy.ts';
import { pagesOf } from '../support/site-pages.ts';

/** What no page may exceed, in bytes of gzip. */
const MOST = 100_000;
/** Inside the project, where packages are found. */
const FOLDER = '.cache/size-test';

const reports = madeUpArchive(10_000);
const archive = archiveOf(reports);
let pages: Pages;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  // Safe: the module was compiled from that very file a moment ago.
  pages = (await import(pathToFileURL((await compilePages(FOLDER)).pages).href)) as Pages;
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

const weightOf = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

test('no page of a list, and neither the proof nor the data, passes 100 KB gzip', async () => {
  const lists = pages.listPages(archive);
  expect(lists.length).toBeGreaterThan(200);
  for (const { path, page } of lists)
    expect(weightOf((await pages.renderList(page(), '')).content), path).toBeLessThan(MOST);
  const quality = pages.qualityPage(archive, () => [], {});
  expect(weightOf((await pages.renderQuality(quality, '')).content)).toBeLessThan(MOST / 5);
  expect(weightOf((await pages.renderData(pages.dataPage(archive, {}), '')).content)).toBeLessThan(MOST / 5);
});

test('a page of texts passes 100 KB gzip not even where no compression finds anything', async () => {
  const [record] = await readArchive('content');
  const [planned] = pages.planPart(archive, 'overview').filter(({ groups }) => groups.length > 1);
  if (record === undefined || planned === undefined) throw new Error('there is no report, or no page with headings');
  let state = 1;
  const draw = (from: number, many: number): number =>
    from + (((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8) % many);
  const text = (length: number, from = 0x4e00, many = 3000): string =>
    String.fromCodePoint(...Array.from({ length }, () => draw(from, many)));
  // Long parts, and a great many that only say 无.
  for (const paragraphs of [Array.from({ length: 10 }, () => 480), [1]]) {
    const texts: string[] = [];
    for (let length = 0; length < PAGE_LENGTH;) {
      const name = `${text(12)}局`;
      const report = withOnePart(
        record,
        `${text(24, 97, 26)}/2020`,
        name,
        paragraphs.map((signs) => text(signs)),
      );
      length += partWeights(report).get('overview') ?? 0;
      texts.push((await pages.partsOf(report)).get('overview') ?? '');
    }
    const page = await pages.renderPart(planned.page, texts.join(''), '');
    expect(weightOf(page.content), `${texts.length} reports`).toBeLessThan(MOST);
  }
});

/** The report with one part. */
function withOnePart(record: Report, id: string, name: string, texts: readonly string[]): Report {
  const part = PartName.enum.overview;
  const section = { id: 's1', level: 1, number: '一、', title: '总体情况', line: 1, runIn: false, part };
  const paragraphs = texts.map((text, index) => ({
    id: `s1-p${index + 1}`,
    section: 's1',
    text,
    lines: [1, 1] as [number, number],
  }));
  const agency = { ...record.agency, name };
  return { ...record, id, url: `/reports/${id}/`, agency, sections: [section], paragraphs, tables: [] };
}

test('no page of a part holds more than can be read, unless it is one report', () => {
  for (const name of PartName.options)
    for (const year of partShelves(archive, name))
      for (const { path, reports: own, shelves } of allShelves(year)) {
        if (shelves.length > 0 || own.length === 1) continue;
        const length = own.reduce((sum, { record }) => sum + (record.weights[record.parts.indexOf(name)] ?? 0), 0);
        expect(length, path).toBeLessThanOrEqual(PAGE_LENGTH);
      }
});

test('every report stands on exactly one page of each kind of list', () => {
  const leaves = <R>(shelves: ReadonlyArray<Shelf<R>>): R[] =>
    shelves.flatMap((shelf) =>
      [...allShelves(shelf)].flatMap((each) => (each.shelves.length > 0 ? [] : [...each.reports])),
    );
  const ids = reports.map(({ id }) => id).sort();
  const { regions, kinds, years, forms } = listsOf(archive);
  for (const lists of [regions, kinds])
    expect(
      leaves(lists)
        .flatMap((agency) => agency.reports.map(({ record }) => record.id))
        .sort(),
    ).toEqual(ids);
  for (const lists of [years, forms, partShelves(archive, 'requests')])
    expect(
      leaves(lists as ReadonlyArray<Shelf<{ record: { id: string } }>>)
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

test(
  "Astro's own pages at ten thousand: catalogue, search and the rest stay below 100 KB gzip",
  { timeout: 180_000 },
  () => {
    const folder = copyProject();
    const prepared = join(folder, '.cache/pages');
    mkdirSync(prepared, { recursive: true });
    cpSync('content/links.lock.json', join(folder, 'content/links.lock.json'));
    writeFileSync(preparedFiles.summaries(prepared), JSON.stringify(reports.map(summaryOf)));
    writeFileSync(preparedFiles.lists(prepared), JSON.stringify(listPathsOf(archive)));
    writeFileSync(preparedFiles.open(prepared), '[]');
    writeFileSync(preparedFiles.moved(prepared), JSON.stringify({ anchors: [], away: [], pages: [] }));
    const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
    expect(runNode(folder, [astro, 'build'], { PREPARED_PAGES: '.cache/pages' })).toMatchObject({ status: 0 });
    const html = (page: string): string =>
      readFileSync(join(folder, 'dist', page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    const built = pagesOf(join(folder, 'dist'));
    expect(built).toContain('/');
    for (const page of built) expect(weightOf(html(page)), page).toBeLessThan(page === '/' ? MOST / 2 : MOST / 5);
    // The anchors of a small catalogue are there, whoever has linked to them.
    for (const anchor of ['by-region', 'region-62', 'year-2019', 'kind-department', 'form-2021', 'form-none'])
      expect(html('/')).toContain(`id="${anchor}"`);
    rmSync(folder, { recursive: true, force: true });
  },
);
