/**
 * What is rendered without Astro's own build, against that: the same files with the same bytes. A page that is new in
 * src/pages and stands in no list of src/render is missed here.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compilePages } from '../../scripts/build/compile-pages.ts';
import { PREPARED } from '../../scripts/build/render-site.ts';
import { renderRest } from '../../scripts/build/rest.ts';
import { filesBelow } from '../../scripts/build/site-files.ts';
import { printOldPlaces } from '../../src/links/old-places-file.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { stylesheetPath } from '../../src/site/stylesheet.ts';
import { runNode } from '../support/project-copy.ts';

/** Inside the project, where packages are found. */
const FOLDER = '.cache/rest-test';

const environment = { PREPARED_PAGES: FOLDER, SITE_URL: 'https://example.org', BASE_PATH: '/archive' };

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of [preparedFiles.summaries, preparedFiles.lists]) cpSync(file(PREPARED), file(FOLDER));
  writeFileSync(preparedFiles.open(FOLDER), '[]');
  const pages = [{ path: '/reports/gone/2015/', to: '/guide/#what', reason: '试验 <1>' }];
  writeFileSync(preparedFiles.moved(FOLDER), printOldPlaces({ anchors: new Map(), away: new Map(), pages }));
  // The compiled modules look there; a test file has a process of its own.
  Object.assign(process.env, environment);
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test('pages and files that the site has once are what Astro makes of src/pages', { timeout: 120_000 }, async () => {
  const { rest } = await compilePages(FOLDER);
  const ours = join(FOLDER, 'ours');
  const written = await renderRest(ours, { module: rest, stylesheet: stylesheetPath('src/styles') });
  const theirs = join(FOLDER, 'theirs');
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', theirs];
  expect(runNode('.', astro, environment)).toMatchObject({ status: 0 });
  const made = filesBelow(theirs);
  expect(made.length).toBeGreaterThan(30);
  expect(written.map((path) => path.slice(ours.length)).sort()).toEqual(
    made.map((path) => path.slice(theirs.length)).sort(),
  );
  for (const path of made)
    expect(readFileSync(join(ours, path.slice(theirs.length))).equals(readFileSync(path)), path).toBe(true);
});
