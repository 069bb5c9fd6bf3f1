/**
 * An archive of all test cases, hostile ones included, and of made-up reports, so many that its lists have pages of their
 * own, built as a maintainer would build it: whatever a report holds, its page shows the words of its record, letter for
 * letter, and holds nothing that runs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus/index.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { parseLock, stringifyLock } from '../../src/links/lock.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { readPage, wordsAt } from '../support/page.ts';
import { textOfPage, textOfRecord } from '../support/page-text.ts';
import { buildProject, copyProject, runNode } from '../support/project-copy.ts';
import { scriptFaults } from '../support/script-faults.ts';
import { htmlOf, pagesOf } from '../support/site-pages.ts';

let folder = '';
let output = '';
beforeAll(async () => {
  folder = copyProject();
  for (const name of readdirSync('tests/cases')) {
    const blocked = readFileSync(join('tests/cases', name, 'findings.txt'), 'utf8').includes(': blocking: ');
    if (!blocked) cpSync(join('tests/cases', name, 'seed.txt'), join(folder, 'seeds', `${name}.txt`));
  }
  await writeCorpus(join(folder, 'made-up'), 30);
  cpSync(join(folder, 'made-up/seeds'), join(folder, 'seeds'), { recursive: true });
  output = buildProject(folder, {});
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it builds, every seed has its page, and every link leads somewhere', async () => {
  expect(output).toContain('all inner links and anchors lead somewhere');
  const seeds = readdirSync(join(folder, 'seeds')).filter((name) => name.endsWith('.txt'));
  expect(await readArchive(join(folder, 'content'))).toHaveLength(seeds.length);
  // Those of every kind.
  const lists = pagesOf(join(folder, 'dist')).filter((page) => /^\/(?:regions|years|kinds|forms)\//u.test(page));
  expect(new Set(lists.map((page) => page.split('/')[1])).size).toBe(4);
});

test('every page shows the text of its record, that alone, and runs nothing', async () => {
  for (const record of await readArchive(join(folder, 'content'))) {
    const page = readPage(readFileSync(join(folder, 'dist/reports', record.id, 'index.html'), 'utf8'));
    expect(page.scripts, record.id).toBe(1);
    expect(page.foreign, record.id).toEqual([]);
    expect(page.handlers, record.id).toEqual([]);
    expect(wordsAt(page, 'title'), record.id).toBe(record.title);
    expect(textOfPage(page, record), record.id).toEqual(textOfRecord(record));
  }
});

test('the program in Python agrees on every report, where there is a Python', () => {
  const { status, stdout } = spawnSync('python3', ['dist/guide/verify.py', 'dist'], { cwd: folder, encoding: 'utf8' });
  if (status !== null) expect(stdout).toMatch(/^(?<all>\d+) reports: \k<all> are as they should be, 0 are not\n$/u);
}, 60_000);

test('no page has a fault of HTML, and every text in Traditional script has its lang', async () => {
  const dist = join(folder, 'dist');
  for (const page of pagesOf(dist)) {
    const html = htmlOf(dist, page);
    expect(await htmlFaults(html), page).toEqual([]);
    expect(scriptFaults(html), page).toEqual([]);
  }
}, 180_000);

/** Paths and bytes of a built site's files. */
function contentOf(site: string): Record<string, string> {
  return Object.fromEntries(filesOf(site).map((entry) => [entry, readFileSync(join(site, entry)).toString('base64')]));
}

test('`astro build` by itself gives the same site, old addresses included', { timeout: 300_000 }, () => {
  const [id = ''] = readdirSync(join(folder, 'content/reports'), { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.mdx'))
    .map((entry) => entry.replace(/\.mdx$/u, ''))
    .sort();
  moveSomeOf(id);
  const environment = { SITE_URL: 'https://archive.example', BASE_PATH: '/ogi' };
  const run = (...commandLine: string[]): unknown => runNode(folder, commandLine, environment);
  expect(run('scripts/build.ts')).toMatchObject({ status: 0 });
  const site = contentOf(join(folder, 'dist'));
  rmSync(join(folder, '.cache'), { recursive: true });
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  expect(run(astro, 'build', '--outDir', 'plain')).toMatchObject({ status: 0 });
  expect(contentOf(join(folder, 'plain'))).toEqual(site);
  const moved = readFileSync(join(folder, 'dist/reports', id, 'index.html'), 'utf8');
  expect(moved).toContain('<span id="s99" class="old-anchor"></span>');
  expect(moved).toContain('<li id="s99-p1">');
  expect(readFileSync(join(folder, 'dist/reports', id, 'source/index.html'), 'utf8')).toContain('class="old-anchor"');
});

test('what the converter does not write stops the build with a sentence', { timeout: 60_000 }, () => {
  const [entry = ''] = readdirSync(join(folder, 'content/reports'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.mdx'),
  );
  const path = join(folder, 'content/reports', entry);
  const before = readFileSync(path, 'utf8');
  for (const more of ['\n<aside id="added">{1 + 1}</aside>\n', '\n- 附件一\n', '\nimport x from "y"\n']) {
    writeFileSync(path, before + more);
    const { status, stderr } = runNode(folder, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], {});
    expect(status, more).toBe(1);
    expect(stderr, more).toMatch(
      /reports\/\S+\.mdx: holds “[^”]+”.*which the converter does not write there; run `npm run convert`/u,
    );
  }
  writeFileSync(path, before);
});

/** Makes the lock remember a section, a line and a report that are gone, each with a redirect. */
function moveSomeOf(id: string): void {
  expect(runNode(folder, ['scripts/links.ts', '--accept'], {}).status).toBe(0);
  const path = join(folder, 'content/links.lock.json');
  const lock = parseLock(readFileSync(path, 'utf8'));
  const report = lock.reports[id];
  if (report === undefined) throw new Error(`the lock has no report ${id}`);
  report.sections['s99'] = { h: 'aaaaaa 旧有的一节', p: ['aaaaaa 旧有的一段'], t: [] };
  report.lines += 1;
  lock.reports['old-name/2019'] = structuredClone(report);
  writeFileSync(path, stringifyLock(lock));
  const page = `/reports/${id}/`;
  const redirects = [
    [`${page}#s99`, `${page}#title`],
    [`${page}#s99-p1`, '/guide/'],
    [`${page}source/#L${report.lines}`, `${page}source/#L1`],
    ['/reports/old-name/2019/', page],
    ['/reports/old-name/', '/'],
  ].map(([from = '', to = '']) => `- from: ${from}\n  to: ${to}\n  reason: 更名\n`);
  writeFileSync(join(folder, 'content/redirects.yaml'), redirects.join(''));
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
}
