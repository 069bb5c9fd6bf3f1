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
import { BlockedReport } from '../src/report.ts';
import { stringifyLock, type Lock } from '../src/links/lock.ts';
import { reportJsonSchema } from '../src/report-schema.ts';

/** Two of the archive's seeds, short ones: how the command behaves does not hang on them. tests/content.test.ts converts all. */
const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .sort((one, other) => statSync(join('seeds', one)).size - statSync(join('seeds', other)).size)
  .slice(0, 2)
  .sort();

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

test('what a seed gave before stays while it is blocked, and goes when a person sets it aside, unless it is promised', () => {
  const pages = (): string[] => contentFiles().filter((name) => name.endsWith('.mdx'));
  const aside = (): string => readFileSync(join(folder, 'content', 'set-aside.json'), 'utf8');
  const note = join(folder, 'seeds', (SEEDS[0] ?? '').replace('.txt', '.yaml'));
  const before = convert(...folders());
  expect(before.status).toBe(0);
  expect(pages()).toHaveLength(2);
  writeFileSync(note, 'yaer: 2019\n');
  const blocked = convert(...folders());
  expect(blocked.status).toBe(1);
  expect(pages()).toHaveLength(2);
  const id = /"page": "(?<id>[^"]+)"/u.exec(aside())?.groups?.['id'] ?? '';
  expect(blocked.stderr).toContain(`the page made before stays as it was: /reports/${id}/`);
  writeFileSync(join(folder, 'content', 'links.lock.json'), lockOf({ [id]: { lines: 1, sections: {} } }));
  writeFileSync(note, 'hold: 等原件\n');
  expect(convert(...folders()).stdout).toContain(`its page stays, since its address is promised: /reports/${id}/`);
  expect(pages()).toHaveLength(2);
  writeFileSync(join(folder, 'content', 'links.lock.json'), lockOf({}));
  expect(convert(...folders()).status).toBe(0);
  expect(pages()).toHaveLength(1);
  expect(aside()).toContain('"page": null');
});

/** A lock of these reports alone. */
function lockOf(reports: Lock['reports']): string {
  return stringifyLock({ version: 1, pages: [], reports });
}

