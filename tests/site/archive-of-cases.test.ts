/**
 * An archive of all test cases, hostile ones included, built as a maintainer would build it: whatever a report holds,
 * its page shows the words of its record, letter for letter, and holds nothing that runs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
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
    expect(page.scripts, record.id).toBe(0);
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

test('Astro by itself renders the same site, and what only MDX can render is left to it', () => {
  const name = readdirSync(join(folder, 'content/reports')).sort()[0] ?? '';
  const file = readdirSync(join(folder, 'content/reports', name)).find((entry) => entry.endsWith('.mdx')) ?? '';
  const path = join(folder, 'content/reports', name, file);
  const open = '\n<aside id="added">{1 + 1}另见附件</aside>\n\n- 附件一\n';
  writeFileSync(path, readFileSync(path, 'utf8') + open);
  const render = "import('./scripts/build/render-site.ts').then(({ renderSite }) => renderSite('content', 'dist'))";
  const options = { cwd: folder, encoding: 'utf8' } as const;
  expect(spawnSync(process.execPath, ['-e', render], options)).toMatchObject({ stderr: '', status: 0 });
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  expect(spawnSync(process.execPath, [astro, 'build', '--outDir', 'plain'], options)).toMatchObject({ status: 0 });
  const page = readFileSync(join(folder, 'dist/reports', name, file.replace('.mdx', ''), 'index.html'), 'utf8');
  expect(page).toContain('<aside id="added">2另见附件</aside>');
  expect(page).toMatch(/<li>附件一<\/li>/u);
  const files = filesOf(join(folder, 'plain'));
  expect(filesOf(join(folder, 'dist'))).toEqual(files);
  const different = files.filter(
    (entry) => !readFileSync(join(folder, 'dist', entry)).equals(readFileSync(join(folder, 'plain', entry))),
  );
  expect(different).toEqual([]);
});

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
}
