/**
 * `/quality/proof.json` says of this build what is so: sums and doubts as the reports have them, and a search that is exact.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SearchProof } from '../../scripts/steps/prove-search.ts';
import { readArchive } from '../../src/archive/read-archive.ts';

const Proof = z.object({
  reports: z.int(),
  ledger: z.looseObject({ characters: z.int(), kept: z.int(), repaired: z.int(), dropped: z.int(), layout: z.int() }),
  doubts: z.object({ all: z.int(), rules: z.record(z.string(), z.int()), command: z.string() }),
  search: SearchProof.extend({ recall: z.number(), precision: z.number(), command: z.string() }),
  links: z.object({ broken: z.literal(0), command: z.string() }),
});
const proof = Proof.parse(JSON.parse(readFileSync('dist/quality/proof.json', 'utf8')));
const records = await readArchive('content');

test('sums and doubts are those of the reports', () => {
  expect(proof.reports).toBe(records.length);
  for (const name of ['characters', 'kept', 'repaired', 'dropped', 'layout'] as const)
    expect(proof.ledger[name]).toBe(records.reduce((sum, { ledger }) => sum + ledger[name], 0));
  const doubtful = records.flatMap(({ findings }) => findings.filter(({ level }) => level === 'doubtful'));
  expect(proof.doubts.rules).toEqual(
    Object.fromEntries([...Map.groupBy(doubtful, ({ rule }) => rule)].map(([rule, own]) => [rule, own.length])),
  );
});

test('the search found of its sample all that is there, and nothing else', () => {
  expect(proof.search).toMatchObject({ sample: records.length, queries: 40, recall: 1, precision: 1 });
  expect(proof.search.places).toBeGreaterThanOrEqual(40);
});