test('a blocked report exits with 1, says what to do, and the others are converted', () => {
  writeFileSync(join(folder, 'seeds', 'empty.txt'), '');
  writeFileSync(join(folder, 'seeds', 'nobody.txt'), '一、概述\n无。\n');
  const { status, stdout, stderr } = convert(...folders());
  expect(status).toBe(1);
  expect(stdout).toMatch(/empty\.txt: blocking: the file is empty/u);
  expect(stdout).toMatch(/nobody\.txt: blocking: no agency is named .* put `agency: <full name>` into the \.yaml/u);
  expect(contentFiles().filter((name) => name !== 'set-aside.json')).toHaveLength(2 * SEEDS.length);
  const aside = readFileSync(join(folder, 'content', 'set-aside.json'), 'utf8');
  expect(aside).toContain('empty.txt: blocking: the file is empty');
  expect(stderr).toMatch(/2 seeds are blocked and not published:\n.*empty\.txt[^]*\n.*nobody\.txt/u);
  // What a person sets aside waits for nobody; what is no longer blocked is listed no more.
  rmSync(join(folder, 'seeds', 'empty.txt'));
  writeFileSync(join(folder, 'seeds', 'nobody.yaml'), 'hold: 等原件\n');
  const held = convert(...folders());
  expect(held.status).toBe(0);
  expect(held.stdout).toContain('0 blocked, 1 set aside');
  expect(readFileSync(join(folder, 'content', 'set-aside.json'), 'utf8')).toContain('等原件');
  rmSync(join(folder, 'seeds', 'nobody.yaml'));
  rmSync(join(folder, 'seeds', 'nobody.txt'));
  expect(convert(...folders()).status).toBe(0);
  expect(existsSync(join(folder, 'content', 'set-aside.json'))).toBe(false);
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

test('of two copies of one report the published one keeps its address, whatever the files are called', () => {
  convert(...folders());
  const [seed = ''] = readdirSync(join(folder, 'seeds'));
  cpSync(join(folder, 'seeds', seed), join(folder, 'seeds', '000-earlier.txt'));
  const { status, stdout } = convert(...folders());
  expect(status).toBe(1);
  expect(stdout).toMatch(/000-earlier\.txt: blocking: the address .* belongs to /u);
  expect(convert('--check', ...folders()).stdout).toContain('0 files differ');
});

test('two agencies of one reading and different places do not become one', () => {
  const report = (name: string, year: number): string =>
    `${name}${year}年政府信息公开工作年度报告\n一、概述\n全年公开信息8条。\n`;
  for (const [file, name, year] of [
    ['a.txt', '青岩乡人民政府', 2019],
    ['b.txt', '青堰乡人民政府', 2020],
  ] as const)
    writeFileSync(join(folder, 'seeds', file), report(name, year));
  const { status, stdout } = convert(...folders());
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /b\.txt: blocking: 青堰乡人民政府 and 青岩乡人民政府 \(.*a\.txt\) are two agencies at one address/u,
  );
});

test('what a person says: a title beside the printed one, patches that overlap, the reason of one', () => {
  writeFileSync(join(folder, 'seeds', 'a.txt'), '青岩乡2019年政府信息公开工作年度报告\n一、概述\n主动公息89条。\n');
  const note = (patches: string): void =>
    writeFileSync(join(folder, 'seeds', 'a.yaml'), `title: 青岩乡人民政府2019年年报\npatches:\n${patches}`);
  note('  - { line: 3, from: 主动公息, to: 主动公开信息, why: 原件如此 }\n');
  expect(convert(...folders()).status).toBe(0);
  const ledger = readFileSync(join(folder, 'content/reports/qingyanxiang/2019.ledger.json'), 'utf8');
  expect(ledger).toContain('"rule":"printed-title","line":1,"column":0,"text":"青岩乡2019年政府信息公开工作年度报告"');
  expect(ledger).toContain('"why":"原件如此"');
  note('  - { line: 3, from: 主动公, to: 甲, why: 甲 }\n  - { line: 3, from: 动公息, to: 乙, why: 乙 }\n');
  expect(convert(...folders()).stdout).toMatch(/a\.txt:3: blocking: the patches of “主动公” and “动公息”/u);
});

test('a note in another encoding is blocking', () => {
  const [seed = ''] = readdirSync(join(folder, 'seeds'));
  writeFileSync(
    join(folder, 'seeds', seed.replace('.txt', '.yaml')),
    Buffer.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xb0, 0xd7]),
  );
  expect(convert(...folders()).stdout).toMatch(/blocking: .*\.yaml is not UTF-8; save it as UTF-8/u);
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
  writeFileSync(join(folder, 'nobody.txt'), '一、概述\n2019年公开信息8条。2019年收到申请1件。\n');
  const nobody = BlockedReport.parse(JSON.parse(convert('--json', join(folder, 'nobody.txt')).stdout));
  expect([nobody.id, nobody.url, nobody.agency, nobody.year]).toEqual([null, null, null, 2019]);
  expect(nobody.sections.map(({ title }) => title)).toEqual(['概述']);
  expect(nobody.findings.map(({ rule }) => rule)).toContain('agency-known');
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

test('a terminal that speaks Chinese is told of doubts in Chinese, with the same places and rules', () => {
  const text = `松溪县审计局2021年政府信息公开工作年度报告\n一、总体情况\n全年公开信息12条。\n四、其他\n无。\n`;
  for (const name of SEEDS) rmSync(join(folder, 'seeds', name));
  writeFileSync(join(folder, 'seeds', 'doubts.txt'), text);
  const run = (env: Record<string, string>): string[] =>
    spawnSync(process.execPath, ['scripts/convert.ts', '--all', ...folders()], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: '', ...env },
    }).stdout.split('\n');
  const [english, chinese] = [run({ LANG: 'en_GB.UTF-8' }), run({ LANG: 'zh_CN.UTF-8' })];
  const doubts = english.filter((line) => line.includes(': doubtful: '));
  expect(doubts.length).toBeGreaterThan(0);
  const said = chinese.filter((line) => line.includes(': 存疑: '));
  expect(said).toHaveLength(doubts.length);
  const frame = (line: string): string => line.replace(/: (?:doubtful|存疑): .* (?=\()/u, ' ');
  expect(said.map(frame)).toEqual(doubts.map(frame));
  expect(run({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toContain(doubts[0]);
});
