/**
 * `/quality/proof.json` says of this build what is so: sums and doubts as the reports have them, and a search that is exact.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SearchProof } from '../../scripts/steps/prove-search.ts';
import { tableSums } from '../../src/archive/table-sums.ts';
import type { Table } from '../../src/report.ts';
import { checkRows } from '../../src/table.ts';
import { readArchive } from '../../src/archive/read-archive.ts';

const Proof = z.object({
  reports: z.int(),
  ledger: z.looseObject({ characters: z.int(), kept: z.int(), repaired: z.int(), dropped: z.int(), layout: z.int() }),
  doubts: z.object({ all: z.int(), rules: z.record(z.string(), z.int()), command: z.string() }),
  tables: z.object({ held: z.int(), failed: z.int(), undecided: z.int(), command: z.string() }),
  // No build measures it.
  accessibility: z.object({ measured: z.null(), command: z.string() }),
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

test('sums of tables are those of the reports; what the form states and nobody can check is undecided', () => {
  const filled = (rows: Table['rows']): Table['rows'] =>
    rows.map((row) => row.map((cell) => ({ ...cell, value: cell.header ? null : 0 })));
  const tables = records.flatMap(({ form, tables }) =>
    tables.flatMap((table) =>
      form === null || table.form === null ? [] : [{ ...table, form: table.form, edition: form }],
    ),
  );
  const checks = tables.flatMap((table) => table.checks);
  const stated = tables.flatMap(({ edition, form, rows }) => checkRows(edition, form, filled(rows)));
  expect(checks.length).toBeGreaterThan(20);
  expect(proof.tables).toMatchObject({
    held: checks.filter(({ ok }) => ok).length,
    failed: checks.filter(({ ok }) => !ok).length,
    undecided: stated.length - checks.length,
  });
});

test('an empty cell leaves the sums that differ undecided, a wrong number makes them fail', () => {
  const record = records.find(({ tables }) => tables.some(({ checks }) => checks.length > 20));
  const table = record?.tables.find(({ checks }) => checks.length > 20);
  if (record?.form == null || table?.form == null) throw new Error('no report has such a table');
  const { form, tables } = { form: record.form, tables: [table] };
  const before = tableSums({ form, tables });
  const total = table.rows.at(-1)?.at(-1);
  const withTotal = (value: number | null): Table[] => {
    const rows = table.rows.map((row) => row.map((cell) => (cell === total ? { ...cell, value } : cell)));
    return [{ ...table, rows, checks: checkRows(form, table.form ?? '', rows) }];
  };
  const [wrong, empty] = [987_654, null].map((value) => tableSums({ form, tables: withTotal(value) }));
  expect(wrong?.failed).toBeGreaterThan(before.failed);
  expect(empty).toMatchObject({ failed: before.failed });
  for (const { held, failed, undecided } of [wrong, empty].filter((sums) => sums !== undefined))
    expect(held + failed + undecided).toBe(before.held + before.failed + before.undecided);
});

test('the search found of its sample all that is there, and nothing else', () => {
  expect(proof.search).toMatchObject({ sample: records.length, queries: 40, recall: 1, precision: 1 });
  expect(proof.search.places).toBeGreaterThanOrEqual(40);
});
