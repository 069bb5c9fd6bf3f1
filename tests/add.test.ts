/**
 * `npm run add` as a person uses it, in folders of its own; and what lies in a folder of seeds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notePaths } from '../scripts/convert/seed-file.ts';
import { readSeedFolder } from '../scripts/convert/seed-folder.ts';

const TEXT =
  '白银市统计局2021年政府信息公开工作年度报告\n一、总体情况\n2021年主动公开信息97条。\n二、存在的问题\n内容不多。\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-'));
  mkdirSync(join(folder, 'seeds'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...more: string[]) {
  const places = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')];
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...more, ...places], { encoding: 'utf8' });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

test('a file is copied in, converted, and what became of it is said', () => {
  const file = write('found/report.txt', TEXT);
  const { status, stdout } = run('add', file, '--url', 'https://example.gov.cn/a.html', '--fetched', '2026-11-20');
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'seeds/report.txt'), 'utf8')).toBe(TEXT);
  expect(readFileSync(join(folder, 'seeds/report.yaml'), 'utf8')).toBe(
    'url: https://example.gov.cn/a.html\nfetched: 2026-11-20\n',
  );
  expect(stdout).toMatch(/page +\/reports\/baiyinshi-tongjiju\/2021\/\n +title +白银市统计局2021年/u);
  expect(stdout).toMatch(/\.yaml +published: the day it was published\n/u);
  expect(readFileSync(join(folder, 'content/reports/baiyinshi-tongjiju/2021.mdx'), 'utf8')).toContain(
    'url: "https://example.gov.cn/a.html"',
  );
});

test('a terminal that speaks Chinese is told the same in Chinese', () => {
  const file = write('found/report.txt', TEXT.replace('97条', '97条，其中法规文件120条'));
  const places = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')];
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
  const { stdout } = spawnSync(process.execPath, ['scripts/add.ts', file, ...places], { encoding: 'utf8', env });
  expect(stdout).toMatch(/ {2}页面 {5}\/reports\/baiyinshi-tongjiju\/2021\/\n {2}标题 {5}白银市统计局2021年/u);
  expect(stdout).toMatch(
    / {2}存疑 {5}缺这些章：“.*”、“.*\n {11}第 3 行：.*120.*\n {2}\.yaml {4}url：这份文件从哪里取得\n {11}fetched：/u,
  );
});

test('nothing that is there is overwritten: neither a seed of the same name nor a note', () => {
  write('seeds/report.txt', TEXT);
  write('seeds/report.yaml', 'url: https://example.gov.cn/first.html # looked up\n');
  const same = write('found/report.txt', TEXT);
  expect(run('add', same, '--url', 'https://example.gov.cn/second.html').status).toBe(0);
  expect(readdirSync(join(folder, 'seeds'))).toEqual(['report.txt', 'report.yaml']);
  expect(readFileSync(join(folder, 'seeds/report.yaml'), 'utf8')).toContain('first.html # looked up');
  // The same bytes under another name are the same copy.
  const { stdout: again } = run('add', write('found/again.txt', TEXT));
  expect(again).toMatch(/seeds\/report\.txt: the same file is there already; nothing is copied\n +page/u);
  const other = write('found/report.txt', TEXT.replaceAll('2021', '2022'));
  const { stdout } = run('add', other);
  expect(stdout).toMatch(/seeds\/report-[0-9a-f]{8}\.txt\n +page +\/reports\/baiyinshi-tongjiju\/2022\//u);
});

test('what is blocked is said with its reason, and other seeds are not spoken of', () => {
  write('seeds/doubtful.txt', TEXT.replace('97条', '97条，其中法规文件120条').replaceAll('2021', '2020'));
  const first = run('convert');
  expect(first.stdout).toContain('doubtful.txt:3: doubtful:');
  const { status, stdout } = run('add', write('found/nobody.txt', '一、概述\n无。\n'));
  expect(status).toBe(1);
  expect(stdout).toMatch(/no page +no agency is named .* put `agency: <full name>`/u);
  expect(stdout).not.toContain('doubtful.txt');
  // Neither does a second run of convert repeat what it has said, unless it is asked.
  expect(run('convert').stdout).not.toContain('doubtful.txt:3');
  expect(run('convert', '--all').stdout).toContain('doubtful.txt:3: doubtful:');
});

test('wrong use is said before anything is copied', () => {
  const file = write('found/report.txt', TEXT);
  for (const wrong of [
    [],
    [join(folder, 'missing.txt')],
    [join(folder, 'seeds')],
    [write('found/data.csv', 'a,b')],
    [file, '--url', 'somewhere'],
    [file, '--fetched', 'yesterday'],
    [file, '--fetched', '9999-01-01'],
    [file, file, '--url', 'https://example.gov.cn/'],
  ]) {
    const { status, stderr } = run('add', ...wrong);
    expect(status, wrong.join(' ')).toBe(2);
    expect(stderr).toMatch(/^\S.*\n\nusage: npm run add/u);
  }
  expect(readdirSync(join(folder, 'seeds'))).toEqual([]);
});

test('a file that is no report by its ending keeps no other one out', () => {
  const { status, stdout, stderr } = run('add', write('found/data.csv', 'a,b'), write('found/report.txt', TEXT));
  expect(status).toBe(1);
  expect(stderr).toMatch(/data\.csv” is no report by its ending; .*; it is not added/u);
  expect(stdout).toMatch(/seeds\/report\.txt\n +page/u);
  expect(readdirSync(join(folder, 'seeds'))).toEqual(['report.txt']);
});

test('seeds lie in folders of any depth, with endings of any case; what is no seed is named', () => {
  for (const name of [
    'b.TXT',
    'a/x.htm',
    'a/b/y.pdf',
    'z.md',
    'old.doc',
    'a/.hidden/h.txt',
    '.DS_Store',
    'data.csv',
    '~$年报.docx',
  ])
    write(`seeds/${name}`, TEXT);
  for (const note of ['b.yaml', 'a/x.htm.yaml', 'lone.yaml']) write(`seeds/${note}`, '');
  expect(readSeedFolder(join(folder, 'seeds'))).toEqual({
    seeds: ['a/b/y.pdf', 'a/x.htm', 'b.TXT', 'old.doc', 'z.md'],
    loneNotes: ['lone.yaml'],
    others: ['data.csv', '~$年报.docx'],
    refused: [],
  });
  expect(run('convert').stdout).toMatch(/data\.csv: is not read; a report is a \.txt/u);
});

test('two files of one stem have notes of their own', () => {
  expect(notePaths('seeds/x.pdf')).toEqual(['seeds/x.pdf.yaml', 'seeds/x.yaml']);
  write('seeds/x.txt', TEXT);
  write('seeds/x.md', TEXT);
  write('seeds/x.yaml', 'published: 2022-01-20\n');
  expect(run('convert').status).toBe(1);
  write('seeds/x.md.yaml', 'hold: the text is better\n');
  expect(run('convert').status).toBe(0);
  expect(existsSync(join(folder, 'content/reports/baiyinshi-tongjiju/2021.mdx'))).toBe(true);
  expect(run('convert').stdout).toContain('0 files written, 0 removed');
});
