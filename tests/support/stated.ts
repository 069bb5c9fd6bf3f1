/**
 * What a person states of a report by hand, and how a record is held against it.
 */
import { expect } from 'vitest';
import type { VFile } from 'vfile';
import { z } from 'zod';
import '../../src/convert/file-data.ts';

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
  agency: z.string(),
  year: z.int(),
  period: z.object({ start: z.string(), end: z.string() }).nullable(),
  published: z.string().nullable(),
  script: z.enum(['zh-Hans', 'zh-Hant']),
  form: z.enum(['2019', '2021']).nullable(),
  contact: z.record(z.string(), z.string()).optional(),
  outline: z.array(Heading),
  tables: z.array(z.object({ kind: z.enum(['A', 'B', 'C', 'plain']), rows: z.int(), columns: z.int() })).optional(),
  /** Slips of the author; an empty list: the report is clean, and nothing doubtful may be said of it. */
  findings: z.array(z.unknown()).optional(),
});

export type Stated = z.infer<typeof Stated>;

/** Findings that tell of the copy's form, not of a slip. */
const NO_SLIPS: ReadonlySet<string> = new Set(['heading-numbers', 'tables-rebuilt', 'tables-present', 'parts-present']);

export function expectStated(file: VFile, stated: Stated): void {
  const { record } = file.data;
  if (record === undefined) throw new Error(`blocked: ${file.messages.map((message) => message.reason).join('; ')}`);
  const { title, agency, year, period, published, script, form } = stated;
  expect({
    title: record.basis.title === 'derived' ? null : record.title,
    agency: record.agency.name,
    year: record.year,
    period: record.period,
    published: record.published,
    script: record.script,
    form: record.form,
  }).toEqual({ title: title?.replace(/\s/gu, '') ?? null, agency, year, period, published, script, form });
  expect(record.contact).toMatchObject(stated.contact ?? {});
  const outline = record.sections.filter((section) => section.level > 0);
  expect(
    outline.map(({ number, title: words, level, line, runIn }) => ({ number, title: words, level, line, runIn })),
  ).toEqual(stated.outline.map((heading) => ({ ...heading, number: heading.number?.trim() ?? null })));
  if (stated.tables !== undefined) {
    const tables = record.tables.map(({ kind, form: name, rows }) => {
      const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
      return `${name ?? kind} ${rows.length} × ${columns}`;
    });
    expect(tables.sort()).toEqual(
      stated.tables.map(({ kind, rows, columns }) => `${TABLES[kind]} ${rows} × ${columns}`).sort(),
    );
  }
  if (stated.findings?.length === 0) {
    const alarms = record.findings.filter((finding) => finding.level === 'doubtful' && !NO_SLIPS.has(finding.rule));
    expect(alarms).toEqual([]);
  }
}
