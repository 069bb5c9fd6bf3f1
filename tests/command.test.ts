/**
 * `npm run convert` as a person or a program uses it, in folders of its own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { reportJsonSchema } from '../src/report-schema.ts';

/** Two of the archive's seeds: how the command behaves does not hang on their number. tests/content.test.ts converts all. */
const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .filter((_, index, all) => index === 0 || index === all.length - 1);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const name of SEEDS) cpSync(join('seeds', name), join(folder, 'seeds', name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function convert(...more: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/convert.ts', ...more], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const folders = (): string[] => ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')];

function contentFiles(): string[] {
  return readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:mdx|json)$/u.test(name),
  );
}

test('the second run writes nothing', () => {
  expect(convert(...folders()).status).toBe(0);
  const before = contentFiles().map((name) => statSync(join(folder, 'content', name)).mtimeMs);
  expect(before).toHaveLength(2 * SEEDS.length);
  const second = convert(...folders());
  expect(second.stdout).toContain('0 files written, 0 removed');
  expect(contentFiles().map((name) => statSync(join(folder, 'content', name)).mtimeMs)).toEqual(before);
});

test('--check notices one character changed, in content and in a seed, and writes nothing', () => {
  convert(...folders());
  expect(convert('--check', ...folders()).status).toBe(0);
  const mdx = join(folder, 'content', contentFiles().find((name) => name.endsWith('.mdx')) ?? '');
  const text = readFileSync(mdx, 'utf8');
  writeFileSync(mdx, text.replace('公开', '公幵'));
  const changed = convert('--check', ...folders());
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain('is not what the seeds give');
  expect(readFileSync(mdx, 'utf8')).toContain('公幵');
  writeFileSync(mdx, text);
  expect(convert('--check', ...folders()).status).toBe(0);
  const seed = join(folder, 'seeds', readdirSync(join(folder, 'seeds'))[0] ?? '');
  writeFileSync(seed, readFileSync(seed, 'utf8').replace('进展', '进步'));
  expect(convert('--check', ...folders()).status).toBe(1);
});

test('a blocked report exits with 1, says what to do, and the others are converted', () => {
  writeFileSync(join(folder, 'seeds', 'empty.txt'), '');
  writeFileSync(join(folder, 'seeds', 'nobody.txt'), '一、概述\n无。\n');
  const { status, stdout } = convert(...folders());
  expect(status).toBe(1);
  expect(stdout).toMatch(/empty\.txt: blocking: the file is empty/u);
  expect(stdout).toMatch(/nobody\.txt: blocking: no agency is named .* put `agency: <full name>` into the \.yaml/u);
  expect(contentFiles()).toHaveLength(2 * SEEDS.length);
  expect(
    readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp')),
  ).toEqual([]);
});

test("a person's word wins, and the record says so", () => {
  writeFileSync(join(folder, 'seeds', 'nobody.txt'), '一、概述\n无。\n');
  writeFileSync(join(folder, 'seeds', 'nobody.yaml'), 'agency: 白银市教育局\nyear: 2018\nurl: https://example.org/a\n');
  expect(convert(...folders()).status).toBe(0);
  const mdx = readFileSync(join(folder, 'content/reports/baiyinshi-jiaoyuju/2018.mdx'), 'utf8');
  expect(mdx).toContain('agency: "human"');
  expect(mdx).toContain('url: "https://example.org/a"');
});

test('a note that cannot be used is blocking', () => {
  const [seed = ''] = readdirSync(join(folder, 'seeds'));
  writeFileSync(join(folder, 'seeds', seed.replace('.txt', '.yaml')), 'jahr: 2018\n');
  const { status, stdout } = convert(...folders());
  expect(status).toBe(1);
  expect(stdout).toContain('blocking');
  expect(stdout).toContain('jahr');
});

test('two reports with one address are blocking until one has a slug', () => {
  const [seed = ''] = readdirSync(join(folder, 'seeds'));
  cpSync(join(folder, 'seeds', seed), join(folder, 'seeds', 'zz-copy.txt'));
  const twice = convert(...folders());
  expect(twice.status).toBe(1);
  expect(twice.stdout).toMatch(/zz-copy\.txt: blocking: the address .* belongs to .*slug/u);
  writeFileSync(join(folder, 'seeds', 'zz-copy.yaml'), 'slug: another-name\n');
  expect(convert(...folders()).status).toBe(0);
  expect(existsSync(join(folder, 'content/reports/another-name'))).toBe(true);
});

test('content of a seed that is gone is removed', () => {
  convert(...folders());
  const [seed = ''] = readdirSync(join(folder, 'seeds'));
  rmSync(join(folder, 'seeds', seed));
  expect(convert(...folders()).stdout).toContain('2 removed');
  expect(contentFiles()).toHaveLength(2 * SEEDS.length - 2);
});

test('--json prints a valid record a line, in the order given, and writes nothing', () => {
  const files = readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join('seeds', name));
  writeFileSync(join(folder, 'binary.txt'), Buffer.alloc(400));
  const asked = [...files.toReversed(), files[0] ?? '', join(folder, 'binary.txt'), join(folder, 'missing.txt')];
  const before = readdirSync('content', { recursive: true });
  const { status, stdout } = convert('--json', ...asked);
  expect(status).toBe(1);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
  expect(lines.map((line) => z.object({ file: z.string() }).parse(line['source']).file)).toEqual(asked);
  const validate = new Ajv2020({ strict: false, formats: { uri: true, date: true, 'date-time': true } }).compile(
    reportJsonSchema(),
  );
  for (const record of lines.slice(0, -2)) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  for (const blocked of lines.slice(-2)) expect(Object.keys(blocked).sort()).toEqual(['findings', 'source']);
  expect(readdirSync('content', { recursive: true })).toEqual(before);
});

test('wrong use exits with 2 and shows how it is meant', () => {
  for (const wrong of [['--nonsense'], ['stray.txt'], ['--json']]) {
    const { status, stderr } = convert(...wrong);
    expect(status).toBe(2);
    expect(stderr).toContain('usage: npm run convert');
  }
});

test('an unchanged seed is not converted again, and a changed one, or changed content, is', () => {
  convert(...folders());
  const [name = ''] = contentFiles().filter((file) => file.endsWith('.mdx'));
  const mdx = join(folder, 'content', name);
  const text = readFileSync(mdx, 'utf8');
  writeFileSync(mdx, text.replace('公开', '公幵'));
  expect(convert(...folders()).stdout).toContain('1 files written');
  expect(readFileSync(mdx, 'utf8')).toBe(text);
  const seeds = readdirSync(join(folder, 'seeds'));
  const seed = join(folder, 'seeds', seeds[0] ?? '');
  writeFileSync(seed, readFileSync(seed, 'utf8').replace('进展', '进步'));
  const changed = convert(...folders());
  expect(changed.stdout).toContain('1 files written');
  expect(changed.stdout).toContain(`${seeds.length} seeds: ${seeds.length} converted`);
  expect(convert(...folders()).stdout).toContain('0 files written');
});
