/**
 * The archive as the pages know it: of every report the little that lists need, in order, with the agencies and regions
 * they make. What a report's own pages need is read one report at a time, so that memory does not grow with the archive.
 */
import { ReportMeta, type Agency, type LedgerSums, type PartName, type Report } from '../report.ts';
import { figuresOf, type Figure } from './figures.ts';
import { leadingValues, packValues } from './leading-values.ts';
import { partWeights } from './part-weight.ts';
import { regionCode, regionName } from './region.ts';
import { tableSums, type TableSums } from './table-sums.ts';

/** Enough of a report to name it, to place it and to lead to it. Ten thousand of them are in memory at once. */
export interface ListedMeta extends Pick<
  ReportMeta,
  'id' | 'url' | 'title' | 'agency' | 'year' | 'period' | 'published' | 'script' | 'form'
> {
  /** When the copy was fetched. */
  fetched: string | null;
  /** Length of the seed. */
  bytes: number;
}

/** What lists know of a report. */
export interface ReportSummary extends ListedMeta {
  /** Parts of the national form that it has. */
  parts: PartName[];
}

/** What the pages that count know of it besides. */
export interface ReportTally extends ReportSummary {
  ledger: LedgerSums;
  /** How many repairs were made. */
  repairs: number;
  /** How often each rule found something doubtful. */
  doubtful: Record<string, number>;
  /** What became of the sums of its tables. */
  sums: TableSums;
  /** How long each of its parts is, in the order of `parts`; see lists/part-weight.ts. */
  weights: number[];
  /** Its leading figures, packed; see leading-values.ts. */
  leading: string;
}

/** A report in a list. */
export interface ListedReport<Known extends ListedMeta = ReportSummary> {
  record: Known;
  /** Its agency's part of the address. */
  slug: string;
}

/** One agency with its reports, newest first. */
export interface ArchivedAgency<Known extends ListedMeta = ReportSummary> {
  slug: string;
  agency: Agency;
  reports: Array<ListedReport<Known>>;
}

/** One province (省级) with its agencies. `code` is the division code of GB/T 2260, `00` where none is known. */
export interface ArchivedRegion<Known extends ListedMeta = ReportSummary> {
  code: string;
  name: string;
  agencies: Array<ArchivedAgency<Known>>;
}

export interface Archive<Known extends ListedMeta = ReportSummary> {
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
  /** Bytes of all seeds. */
  bytes: number;
}

/** Puts reports into order and into their groups. */
export function archiveOf<Known extends ListedMeta>(records: readonly Known[]): Archive<Known> {
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
    bytes: reports.reduce((sum, { record }) => sum + record.bytes, 0),
  };
}

/** The little that lists need, in strings of its own: one cut out of an MDX would keep all of its text in memory. */
export function listedMeta(meta: ReportMeta): ListedMeta {
  const { id, url, title, agency, year, period, published, script, form, source } = meta;
  const { fetched, bytes } = source;
  // Safe: all of it is what JSON has. A tenth of the cost of a structured clone.
  return JSON.parse(
    JSON.stringify({ id, url, title, agency, year, period, published, script, form, fetched, bytes }),
  ) as ListedMeta;
}

/** What lists and counts keep of a record. */
export function tallyOf(record: Report, figures: readonly Figure[] = figuresOf(record)): ReportTally {
  const weights = partWeights(record);
  const doubtful: Record<string, number> = {};
  for (const { level, rule } of record.findings) if (level === 'doubtful') doubtful[rule] = (doubtful[rule] ?? 0) + 1;
  return {
    ...listedMeta(record),
    parts: [...weights.keys()],
    weights: [...weights.values()],
    ledger: record.ledger,
    repairs: record.repairs.length,
    doubtful,
    sums: tableSums(record),
    leading: packValues(leadingValues(figures, record.form)),
  };
}

/** The same without what only counts need. */
export function summaryOf(tally: ReportTally): ReportSummary {
  const { id, url, title, agency, year, period, published, script, form, fetched, bytes, parts } = tally;
  return { id, url, title, agency, year, period, published, script, form, fetched, bytes, parts };
}

/** How many doubts there are about a report. */
export function doubtsOf({ doubtful }: Pick<ReportTally, 'doubtful'>): number {
  return Object.values(doubtful).reduce((sum, count) => sum + count, 0);
}

const Meta = ReportMeta.strip();

/** What stands in the frontmatter. */
export function metaOf(record: ReportMeta): ReportMeta {
  return Meta.parse(record);
}

/** An agency's part of a report's address. */
export function slugOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function newestFirst(a: ListedReport<ListedMeta>, b: ListedReport<ListedMeta>): number {
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
