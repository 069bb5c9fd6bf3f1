/**
 * Where a record differs from what a person stated of its report. Only what is stated is looked at.
 */
import type { Report } from '../../src/report.ts';
import { Heading, type Stated } from './stated.ts';

/** The form's tables by the letters people use. */
const TABLES = { A: 'proactive-disclosure', B: 'requests', C: 'review-and-litigation', plain: 'plain' } as const;

/** Findings that tell of the copy's form, or of what it does not say, not of a slip. */
const NO_SLIPS: ReadonlySet<string> = new Set([
  'heading-numbers',
  'tables-rebuilt',
  'tables-present',
  'parts-present',
  'agency-placed',
]);

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

type Pair = [is: unknown, stated: unknown];
type Field = Exclude<keyof Stated, 'agency_also' | 'contact' | 'known'>;
type MetaField = Exclude<Field, TextField | FoundField>;
type TextField = 'outline' | 'headings' | 'parts' | 'no_words' | 'paragraphs' | 'rows' | 'tables';
type FoundField = 'findings' | 'doubts' | 'no_doubts' | 'figures' | 'facts' | 'citations';

/** Field by field: what the record says, what the person says. */
function compared(record: Report, stated: Stated): Record<string, Pair> {
  const contact = Object.entries(stated.contact ?? {}).map(([key, value]): [string, Pair] => [
    `contact.${key}`,
    [Object.entries(record.contact).find(([name]) => name === key)?.[1] ?? null, value],
  ]);
  const all: Record<Field, Pair> = {
    ...comparedMeta(record, stated),
    ...comparedText(record, stated),
    ...comparedFound(record, stated),
  };
  const asked = Object.entries(all).filter(
    ([field]) => field in stated && (field !== 'findings' || stated.findings?.length === 0),
  );
  return { ...Object.fromEntries(asked), ...Object.fromEntries(contact) };
}

/** What it is a report of, and whose. */
function comparedMeta(record: Report, stated: Stated): Record<MetaField, Pair> {
  const { agency, evidence } = record;
  const { province, prefecture, county } = agency.region;
  return {
    title: [record.basis.title === 'derived' ? null : record.title, stated.title?.replace(/\s/gu, '') ?? null],
    agency: [agency.name, stated.agency_also?.includes(agency.name) === true ? agency.name : stated.agency],
    kind: [agency.kind, stated.kind],
    year: [record.year, stated.year],
    rests_on: [
      Object.fromEntries(
        evidence.flatMap(({ field, place }) => (stated.rests_on?.[field] === undefined ? [] : [[field, place]])),
      ),
      stated.rests_on,
    ],
    region: [[province, prefecture, county], stated.region],
    period: [record.period, stated.period],
    published: [record.published, stated.published],
    source: [record.source.stated, stated.source],
    script: [record.script, stated.script],
    form: [record.form, stated.form],
  };
}

/** Its headings, paragraphs and tables. */
function comparedText(record: Report, stated: Stated): Record<TextField, Pair> {
  return {
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
  };
}

/** What was read out of the text, and what is doubtful. */
function comparedFound(record: Report, stated: Stated): Record<FoundField, Pair> {
  const doubts = doubtsOf(record);
  return {
    findings: [doubts.filter(({ rule }) => !NO_SLIPS.has(rule)).map(({ message }) => message), []],
    doubts: [(stated.doubts ?? []).filter((doubt) => !hasDoubt(record, doubt)), []],
    no_doubts: [doubts.map(({ rule }) => rule).filter((rule) => stated.no_doubts?.includes(rule)), []],
    figures: [(stated.figures ?? []).filter((figure) => hasFigure(record, figure) === (figure.none === true)), []],
    facts: [missingFacts(record, stated.facts ?? []), []],
    citations: [missingCitations(record, stated.citations ?? []), []],
  };
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
