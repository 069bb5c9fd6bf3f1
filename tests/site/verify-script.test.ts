/**
 * The program that checks the archive in another language: it agrees on every report, and names each file that was changed.
 * `CHANGES=1000` for a long look.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const PROGRAM = 'dist/guide/verify.py';
const CHANGES = Number(process.env['CHANGES'] ?? 40);

const python = (...args: string[]) => spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
const isThere = python('--version').status === 0;
const name = (words: string): string => (isThere ? words : `${words} (left out: there is no python3)`);

test('it is short enough to be read, and takes nothing but the standard library', () => {
  const text = readFileSync(PROGRAM, 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  const imported = [...text.matchAll(/^(?:import|from) (?<names>[\w., ]+?)(?: import.*)?$/gmu)].flatMap(
    ({ groups }) => groups?.['names']?.split(', ') ?? [],
  );
  const library = ['hashlib', 'json', 're', 'sys', 'unicodedata', 'urllib.request', 'html.parser', 'pathlib'];
  expect(imported.sort()).toEqual(library.sort());
});

test.runIf(isThere)(name('it agrees on every report, and its exit status says so'), () => {
  const { status, stdout } = python(PROGRAM, 'dist');
  expect(stdout).toMatch(
    /^(?<all>\d+) reports: \k<all> are as they should be, 0 are not\n(?<others>\d{2,}) other files: \k<others> are as they should be, 0 are not\n$/u,
  );
  expect(status).toBe(0);
  expect(python(PROGRAM).status).toBe(2);
  expect(python(PROGRAM, 'dist', 'nobody/2019')).toMatchObject({ status: 1 });
  expect(python(PROGRAM, 'dist', 'baiyinshi-kexuejishuju/2019')).toMatchObject({
    status: 0,
    stdout: '1 reports: 1 are as they should be, 0 are not\n',
  });
});

test.runIf(isThere)(name('a place that is no archive, and a folder that lacks a file, are named in a line'), () => {
  const { status, stdout, stderr } = python(PROGRAM, 'tests');
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^tests: cannot be read: .*sha256sums\.txt.*\n$/u);
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync('dist', folder, { recursive: true });
  rmSync(join(folder, 'search/index.html'));
  writeFileSync(join(folder, 'data/reports.json'), '[]\n');
  const changed = python(PROGRAM, folder);
  rmSync(folder, { recursive: true });
  expect(changed.status).toBe(1);
  expect(changed.stdout).toMatch(/^data\/reports\.json: is not the file that the list of sums names$/mu);
  expect(changed.stdout).toMatch(/^search\/index\.html: cannot be read: /mu);
  expect(changed.stdout).toMatch(/^\d+ other files: \d+ are as they should be, 2 are not$/mu);
});

test.runIf(isThere)(
  name('it names every file of which one byte was changed, and words changed by a forger'),
  () => {
    const { status, stdout, stderr } = python('tests/support/change-bytes.py', PROGRAM, 'dist', String(CHANGES), '17');
    expect(status, stderr).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => z.tuple([z.string(), z.union([z.string(), z.number()])]).parse(JSON.parse(line)));
    expect(lines).toEqual([['tried', 2 * CHANGES]]);
  },
  600_000,
);
