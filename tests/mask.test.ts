/**
 * What belongs to a person is taken out of a seed: neither copy nor note, ledger, page or findings say what it was, and all of
 * them that something was masked, and why.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { convertSeed } from '../scripts/convert/outcome.ts';
import { filesBelow } from '../src/links/files-below.ts';

const [ID, PHONE] = ['11010519491231002X', '13812345678'];
const LINES = [
  '白银市教育局2018年政府信息公开工作年度报告',
  '一、概述',
  `申请人张某（身份证号${ID}，手机${PHONE}）要求公开文件。`,
  '全年公开信息8条。',
];

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'mask-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/mask.ts', ...args], { encoding: 'utf8' });

test.each(['utf8', 'gb18030'])(
  'in %s nothing gives it away, and the ledger says that something was masked',
  async (encoding) => {
    const seeds = join(folder, encoding);
    mkdirSync(seeds);
    const file = join(seeds, 'a.txt');
    writeFileSync(file, iconv.encode(`${LINES.join('\r\n')}\r\n`, encoding));
    const before = (await convertSeed(file)).outcome;
    expect(before.findings.filter((line) => line.includes('(personal-data)'))).toHaveLength(2);
    expect(before.findings.join()).not.toMatch(new RegExp(`${ID}|${PHONE}`, 'u'));
    expect(run(file, '--line', '4', '--why', '无')).toMatchObject({ status: 1 });
    const { status, stdout } = run(file, '--line', '3', '--why', '个人信息，不在应公开之列');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(':3: 2 masked and noted. If the file was ever committed, Git'),
    ]);
    const { outcome, report } = await convertSeed(file);
    expect(outcome.findings).toEqual([]);
    const given = [...outcome.files.values(), JSON.stringify(report?.record)];
    for (const text of [...given, ...filesBelow(seeds).map((path) => readFileSync(path, 'latin1'))]) {
      expect(text).not.toContain(ID);
      expect(text).not.toContain(PHONE);
    }
    expect(report?.record.paragraphs[0]?.text).toBe('申请人张某（身份证号（已遮盖），手机（已遮盖））要求公开文件。');
    expect(report?.ledger.repairs.map(({ rule, line, before, why }) => [rule, line, before, why])).toEqual([
      ['patches', 3, '■②■', '个人信息，不在应公开之列'],
      ['patches', 3, '■①■', '个人信息，不在应公开之列'],
    ]);
    const lines = iconv.decode(readFileSync(file), encoding).split('\r\n');
    expect(lines.toSpliced(2, 1)).toEqual([...LINES, ''].toSpliced(2, 1));
  },
);

test('a number is masked whole, however it is written', () => {
  const file = join(folder, 'd.txt');
  writeFileSync(
    file,
    '电话：+86 138·1234·5678，身份证号１１０１０５１９４９１２３１００２Ｘ，电话0943-5512345/13812345678。',
  );
  expect(run(file, '--line', '1', '--why', '个人信息').status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('电话：■①■，身份证号■②■，电话0943-5512345/■③■。');
});

test('usage is shown to whoever asks for it', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('usage: npm run mask') as string });
});

test('what is told by columns is masked, and wrong use and other files are refused', () => {
  const file = join(folder, 'b.txt');
  writeFileSync(file, '住址：幸福路8号。\n');
  expect(run(file, '--line', '1', '--columns', '4-8', '--why', '住址').status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('住址：■①■。\n');
  expect(run(file, '--line', '1', '--columns', '1-2', '--why', '住址')).toMatchObject({ status: 1 });
  expect(run(file, '--line', '9', '--columns', '1-2', '--why', '住址')).toMatchObject({
    status: 1,
    stderr: `${file}: has 1 line; there is no line 9\n`,
  });
  expect(run(file, '--line', 'x', '--why', '住址').stderr).toContain('usage: npm run mask');
  const binary = join(folder, 'c.docx');
  writeFileSync(binary, Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xfd, 0]));
  expect(run(binary, '--line', '1', '--why', '无').stderr).toContain('mask it in the program that it was made with');
});
