/**
 * What may lie among seeds and is no seed: each gets its sentence, and the rest goes on. And what is taken away from content.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSeedFolder } from '../scripts/convert/seed-folder.ts';
import { expectFewRemovals } from '../scripts/convert/stale-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  mkdirSync(at('seeds'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: string[]): string => join(folder, ...path);

function convert(...more: string[]): { status: number | null; stdout: string; stderr: string } {
  const args = ['scripts/convert.ts', '--seeds', at('seeds'), '--content', at('content'), ...more];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
}

function seed(name: string, agency: string): void {
  writeFileSync(at('seeds', name), `${agency}2019年政府信息公开工作年度报告\n一、概述\n全年公开信息8条。\n`);
}

const reports = (): string[] =>
  existsSync(at('content/reports'))
    ? readdirSync(at('content/reports'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))
    : [];

test('a bad entry gets its sentence, is listed as blocked, and the seeds before and after it are converted', () => {
  seed('a.txt', '白银市教育局');
  seed('z.txt', '白银市民政局');
  mkdirSync(at('seeds/m.txt'));
  symlinkSync('circle.txt', at('seeds/circle.txt'));
  symlinkSync('nothing.txt', at('seeds/dangling.txt'));
  writeFileSync(at('secret'), '机密2019年政府信息公开工作年度报告\n');
  symlinkSync(at('secret'), at('seeds/out.txt'));
  symlinkSync('..', at('seeds/up'));
  mkdirSync(at('seeds/below'));
  symlinkSync('below', at('seeds/again'));
  writeFileSync(at('seeds/large.pdf'), '');
  truncateSync(at('seeds/large.pdf'), 100 * 2 ** 20);
  // A note that cannot be heard holds up its seed.
  seed('noted.txt', '白银市司法局');
  symlinkSync(at('secret'), at('seeds/noted.yaml'));
  const faults: Record<string, string> = {
    'm.txt': 'is a folder with the name of a file',
    'circle.txt': 'is a link that leads in a circle',
    'dangling.txt': 'is a link to nothing',
    'out.txt': 'is a link out of the folder of seeds',
    up: 'is a link out of the folder of seeds',
    again: 'is a link to a folder',
    'large.pdf': 'has 100 MB',
    'noted.yaml': 'is a link out of the folder of seeds',
    'noted.txt': 'has a note that cannot be used: noted.yaml',
  };
  if (spawnSync('mkfifo', [at('seeds/pipe.txt')]).status === 0) faults['pipe.txt'] = 'is a pipe, a socket or a device';
  // The system's own user reads everything.
  if (process.getuid?.() !== 0) {
    seed('closed.txt', '白银市财政局');
    chmodSync(at('seeds/closed.txt'), 0);
    faults['closed.txt'] = 'cannot be read';
  }
  const { status, stdout, stderr } = convert();
  for (const [name, fault] of Object.entries(faults))
    expect(
      stdout.split('\n').filter((line) => line.includes(`seeds/${name}: blocking: ${fault}`)),
      name,
    ).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at /u);
  expect(stderr).toContain(`${Object.keys(faults).length} seeds are blocked`);
  expect(status).toBe(1);
  expect(reports().sort()).toEqual(['baiyinshi-jiaoyuju/2019.mdx', 'baiyinshi-minzhengju/2019.mdx']);
  expect(readFileSync(at('content/set-aside.json'), 'utf8')).not.toContain('机密');
});

test('a link to a file among the seeds is that file', () => {
  mkdirSync(at('seeds/.kept'));
  writeFileSync(at('seeds/.kept/a'), '');
  symlinkSync('.kept/a', at('seeds/a.txt'));
  expect(readSeedFolder(at('seeds'))).toEqual({ seeds: ['a.txt'], refused: [], loneNotes: [], others: [] });
});

test('an empty folder of seeds takes nothing away, unless that is wished', () => {
  seed('a.txt', '白银市教育局');
  expect(convert().status).toBe(0);
  rmSync(at('seeds/a.txt'));
  const { status, stderr } = convert();
  expect(status).toBe(1);
  expect(stderr).toContain('no seed gives 1 of the published reports any more; nothing was removed:\n');
  expect(stderr).toContain('content/reports/baiyinshi-jiaoyuju/2019.mdx\n');
  expect(reports()).toHaveLength(1);
  expect(convert('--remove').stdout).toContain('2 removed');
  expect(reports()).toEqual([]);
});

test('of many reports a few may go at once, and not more', () => {
  const all = Array.from({ length: 20 }, (_, index) => `content/reports/a/${2001 + index}.mdx`);
  const remove = (count: number) => () => expectFewRemovals(all.slice(0, count), new Set(all.slice(count)));
  for (const count of [0, 1, 3]) expect(remove(count)).not.toThrow();
  for (const count of [4, 19, 20]) expect(remove(count)).toThrow(`gives ${count} of the published reports`);
  expect(remove(4)).toThrow(/a\/2001\.mdx[^]*a\/2004\.mdx\n.*--remove/u);
  expect(remove(20)).toThrow('and 10 more');
});
