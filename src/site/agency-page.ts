/**
 * All that an agency's page shows: who it is, was and became, its figures over the years, and its reports, newest first.
 */
import type { Agency } from '../report.ts';
import { doubtsOf, type ArchivedAgency, type ReportTally } from '../archive/archive.ts';
import { kindMedians } from '../archive/medians.ts';
import { regionName, regionWithin } from '../archive/region.ts';
import { agencyFigures, type AgencyFigures, type IsApart, type MediansOf } from './agency-figures.ts';
import { loadContradictions } from './contradictions.ts';
import { href } from './href.ts';
import { isLarge, kindPath, regionPath } from './lists/lists.ts';
import { loadArchive } from './load-archive.ts';
import { loadSuccession, type Kin } from './succession.ts';
import { dateWords, periodWords } from './words/date.ts';
import { agencyKindWords } from './words/record.ts';

export interface AgencyReport {
  year: number;
  title: string;
  href: string;
  /** Its edition of the form: `2021 年版`; null for none. */
  form: string | null;
  period: string;
  published: string;
  repairs: number;
  doubtful: number;
}

export interface AgencyPage {
  slug: string;
  agency: Agency;
  kind: string;
  kindHref: string;
  region: string;
  regionHref: string;
  former: Kin[];
  later: Kin[];
  /** From the first year to the last, oldest first; null where the archive has no report. */
  years: Array<{ year: number; report: AgencyReport | null }>;
  /** Null where no report has any. */
  figures: AgencyFigures | null;
  reports: AgencyReport[];
  /** Ids of the reports that have the part on problems, newest first. */
  problems: string[];
}

export async function agencyPages(): Promise<AgencyPage[]> {
  const archive = await loadArchive();
  const succession = await loadSuccession();
  const medians = kindMedians(archive.reports.map(({ record }) => record));
  const contradictions = await loadContradictions();
  const isApart: IsApart = (id, anchor) =>
    contradictions.of(id).some(({ sides }) => sides.some((side) => side.report === id && side.anchor === anchor));
  const large = isLarge(archive);
  return [...archive.agencies.values()].map((agency) => ({
    ...agencyPage(agency, large, medians, isApart),
    ...succession.successionOf(agency.slug),
  }));
}

/** All that one agency's page shows. `large` says whether regions have pages of their own. */
function agencyPage(
  archived: ArchivedAgency<ReportTally>,
  large: boolean,
  mediansOf: MediansOf,
  isApart: IsApart,
): Omit<AgencyPage, 'former' | 'later'> {
  const { slug, agency } = archived;
  const kind = agency.kind ?? 'other';
  const reports = archived.reports.map(({ record }) => agencyReport(record));
  return {
    slug,
    agency,
    kind: agencyKindWords[kind],
    kindHref: href(kindPath(large, kind)),
    region: [regionName(agency.region), regionWithin(agency.region)].filter((name) => name !== null).join(' '),
    regionHref: href(regionPath(large, agency.region)),
    years: yearsOf(reports),
    figures: agencyFigures(archived, mediansOf, isApart),
    reports,
    problems: archived.reports.flatMap(({ record }) =>
      record.parts.includes('problems-and-improvements') ? [record.id] : [],
    ),
  };
}

function agencyReport(record: ReportTally): AgencyReport {
  return {
    year: record.year,
    title: record.title,
    href: href(record.url),
    form: record.form === null ? null : `${record.form} 年版`,
    period: record.period ? periodWords(record.period) : '未载明',
    published: record.published ? dateWords(record.published) : '未载明',
    repairs: record.repairs,
    doubtful: doubtsOf(record),
  };
}

function yearsOf(reports: readonly AgencyReport[]): AgencyPage['years'] {
  const byYear = new Map(reports.map((report) => [report.year, report]));
  const [first, last] = [reports.at(-1)?.year ?? 0, reports[0]?.year ?? 0];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    report: byYear.get(year) ?? null,
  }));
}
