/**
 * Every check against its examples: reports of a few lines with what it must say of them, those it must be silent on, and
 * what it is known to get wrong. Findings of other checks do not count, so that adding one changes no example.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { z } from 'zod';
import { checks } from '../src/convert/check/index.ts';
import { isBlocked } from '../src/convert/finding.ts';
import { HumanNote } from '../src/convert/human-note.ts';
import { convert } from '../src/convert/index.ts';
import { filledTable } from './support/filled-table.ts';

/** A table of the form, all zeros but for the rows that are named by their last label. */
const Filled = z.strictObject({
  table: z.string(),
  edition: z.enum(['2019', '2021']),
  rows: z.record(z.string(), z.array(z.union([z.number(), z.string()]))),
});

const Example = z.strictObject({
  label: z.string(),
  /** What a person knows; agency and year are given unless said otherwise. */
  human: HumanNote.optional(),
  report: z.array(z.union([z.string(), Filled])),
  /** `line: message`, or `report: message` of the report as a whole. */
  findings: z.array(z.string()),
  /** The check says `findings`, and `why` says what would be right. */
  expect: z.literal('fail-known').optional(),
  why: z.string().optional(),
});
type Example = z.infer<typeof Example>;

const GIVEN: HumanNote = { agency: '丹江口市统计局', year: 2021 };

async function findingsOf(rule: string, { report, human }: Example): Promise<string[]> {
  const lines = report.flatMap((line) => (typeof line === 'string' ? [line] : filledTable(line)));
  const file = new VFile({ path: 'seeds/example.txt', value: Buffer.from(`${lines.join('\n')}\n`) });
  file.data.human = { ...GIVEN, ...human };
  await convert(file);
  expect(isBlocked(file)).toBe(false);
  return file.messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, reason }) => `${line ?? 'report'}: ${reason}`);
}

test('every check has a file, every file a check, and every check examples', () => {
  const others = new Set(['index.ts', 'check.ts']);
  const ids = checks.map(({ id }) => id).sort();
  const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !others.has(name));
  expect(filesIn('src/convert/check').sort()).toEqual(ids.map((id) => `${id}.ts`));
  expect(filesIn('tests/checks').sort()).toEqual(ids.map((id) => `${id}.json`));
});

describe.each(checks.map(({ id }) => id))('%s', (id) => {
  const examples = z.array(Example).parse(JSON.parse(readFileSync(`tests/checks/${id}.json`, 'utf8')));

  test('has a case where it must speak and one where it must not', () => {
    const sure = examples.filter((example) => example.expect === undefined);
    expect(sure.some(({ findings }) => findings.length > 0)).toBe(true);
    expect(sure.some(({ findings }) => findings.length === 0)).toBe(true);
  });

  test('says why of what it gets wrong', () => {
    expect(examples.filter((example) => example.expect !== undefined && example.why === undefined)).toEqual([]);
  });

  test.each(examples)('$label', async (example) => {
    expect(await findingsOf(id, example)).toEqual(example.findings);
  });
});
