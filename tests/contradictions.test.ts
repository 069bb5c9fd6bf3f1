/**
 * Every rule by which reports are held against each other, against its examples: reports of a few lines with what the rule
 * must say of them and where, and those it must be silent on.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { z } from 'zod';
import { claimsOf, figureClaims } from '../src/archive/contradictions/claims.ts';
import type { Side } from '../src/archive/contradictions/contradiction.ts';
import { contradictionRules, contradictionsAmong } from '../src/archive/contradictions/index.ts';
import { figuresOf } from '../src/archive/figures.ts';
import { Succession } from '../src/archive/succession/succession.ts';
import { isBlocked } from '../src/convert/finding.ts';
import { HumanNote } from '../src/convert/human-note.ts';
import { convert } from '../src/convert/index.ts';
import { TableEdition } from '../src/report.ts';
import { filledTable } from './support/filled-table.ts';

/** A table of the form, all zeros but for the rows that are named by their last label. */
const Filled = z.strictObject({
  table: z.string(),
  edition: TableEdition,
  rows: z.record(z.string(), z.array(z.union([z.number(), z.string()]))),
});

const Example = z.strictObject({
  label: z.string(),
  /** What a person knows of each, and its lines. */
  reports: z.array(z.strictObject({ human: HumanNote, lines: z.array(z.union([z.string(), Filled])) })),
  /** What a person has written down in content/agencies.yaml. */
  successions: z.array(Succession).default([]),
  /** `report#anchor value ↔ …: message`; words stand for the value where there is none. */
  contradictions: z.array(z.string()),
});
type Example = z.infer<typeof Example>;

async function contradictionsOf(rule: string, { reports, successions }: Example): Promise<string[]> {
  const records = await Promise.all(
    reports.map(async ({ human, lines }) => {
      const text = lines.flatMap((line) => (typeof line === 'string' ? [line] : filledTable(line))).join('\n');
      const file = new VFile({ path: 'seeds/example.txt', value: Buffer.from(`${text}\n`) });
      file.data.human = human;
      await convert(file);
      const { record } = file.data;
      if (isBlocked(file) || record === undefined) throw new Error(`blocked: ${file.messages.join('; ')}`);
      return { record, figures: figuresOf(record) };
    }),
  );
  const claims = records.map(({ record, figures }) => claimsOf(record, figures));
  const found = contradictionsAmong(claims, successions, (id) =>
    figureClaims(records.find(({ record }) => record.id === id)?.figures ?? []),
  );
  return found
    .filter((each) => each.rule === rule)
    .map(({ sides, message }) => `${sides.map(placeOf).join(' ↔ ')}: ${message}`);
}

function placeOf({ report, anchor, value, quote }: Side): string {
  return `${report}${anchor === null ? '' : `#${anchor}`} ${value ?? quote ?? ''}`;
}

test('every rule has a file, every file a rule, and every rule examples', () => {
  const ids = contradictionRules.map(({ id }) => id).sort();
  const others = new Set([
    'claims.ts',
    'codes.ts',
    'contradiction.ts',
    'corpus.ts',
    'fees.ts',
    'index.ts',
    'last-day.ts',
  ]);
  const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !others.has(name));
  expect(filesIn('src/archive/contradictions').sort()).toEqual(ids.map((id) => `${id}.ts`));
  expect(filesIn('tests/contradictions').sort()).toEqual(ids.map((id) => `${id}.json`));
});

describe.each(contradictionRules.map(({ id }) => id))('%s', (id) => {
  const examples = z.array(Example).parse(JSON.parse(readFileSync(`tests/contradictions/${id}.json`, 'utf8')));

  test('has a case where it must speak and one where it must not', () => {
    expect(examples.some(({ contradictions }) => contradictions.length > 0)).toBe(true);
    expect(examples.some(({ contradictions }) => contradictions.length === 0)).toBe(true);
  });

  test.each(examples)('$label', async (example) => {
    expect(await contradictionsOf(id, example)).toEqual(example.contradictions);
  });
});
