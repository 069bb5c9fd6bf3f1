/**
 * Contradictions in a built site: at both cells, each leading to the other, in findings.csv and on /quality/; and a build
 * that makes only what has changed shows them as a clean one does, when the other report or content/agencies.yaml changes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../src/archive/cache.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { filledTable } from '../support/filled-table.ts';
import { copyProject, runNode } from '../support/project-copy.ts';

const CARRIED_IN = '二、上年结转政府信息公开申请数量';
const CARRIED_OUT = '四、结转下年度继续办理';

let folder = '';
beforeAll(() => {
  folder = copyProject();
  rmSync(join(folder, 'seeds'), { recursive: true });
  mkdirSync(join(folder, 'seeds'));
  seed('a-2021', '丹江口市环境保护局', 2021, { [CARRIED_OUT]: [4, 0, 0, 0, 0, 0, 4] });
  seed('b-2022', '丹江口市生态环境局', 2022, { [CARRIED_OUT]: [2, 0, 0, 0, 0, 0, 2] });
  seed('b-2023', '丹江口市生态环境局', 2023, { [CARRIED_IN]: [3, 0, 0, 0, 0, 0, 2] });
  build();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (...path: string[]): string => join(folder, ...path);

function seed(name: string, agency: string, year: number, rows: Record<string, number[]>): void {
  const table = filledTable({ table: 'requests', edition: '2021', rows });
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const lines = [title, '一、总体情况', '工作有序开展。', '三、收到和处理政府信息公开申请情况', ...table];
  writeFileSync(place('seeds', `${name}.txt`), `${lines.join('\n')}\n`);
}

function build(...flags: string[]): string {
  const { status, stdout, stderr } = runNode(folder, ['scripts/build.ts', ...flags], {});
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

function site(): Record<string, string> {
  const paths = filesBelow(place('dist')).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(place('dist').length), hashOf(readFileSync(path))]));
}

const page = (path: string): string => readFileSync(place('dist', path, 'index.html'), 'utf8');
const SLUG = 'danjiangkoushi-shengtaihuanjingju';
const FORMER = 'danjiangkoushi-huanjingbaohuju';

/** The mark in a cell, and the links of the list and of the notes to another report. */
const isMarked = (html: string, cell: string): boolean =>
  new RegExp(`<td id="${cell}"[^>]*>[^<]*<a class="doubt" href="#contradictions"`, 'u').test(html);
const linksTo = (html: string, other: string): string[] => [
  ...new Set(
    [...html.matchAll(new RegExp(`href="/reports/${other}/#(s3-t1-r\\d+-c\\d+)"`, 'gu'))].map(([, cell = '']) => cell),
  ),
];

test('each of the two cells is marked and leads to the other', () => {
  const [earlier, later] = [page(`reports/${SLUG}/2022`), page(`reports/${SLUG}/2023`)];
  expect(isMarked(earlier, 's3-t1-r28-c2')).toBe(true);
  expect(isMarked(later, 's3-t1-r5-c2')).toBe(true);
  // The sums agree, and what a body of another name had is another body's.
  expect(isMarked(earlier, 's3-t1-r28-c8')).toBe(false);
  expect(isMarked(earlier, 's3-t1-r5-c2')).toBe(false);
  expect(linksTo(earlier, `${SLUG}/2023`)).toEqual(['s3-t1-r5-c2']);
  expect(linksTo(later, `${SLUG}/2022`)).toEqual(['s3-t1-r28-c2']);
  expect(later).toContain('与别处不合 1 处');
  expect(page(`reports/${FORMER}/2021`)).not.toContain('不合');
});

test('it is in findings.csv once for each report, with the other place, and counted with the way to both', () => {
  const rows = readFileSync(place('dist/data/findings.csv'), 'utf8')
    .split('\n')
    .filter((row) => row.includes(',carried-over,'));
  expect(rows).toEqual([
    `${SLUG}/2023,丹江口市生态环境局,2023,/reports/${SLUG}/2023/#s3-t1-r5-c2,carried-over,,s3,"3 at the beginning of 2023, 2 at the end of 2022 (requests.carried-in/natural-person)",/reports/${SLUG}/2022/#s3-t1-r28-c2`,
    `${SLUG}/2022,丹江口市生态环境局,2022,/reports/${SLUG}/2022/#s3-t1-r28-c2,carried-over,,s3,"3 at the beginning of 2023, 2 at the end of 2022 (requests.carried-in/natural-person)",/reports/${SLUG}/2023/#s3-t1-r5-c2`,
  ]);
  expect(page('quality')).toMatch(/<a href="\/quality\/carried-over\/">\s*1 处，2 份报告\s*<\/a>/u);
  const list = page('quality/carried-over');
  for (const year of [2022, 2023]) expect(list).toContain(`href="/reports/${SLUG}/${year}/#contradictions"`);
  expect(list).not.toContain('2021');
  expect(page('quality/documents-in-force')).toContain('没有发现');
});

test('when the other report changes, both pages are as a clean build makes them', () => {
  seed('b-2022', '丹江口市生态环境局', 2022, { [CARRIED_OUT]: [3, 0, 0, 0, 0, 0, 2] });
  // The report itself, and the one after it, which it contradicts no longer.
  expect(build()).toMatch(/^3 reports, 2 of them rendered;/mu);
  expect(page(`reports/${SLUG}/2023`)).not.toContain('id="contradictions"');
  const changed = site();
  build('--force');
  expect(changed).toEqual(site());
});

test('when a person joins two bodies, their reports are held against each other', () => {
  const entry = {
    former: FORMER,
    later: SLUG,
    how: 'renamed',
    since: '2022',
    reason: '机构改革',
    source: '某办发〔2022〕1号',
  };
  writeFileSync(place('content/agencies.yaml'), `- ${JSON.stringify(entry)}\n`);
  expect(build()).toMatch(/^3 reports, 2 of them rendered;/mu);
  expect(isMarked(page(`reports/${FORMER}/2021`), 's3-t1-r28-c8')).toBe(true);
  expect(linksTo(page(`reports/${SLUG}/2022`), `${FORMER}/2021`)).toEqual(['s3-t1-r28-c2', 's3-t1-r28-c8']);
  const joined = site();
  build('--force');
  expect(joined).toEqual(site());
});

test('a fault in content/agencies.yaml ends the build with its line', () => {
  writeFileSync(place('content/agencies.yaml'), '# nothing\n- former: x\n');
  const { status, stderr } = runNode(folder, ['scripts/build.ts'], {});
  expect(status).toBe(1);
  // Nothing but the sentence, and that the copy has no history.
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining('reports no earlier texts'),
    expect.stringContaining('content/agencies.yaml:2: later is the part of the address'),
  ]);
});
