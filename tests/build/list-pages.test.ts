/**
 * The pages of lists as units of the build: what has changed in one report is written on the pages that show it, and no
 * other file is touched.
 */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compilePages } from '../../scripts/build/compile-pages.ts';
import { FileHashes } from '../../scripts/kept/file-hashes.ts';
import { KeptUnits } from '../../scripts/build/kept-units.ts';
import { buildLists } from '../../scripts/build/list-pages.ts';
import type { KnownReport, Pages } from '../../scripts/build/pages.ts';
import { PieceWriter } from '../../scripts/build/pieces.ts';
import { filesBelow } from '../../scripts/build/site-files.ts';
import { archiveOf } from '../../src/site/archive.ts';
import { partAnchor } from '../../src/site/lists/part-shelves.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';

/** Inside the project, where packages are found. */
const FOLDER = '.cache/list-pages-test';
const OUT = join(FOLDER, 'dist');

const reports = madeUpArchive(150);
const archive = archiveOf(reports);
let pages: Pages;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // Safe: the module was compiled from that very file a moment ago.
  pages = (await import(pathToFileURL((await compilePages(FOLDER)).pages).href)) as Pages;
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Builds with what each report has left; `words` is what one of them says in its overview. */
async function build(changed = '', words = '甲'): Promise<void> {
  const known = new Map<string, KnownReport>();
  const writer = new PieceWriter(FOLDER);
  for (const summary of reports) {
    const text = `<section id="${partAnchor(summary.id)}"><h2>${summary.id === changed ? words : '甲'}</h2></section>`;
    const own = new Map([
      ['doubts', '[]'],
      ['overview', text],
      ['requests', text.replace(words, '甲')],
    ]);
    writer.add(own, (pieces) => known.set(summary.id, { text: '', seed: '', summary, closed: true, pieces }));
  }
  writer.end();
  const units = new KeptUnits(join(FOLDER, 'units.jsonl'));
  const moved = { anchors: new Map(), away: new Map(), pages: [] };
  const options = { content: '', out: OUT, folder: FOLDER, moved, code: '', units, hashes: new FileHashes(null) };
  await buildLists({ options, pages, stylesheet: '/x.css', archive, known, sizes: {} });
  units.close();
}

const times = (): Map<string, bigint> =>
  new Map(filesBelow(OUT).map((path) => [relative(OUT, path), statSync(path, { bigint: true }).mtimeNs]));

test('one changed text is written on the pages that show it, and on no other', async () => {
  await build();
  const before = times();
  expect(before.size).toBeGreaterThan(100);
  await build();
  expect(times()).toEqual(before);
  const [report] = archive.reports;
  const { id, year } = report?.record ?? { id: '', year: 0 };
  await build(id, '乙');
  const touched = [...times()].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
  const showing = [...before.keys()].filter(
    (path) =>
      path.startsWith('parts/overview/') && readFileSync(join(OUT, path), 'utf8').includes(`"${partAnchor(id)}"`),
  );
  expect(touched.sort()).toEqual(showing.sort());
  expect(showing.some((path) => path.startsWith(`parts/overview/${year}/`))).toBe(true);
  for (const path of touched) expect(readFileSync(join(OUT, path), 'utf8')).toContain('<h2>乙</h2>');
});

test('a page holds each of its reports once, under the heading of its province', async () => {
  await build();
  const planned = pages.planPart(archive, 'overview');
  for (const { page, groups } of planned) {
    const html = readFileSync(join(OUT, page.path, 'index.html'), 'utf8');
    for (const { head, ids } of groups) {
      if (head !== null) expect(html.split(`id="${head.id}"`), page.path).toHaveLength(2);
      for (const id of ids) expect(html.split(`id="${partAnchor(id)}"`), page.path).toHaveLength(2);
    }
  }
  const below = planned.filter(({ page }) => page.path !== '/parts/overview/').flatMap(({ groups }) => groups);
  expect(below.flatMap(({ ids }) => ids).sort()).toEqual(reports.map(({ id }) => id).sort());
});
