/**
 * An archive of every twelfth test case, hostile ones included (`EVERY=1` for all), and of made-up reports, so many that its
 * lists have pages of their own, built as a maintainer would build it: whatever a report holds, its page shows the words of
 * its record, letter for letter, and holds nothing that runs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus/index.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { readPage, wordsAt } from '../support/page.ts';
import { textOfPage, textOfRecord } from '../support/page-text.ts';
import { buildProject, copyCases, copyProject, runNode } from '../support/project-copy.ts';
import { scriptFaults } from '../support/script-faults.ts';
import { htmlOf, pagesOf } from '../support/site-pages.ts';

/** A case whose table of requests has no heads. */
const HEADLESS = 'flat-requests-without-heads-2021';

let folder = '';
let output = '';
beforeAll(async () => {
  folder = copyProject();
  copyCases(folder, Number(process.env['EVERY'] ?? 12));
  cpSync(`tests/cases/${HEADLESS}/seed.txt`, join(folder, 'seeds', `${HEADLESS}.txt`));
  await writeCorpus(join(folder, 'made-up'), 30);
  cpSync(join(folder, 'made-up/seeds'), join(folder, 'seeds'), { recursive: true });
  output = buildProject(folder, {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it builds, every seed has its page, and every link leads somewhere', async () => {
  expect(output).toContain('all inner links and anchors lead somewhere');
  const seeds = readdirSync(join(folder, 'seeds')).filter((name) => !name.endsWith('.yaml'));
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

test('a head that the copy does not print is shown as the form has it, and said to be supplied', async () => {
  const records = await readArchive(join(folder, 'content'));
  const record = records.find(({ source }) => source.file.includes(HEADLESS));
  const html = htmlOf(join(folder, 'dist'), `/reports/${record?.id ?? ''}/`);
  expect(html).toContain('data-meant="自然人"');
  expect(html).toContain('〔〕内的栏名原文未印');
  expect(
    records.filter(({ id }) => htmlOf(join(folder, 'dist'), `/reports/${id}/`).includes('data-meant')).length,
  ).toBeLessThan(records.length / 2);
});

test('the program in Python agrees on every report, where there is a Python', () => {
  const { status, stdout } = spawnSync('python3', ['dist/guide/verify.py', 'dist'], { cwd: folder, encoding: 'utf8' });
  if (status !== null)
    expect(stdout).toMatch(
      /^(?<all>\d+) reports: \k<all> are as they should be, 0 are not\n\d+ other files: .* 0 are not\n$/u,
    );
});

test('no page has a fault of HTML, and every text in Traditional script has its lang', async () => {
  const dist = join(folder, 'dist');
  const pages = pagesOf(dist);
  for (const page of pages) expect(scriptFaults(htmlOf(dist, page)), page).toEqual([]);
  // Pages of reports, of agencies, of copies, of a part or a figure in a year are alike: every tenth.
  const alike = pages.filter((page) =>
    /^\/(?:reports\/[^/]+\/(?:\d{4}\/(?:source\/)?)?|(?:parts|figures)\/[^/]+\/.+)$/u.test(page),
  );
  expect(alike.length).toBeGreaterThan(300);
  const left = new Set(alike.filter((_, index) => index % 10 !== 0));
  for (const page of pages) if (!left.has(page)) expect(await htmlFaults(htmlOf(dist, page)), page).toEqual([]);
});

test('what the converter does not write stops the build with a sentence', () => {
  const [entry = ''] = readdirSync(join(folder, 'content/reports'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.mdx'),
  );
  const path = join(folder, 'content/reports', entry);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, `${before}\n<aside id="added">{1 + 1}</aside>\n`);
  const { status, stderr } = runNode(folder, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], {});
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /reports\/\S+\.mdx: holds “[^”]+”.*which the converter does not write there; run `npm run convert`/u,
  );
  expect(stderr).not.toMatch(/hook|^ +at /mu);
  writeFileSync(path, before);
});
