/**
 * The archive as the pages know it: of every report the little that lists need, in order, with the agencies and regions
 * they make. What a report's own pages need is read one report at a time, so that memory does not grow with the archive.
 */
import { PartName, type Agency, type FindingNote, type LedgerSums, type Report, type ReportMeta } from '../report.ts';
import { regionCode, regionName } from './region.ts';

/** What lists know of a report. */
export interface ReportSummary extends ReportMeta {
  ledger: LedgerSums;
  /** How many repairs were made. */
  repairs: number;
  /** The doubtful ones. */
  findings: FindingNote[];
  /** Parts of the national form that it has. */
  parts: PartName[];
}

/** A report in a list. */
export interface ListedReport<Known extends ReportMeta = ReportSummary> {
  record: Known;
  /** Its agency's part of the address. */
  slug: string;
}

/** One agency with its reports, newest first. */
export interface ArchivedAgency<Known extends ReportMeta = ReportSummary> {
  slug: string;
  agency: Agency;
  reports: Array<ListedReport<Known>>;
}

/** One province (省级) with its agencies. `code` is the division code of GB/T 2260, `00` where none is known. */
export interface ArchivedRegion<Known extends ReportMeta = ReportSummary> {
  code: string;
  name: string;
  agencies: Array<ArchivedAgency<Known>>;
}

export interface Archive<Known extends ReportMeta = ReportSummary> {
  /** Newest year first, within a year by address. */
  reports: ReadonlyArray<ListedReport<Known>>;
  /** Place of each report in that list, by its id. */
  places: ReadonlyMap<string, number>;
  /** By their part of the address, in its order. */
  agencies: ReadonlyMap<string, ArchivedAgency<Known>>;
  /** In the order of their codes. */
  regions: ReadonlyArray<ArchivedRegion<Known>>;
  /** Newest first. */
  years: readonly number[];
}

/** Puts reports into order and into their groups. */
export function archiveOf<Known extends ReportMeta>(records: readonly Known[]): Archive<Known> {
  const reports = records.map((record) => ({ record, slug: slugOf(record.id) })).sort(newestFirst);
  const agencies = groupBy(reports, (report) => report.slug)
    .map(([slug, own]) => ({ slug, agency: first(own).record.agency, reports: own }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const regions = groupBy(agencies, ({ agency }) => regionCode(agency.region))
    .map(([code, own]) => ({ code, name: regionName(first(own).agency.region), agencies: own }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    reports,
    places: new Map(reports.map(({ record }, place) => [record.id, place])),
    agencies: new Map(agencies.map((agency) => [agency.slug, agency])),
    regions,
    years: [...new Set(reports.map(({ record }) => record.year))],
  };
}

/** What lists keep of a record. */
export function summaryOf(record: Report): ReportSummary {
  return {
    ...metaOf(record),
    ledger: record.ledger,
    repairs: record.repairs.length,
    findings: record.findings.filter(({ level }) => level === 'doubtful'),
    // The form's own strings: one cut out of the MDX would keep all of its text in memory.
    parts: PartName.options.filter((name) => record.sections.some(({ part }) => part === name)),
  };
}

/** What stands in the frontmatter, of a record or a summary. */
export function metaOf(record: ReportMeta): ReportMeta {
  const { id, url, title, agency, year, period, published, source, contact, script, form, basis } = record;
  return { id, url, title, agency, year, period, published, source, contact, script, form, basis };
}

/** An agency's part of a report's address. */
export function slugOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function newestFirst(a: ListedReport<ReportMeta>, b: ListedReport<ReportMeta>): number {
  return b.record.year - a.record.year || (a.record.id < b.record.id ? -1 : 1);
}

/** Groups that are never empty, in the order in which their keys first occur. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Array<[K, T[]]> {
  return [...Map.groupBy(items, keyOf)];
}

/** The first of a group that is known not to be empty. */
export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('an empty group has no first item');
  return item;
}
