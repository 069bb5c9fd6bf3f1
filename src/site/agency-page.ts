/**
 * All that an agency's page shows: who it is, and its reports, newest first.
 */
import type { Agency } from '../report.ts';
import { doubtsOf, type ArchivedAgency, type ReportTally } from '../archive/archive.ts';
import { href } from './href.ts';
import { isLarge, regionPath } from './lists/lists.ts';
import { loadArchive } from './load-archive.ts';
import { regionName, regionWithin } from '../archive/region.ts';
import { dateWords, periodWords } from './words/date.ts';
import { agencyKindWords } from './words/record.ts';

export interface AgencyReport {
  year: number;
  title: string;
  href: string;
  period: string;
  published: string;
  repairs: number;
  doubtful: number;
}

export interface AgencyPage {
  slug: string;
  agency: Agency;
  kind: string;
  region: string;
  regionHref: string;
  reports: AgencyReport[];
}

export async function agencyPages(): Promise<AgencyPage[]> {
  const archive = await loadArchive();
  return [...archive.agencies.values()].map((agency) => agencyPage(agency, isLarge(archive)));
}

/** All that one agency's page shows. `large` says whether regions have pages of their own. */
function agencyPage({ slug, agency, reports }: ArchivedAgency<ReportTally>, large: boolean): AgencyPage {
  return {
    slug,
    agency,
    kind: agencyKindWords[agency.kind ?? 'other'],
    region: [regionName(agency.region), regionWithin(agency.region)].filter((name) => name !== null).join(' '),
    regionHref: href(regionPath(large, agency.region)),
    reports: reports.map(({ record }) => ({
      year: record.year,
      title: record.title,
      href: href(record.url),
      period: record.period ? periodWords(record.period) : '未载明',
      published: record.published ? dateWords(record.published) : '未载明',
      repairs: record.repairs,
      doubtful: doubtsOf(record),
    })),
  };
}
