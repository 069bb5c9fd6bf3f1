/**
 * What a person states of a report by hand (tests/cases/NAME/stated.yaml), and where a record differs from it. Only what is
 * stated is looked at.
 */
import { z } from 'zod';
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
  title: z.string().nullable().optional(),
  /** Null where the report does not say, and a person has to. */
  agency: z.string().nullable().optional(),
  /** Names that are right as well. */
  agency_also: z.array(z.string()).optional(),
  year: z.int().nullable().optional(),
  /** The places that agency and year rest on. */
  rests_on: z.partialRecord(z.enum(['agency', 'year']), z.string()).optional(),
  region: z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]).optional(),
  period: z.object({ start: z.string(), end: z.string() }).nullable().optional(),
  published: z.string().nullable().optional(),
  /** What the text names as its source. */
  source: z.string().nullable().optional(),
  script: z.enum(['zh-Hans', 'zh-Hant']).optional(),
  form: z.enum(['2019', '2021']).nullable().optional(),
  contact: z.record(z.string(), z.string()).optional(),
  outline: z.array(Heading).optional(),
  /** Headings alone, with their numbers, all of them in order; a level where one is given. */
  headings: z.array(z.union([z.string(), z.tuple([z.string(), z.int()])])).optional(),
  /** Parts of the form that the sections of level 1 answer, in order. */
  parts: z.array(z.string().nullable()).optional(),
  /** Words that no paragraph may hold, and whole paragraphs that there have to be. */
  no_words: z.array(z.string()).optional(),
  paragraphs: z.array(z.string()).optional(),
  /** Rows of tables, cell by cell, as printed. */
  rows: z.array(z.array(z.string())).optional(),
  /** Rules that have to find something doubtful, on a line where one is given, and rules that may not. */
  doubts: z.array(z.union([z.string(), z.tuple([z.string(), z.int()])])).optional(),
  no_doubts: z.array(z.string()).optional(),
  /** Facts by value and qualifier; `kind` null for one of no kind, and `none` for one that there may not be. */
  figures: z
    .array(
      z.object({
        value: z.number(),
        kind: z.string().nullable().optional(),
        metric: z.string().optional(),
        qualifier: z.string().optional(),
        none: z.literal(true).optional(),
      }),
    )
    .optional(),
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

/** Fields in which the record is not what the person says, with both. */
export function differences(record: Report, stated: Stated): Record<string, Compared> {
  const all = Object.entries(compare(record, stated));
  return Object.fromEntries(all.filter(([, { is, stated: wanted }]) => JSON.stringify(is) !== JSON.stringify(wanted)));
}

export interface Compared {
  /** What the record says. */
  is: unknown;
  /** What the person says. */
  stated: unknown;
}

/** Field by field, those that are stated. */
export function compare(record: Report, stated: Stated): Record<string, Compared> {
  const pairs = Object.entries(compared(record, stated));
  return Object.fromEntries(pairs.map(([field, [is, wanted]]) => [field, { is, stated: wanted }]));
}

/** Field by field: what the record says, what the person says. */
function compared(record: Report, stated: Stated): Record<string, [is: unknown, stated: unknown]> {
  const contact = Object.entries(stated.contact ?? {}).map(([key, value]): [string, [unknown, unknown]] => [
    `contact.${key}`,
    [Object.entries(record.contact).find(([name]) => name === key)?.[1] ?? null, value],
  ]);
  const all: Record<Exclude<keyof Stated, 'agency_also' | 'contact' | 'known'>, [is: unknown, stated: unknown]> = {
    title: [record.basis.title === 'derived' ? null : record.title, stated.title?.replace(/\s/gu, '') ?? null],
    agency: [
      record.agency.name,
      stated.agency_also?.includes(record.agency.name) === true ? record.agency.name : stated.agency,
    ],
    year: [record.year, stated.year],
    rests_on: [
      Object.fromEntries(
        record.evidence.flatMap(({ field, place }) => (stated.rests_on?.[field] === undefined ? [] : [[field, place]])),
      ),
      stated.rests_on,
    ],
    region: [
      [record.agency.region.province, record.agency.region.prefecture, record.agency.region.county],
      stated.region,
    ],
    period: [record.period, stated.period],
    published: [record.published, stated.published],
    source: [record.source.stated, stated.source],
    script: [record.script, stated.script],
    form: [record.form, stated.form],
    outline: [
      outlineOf(record),
      stated.outline?.map((heading) =>
        Heading.parse({ ...heading, number: heading.number?.replace(/\s/gu, '') ?? null }),
      ),
    ],
    headings: [headingsOf(record, stated.headings ?? []), stated.headings],
    parts: [record.sections.filter(({ level }) => level === 1).map(({ part }) => part), stated.parts],
    no_words: [
      (stated.no_words ?? []).filter((words) => record.paragraphs.some(({ text }) => text.includes(words))),
      [],
    ],
    paragraphs: [
      lackingIn(
        record.paragraphs.map(({ text }) => text),
        stated.paragraphs ?? [],
      ),
      [],
    ],
    rows: [
      lackingIn(
        record.tables.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row.map(({ text }) => text)))),
        (stated.rows ?? []).map((row) => JSON.stringify(row)),
      ),
      [],
    ],
    tables: [tablesOf(record), statedTables(stated.tables ?? [])],
    findings: [
      doubtsOf(record)
        .filter(({ rule }) => !NO_SLIPS.has(rule))
        .map(({ message }) => message),
      [],
    ],
    doubts: [(stated.doubts ?? []).filter((doubt) => !hasDoubt(record, doubt)), []],
    no_doubts: [
      doubtsOf(record)
        .map(({ rule }) => rule)
        .filter((rule) => stated.no_doubts?.includes(rule)),
      [],
    ],
    figures: [(stated.figures ?? []).filter((figure) => hasFigure(record, figure) === (figure.none === true)), []],
    facts: [missingFacts(record, stated.facts ?? []), []],
    citations: [missingCitations(record, stated.citations ?? []), []],
  };
  const asked = Object.entries(all).filter(
    ([field]) => field in stated && (field !== 'findings' || stated.findings?.length === 0),
  );
  return { ...Object.fromEntries(asked), ...Object.fromEntries(contact) };
}

function doubtsOf(record: Report): Report['findings'] {
  return record.findings.filter(({ level }) => level === 'doubtful');
}

function hasDoubt(record: Report, doubt: string | [rule: string, line: number]): boolean {
  const [rule, line] = typeof doubt === 'string' ? [doubt, null] : doubt;
  return doubtsOf(record).some((found) => found.rule === rule && (line === null || found.line === line));
}

function hasFigure(
  record: Report,
  { value, kind, metric, qualifier }: NonNullable<Stated['figures']>[number],
): boolean {
  return record.facts.some(
    (fact) =>
      fact.value === value &&
      (kind === undefined || fact.kind === kind) &&
      (metric === undefined || fact.metric === metric) &&
      (qualifier === undefined || fact.qualifier === qualifier),
  );
}

/** Headings as they are stated: with a level where the statement at that place has one. */
function headingsOf(record: Report, stated: NonNullable<Stated['headings']>): unknown[] {
  const headings = record.sections.filter(({ level }) => level > 0);
  return headings.map(({ number, title, level }, at) => {
    const words = `${number ?? ''}${title ?? ''}`;
    return Array.isArray(stated[at]) ? [words, level] : words;
  });
}

function lackingIn(there: readonly string[], stated: readonly string[]): string[] {
  return stated.filter((each) => !there.includes(each));
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
