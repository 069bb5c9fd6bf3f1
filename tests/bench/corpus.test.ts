/**
 * The corpus maker: the same bytes always, agencies and years that occur once, seeds that the converter reads as they were meant.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { reporterOf } from '../../scripts/bench/corpus/agencies.ts';
import { makeCorpus } from '../../scripts/bench/corpus-command.ts';
import { corpusSeed, writeCorpus } from '../../scripts/bench/corpus/index.ts';
import { convert } from '../../src/convert/index.ts';
import { HumanNote } from '../../src/convert/human-note.ts';

/** Hashes of seeds, begin of sha256. They change with every change of the maker and of the headings that it takes from src/forms, and with nothing else. */
const PINNED: Readonly<Record<number, string>> = {
  0: 'd573cb60fa6e1899',
  7: '869a4da6fc310396',
  359: '249a5383b3b75f87',
  4321: '2f55fcb1ac6c07e8',
};

test('the same index gives the same bytes', () => {
  const hashes = Object.keys(PINNED).map((index) => [index, hashOf(corpusSeed(Number(index)).bytes)]);
  expect(Object.fromEntries(hashes)).toEqual(PINNED);
});

test('a report is the same however many are written, and nothing else is left in the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    await writeCorpus(folder, 5);
    await writeCorpus(folder, 3);
    const written = readdirSync(join(folder, 'seeds')).filter((name) => name.endsWith('.txt'));
    expect(written).toEqual([0, 1, 2].map((index) => `${corpusSeed(index).stem}.txt`));
    for (const [index, name] of written.entries())
      expect(hashOf(readFileSync(join(folder, 'seeds', name)))).toBe(hashOf(corpusSeed(index).bytes));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no agency and year occurs twice; years are spread, agencies have several', () => {
  const reporters = Array.from({ length: 10_000 }, (_, index) => reporterOf(index));
  expect(new Set(reporters.map(({ agency, year }) => `${agency.name} ${year}`)).size).toBe(10_000);
  expect(new Set(reporters.map(({ agency }) => agency.name)).size).toBe(1500);
  const years = new Map<number, number>();
  for (const { year } of reporters) years.set(year, (years.get(year) ?? 0) + 1);
  expect([...years.keys()].sort()).toEqual(Array.from({ length: 18 }, (_, at) => 2008 + at));
  expect(Math.max(...years.values()) / Math.min(...years.values())).toBeLessThan(1.25);
});

test('the first 300 have the variety of real copies', () => {
  const meanings = Array.from({ length: 300 }, (_, index) => corpusSeed(index).meaning);
  expect(new Set(meanings.map(({ agency, year }) => `${agency} ${year}`)).size).toBe(300);
  const seen = (of: (meaning: (typeof meanings)[number]) => unknown): number => new Set(meanings.map(of)).size;
  expect(seen(({ edition }) => edition)).toBe(3);
  expect(seen(({ tables }) => tables)).toBe(10);
  expect(seen(({ script }) => script)).toBeGreaterThanOrEqual(3);
  expect(seen(({ encoding }) => encoding)).toBeGreaterThanOrEqual(4);
  expect(new Set(meanings.flatMap(({ damages }) => damages)).size).toBe(10);
  expect(meanings.some(({ nameless }) => nameless)).toBe(true);
  expect(meanings.some(({ wrongSum }) => wrongSum)).toBe(true);
});

test('the converter reads the first 40 as they were meant', async () => {
  const ids = new Set<string>();
  for (let index = 0; index < 40; index++) {
    const { stem, bytes, yaml, meaning } = corpusSeed(index);
    const file = new VFile({ path: `seeds/${stem}.txt`, value: bytes });
    if (yaml !== null) file.data.human = HumanNote.parse(parse(yaml));
    await convert(file);
    expect(file.messages.filter((message) => message.fatal === true).map(String)).toEqual([]);
    const record = file.data.record;
    expect([record?.agency.name, record?.year, record?.form]).toEqual([meaning.agency, meaning.year, meaning.edition]);
    ids.add(record?.id ?? '');
  }
  expect(ids.size).toBe(40);
});

test('agencies that pinyin cannot tell apart do not occur', async () => {
  const { slugOf } = await import('../../src/convert/recognize/metadata/address.ts');
  const names = new Set(Array.from({ length: 3000 }, (_, index) => reporterOf(index).agency.name));
  expect(new Set([...names].map((name) => slugOf(name, { province: null, prefecture: null, county: null }))).size).toBe(
    names.size,
  );
});

test.each([[[]], [['0']], [['ten']], [['3', '4']], [['3', '--seed', '1']], [['3', '--out']], [['-5']]])(
  'wrong use is answered by one sentence: %j',
  async (args) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await makeCorpus(args)).toBe(2);
    expect(said.mock.calls).toHaveLength(1);
    expect(said.mock.calls[0]?.[0]).toMatch(/^[^\n]+; usage: npm run bench -- corpus N \[--out DIR\]$/u);
    said.mockRestore();
  },
);

test('the command writes seeds and says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/bench.ts', 'corpus', '2', '--out', folder], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2 seeds, /u);
    expect(readdirSync(join(folder, 'seeds')).filter((name) => name.endsWith('.txt'))).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
