/**
 * Every folder of tests/cases: a raw report, what the converter makes of it, and, where a person stated it by hand,
 * what is in it. A missing expected file is a failure; `npm run case` writes it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertCase } from '../scripts/case/convert-case.ts';
import { bodyOf, readMdx } from '../src/archive/read-mdx.ts';
import { Stated } from '../scripts/case/stated.ts';
import { sideBySideFaults } from './support/side-by-side-faults.ts';
import { expectStated } from './support/stated.ts';

const CASES = 'tests/cases';

describe.each(readdirSync(CASES).sort())('%s', (name) => {
  const read = (file: string): string => readFileSync(join(CASES, name, file), 'utf8');
  const converted = convertCase(join(CASES, name));

  test('says why it is there', () => {
    expect(read('why.md').trim()).toMatch(/\S{3}/u);
  });

  test('gives the expected MDX and findings', async () => {
    const { mdx, findings } = await converted;
    expect(findings).toBe(read('findings.txt'));
    if (mdx === '') expect(findings).toContain(': blocking: ');
    else expect(mdx).toBe(read('report.mdx'));
  });

  test('reads back as the tree that it was printed from', async () => {
    const { file, mdx } = await converted;
    if (file.data.mdast !== undefined) expect(readMdx(mdx).body).toEqual(bodyOf(file.data.mdast));
  });

  test('stands beside its copy: each paragraph and cell leads to the lines that hold its text', async () => {
    const { record, ledger, seed } = (await converted).file.data;
    if (record === undefined || ledger === undefined || seed === undefined) return;
    const printed = seed.children.map((line) => line.printed);
    expect(sideBySideFaults({ record, ledger }, printed)).toEqual([]);
  });

  const stated = join(CASES, name, 'stated.yaml');
  test.runIf(existsSync(stated))('agrees with what a person stated', async () => {
    const { file } = await converted;
    expectStated(file, Stated.parse(parse(readFileSync(stated, 'utf8'))));
  });
});
