/**
 * An archive of all test cases, hostile ones included, built as a maintainer would build it: whatever a report holds,
 * its page shows the words of its record, letter for letter, and holds nothing that runs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { readPage, wordsAt } from '../support/page.ts';
import { textOfPage, textOfRecord } from '../support/page-text.ts';
import { scriptFaults } from '../support/script-faults.ts';
import { htmlOf, pagesOf } from '../support/site-pages.ts';

const COPIED = [
  'src',
  'scripts',
  'public',
  'seeds',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

let folder = '';
let output = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cases-'));
  for (const entry of COPIED) cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  for (const name of readdirSync('tests/cases')) {
    const blocked = readFileSync(join('tests/cases', name, 'findings.txt'), 'utf8').includes(': blocking: ');
    if (!blocked) cpSync(join('tests/cases', name, 'seed.txt'), join(folder, 'seeds', `${name}.txt`));
  }
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: folder, encoding: 'utf8' });
  output = stdout + stderr;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it builds, every seed has its page, and every link leads somewhere', async () => {
  expect(output).toContain('all inner links and anchors lead somewhere');
  expect(await readArchive(join(folder, 'content'))).toHaveLength(readdirSync(join(folder, 'seeds')).length);
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

test('no page has a fault of HTML, and every text in Traditional script has its lang', async () => {
  const dist = join(folder, 'dist');
  for (const page of pagesOf(dist)) {
    const html = htmlOf(dist, page);
    expect(await htmlFaults(html), page).toEqual([]);
    expect(scriptFaults(html), page).toEqual([]);
  }
}, 180_000);
