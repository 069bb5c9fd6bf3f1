/**
 * The program that checks the archive in another language: it agrees on every report, and names each file that was changed.
 * `CHANGES=1000` for a long look.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  expect(stdout).toMatch(/^(?<all>\d+) reports: \k<all> are as they should be, 0 are not\n$/u);
  expect(status).toBe(0);
  expect(python(PROGRAM).status).toBe(2);
  expect(python(PROGRAM, 'dist', 'nobody/2019')).toMatchObject({ status: 1 });
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
