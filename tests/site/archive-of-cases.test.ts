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
import { readPage, wordsAt } from '../support/page.ts';

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

test('every page shows the words of its record and runs nothing', async () => {
  for (const record of await readArchive(join(folder, 'content'))) {
    const page = readPage(readFileSync(join(folder, 'dist/reports', record.id, 'index.html'), 'utf8'));
    expect(page.scripts, record.id).toBe(1);
    expect(page.foreign, record.id).toEqual([]);
    expect(page.handlers, record.id).toEqual([]);
    expect(wordsAt(page, 'title'), record.id).toBe(record.title);
    for (const { id, text } of record.paragraphs) expect(wordsAt(page, id), `${record.id}#${id}`).toBe(text);
    for (const table of record.tables) {
      if (table.kind === 'lines') continue;
      table.rows.forEach((row, r) => {
        const words = wordsAt(page, `${table.id}-r${r + 1}`);
        for (const cell of row) expect(words, `${record.id}#${table.id}-r${r + 1}`).toContain(cell.text);
      });
    }
  }
});
