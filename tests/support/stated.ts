/**
 * What a person states of a report by hand, and how a record is held against it. Known failures are strict:
 * a field named in `known` has to disagree, so that one that is mended is taken off the list.
 */
import { expect } from 'vitest';
import type { VFile } from 'vfile';
import { z } from 'zod';
import '../../src/convert/file-data.ts';
import type { Report } from '../../src/report.ts';

const Heading = z.object({
  number: z.string().nullable(),
  title: z.string(),
  level: z.int(),
  line: z.int(),
  runIn: z.boolean(),
});

/** The form's tables by the letters people use. */
const TABLES = { A: 'proactive-disclosure', B: 'requests', C: 'review-and-litigation', plain: 'plain' } as const;

export const Stated = z.object({
  /** As printed; null when no title is printed. */
  title: z.string().nullable(),
  /** Null where the report does not say, and a person has to. */
  agency: z.string().nullable(),
  year: z.int().nullable(),
  period: z.object({ start: z.string(), end: z.string() }).nullable(),
  published: z.string().nullable(),
  script: z.enum(['zh-Hans', 'zh-Hant']),
  form: z.enum(['2019', '2021']).nullable(),
  contact: z.record(z.string(), z.string()).optional(),
  outline: z.array(Heading),
  tables: z.array(z.object({ kind: z.enum(['A', 'B', 'C', 'plain']), rows: z.int(), columns: z.int() })).optional(),
  /** Slips of the author; an empty list: the report is clean, and nothing doubtful may be said of it. */
  findings: z.array(z.unknown()).optional(),
  /** Some of the countable claims. */
  facts: z
    .array(
      z.object({
        value: z.number(),
        unit: z.string().nullish(),
        qualifier: z.string(),
        line: z.int(),
        kind: z.string().nullish(),
      }),
    )
    .optional(),
  citations: z
    .array(z.object({ title: z.string().nullish(), number: z.string().nullish(), count: z.int() }))
    .optional(),
  /** Fields that the converter is known to get wrong, each with the reason. */
  known: z.record(z.string(), z.string()).optional(),
});

export type Stated = z.infer<typeof Stated>;

/** Findings that tell of the copy's form, not of a slip. */
const NO_SLIPS: ReadonlySet<string> = new Set(['heading-numbers', 'tables-rebuilt', 'tables-present', 'parts-present']);

export function expectStated(file: VFile, stated: Stated): void {
  const { record } = file.data;
  if (stated.agency === null || stated.year === null) {
    expect(record, 'a report whose agency or year nobody knows is blocked').toBeUndefined();
    return;
  }
  if (record === undefined) throw new Error(`blocked: ${file.messages.map((message) => message.reason).join('; ')}`);
  const wrong: Record<string, { is: unknown; stated: unknown }> = {};
  for (const [field, [is, wanted]] of Object.entries(compared(record, stated))) {
    if (JSON.stringify(is) !== JSON.stringify(wanted)) wrong[field] = { is, stated: wanted };
  }
  const known = Object.keys(stated.known ?? {});
  expect(Object.fromEntries(Object.entries(wrong).filter(([field]) => !known.includes(field)))).toEqual({});
  expect(
    known.filter((field) => !(field in wrong)),
    'known failures that are none any more',
  ).toEqual([]);
}

/** Field by field: what the record says, what the person says. */
function compared(record: Report, stated: Stated): Record<string, [is: unknown, stated: unknown]> {
  const contact = Object.entries(stated.contact ?? {}).map(([key, value]): [string, [unknown, unknown]] => [
    `contact.${key}`,
    [Object.entries(record.contact).find(([name]) => name === key)?.[1] ?? null, value],
  ]);
  const alarms = record.findings.filter((finding) => finding.level === 'doubtful' && !NO_SLIPS.has(finding.rule));
  return {
    title: [record.basis.title === 'derived' ? null : record.title, stated.title?.replace(/\s/gu, '') ?? null],
    agency: [record.agency.name, stated.agency],
    year: [record.year, stated.year],
    period: [record.period, stated.period],
    published: [record.published, stated.published],
    script: [record.script, stated.script],
    form: [record.form, stated.form],
    ...Object.fromEntries(contact),
    outline: [
      outlineOf(record),
      stated.outline.map((heading) =>
        Heading.parse({ ...heading, number: heading.number?.replace(/\s/gu, '') ?? null }),
      ),
    ],
    ...(stated.tables === undefined ? {} : { tables: [tablesOf(record), statedTables(stated.tables)] }),
    ...(stated.findings?.length === 0 ? { findings: [alarms.map((alarm) => alarm.message), []] } : {}),
    facts: [missingFacts(record, stated.facts ?? []), []],
    citations: [missingCitations(record, stated.citations ?? []), []],
  };
}

function outlineOf(record: Report): unknown[] {
  return record.sections.filter((section) => section.level > 0).map((section) => Heading.parse(section));
}

function tablesOf(record: Report): string[] {
  const columns = (rows: Report['tables'][number]['rows']): number =>
    Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
  return record.tables.map(({ kind, form, rows }) => `${form ?? kind} ${rows.length} × ${columns(rows)}`).sort();
}

function statedTables(tables: NonNullable<Stated['tables']>): string[] {
  return tables.map(({ kind, rows, columns }) => `${TABLES[kind]} ${rows} × ${columns}`).sort();
}

/** Claims that the record lacks: value, unit, qualifier, line and, where one is stated, kind have to be right. */
function missingFacts(record: Report, facts: NonNullable<Stated['facts']>): unknown[] {
  return facts.filter(
    (fact) =>
      !record.facts.some(
        (candidate) =>
          candidate.value === fact.value &&
          candidate.line === fact.line &&
          candidate.qualifier === fact.qualifier &&
          candidate.unit === (fact.unit ?? null) &&
          candidate.kind === (fact.kind ?? null),
      ),
  );
}

function missingCitations(record: Report, citations: NonNullable<Stated['citations']>): unknown[] {
  return citations.filter(
    ({ title, number, count }) =>
      !record.citations.some(
        (candidate) =>
          candidate.title === (title ?? null) && candidate.number === (number ?? null) && candidate.count === count,
      ),
  );
}
