/**
 * All that an agency's page shows: who it is, and its reports, newest first.
 */
import type { Agency } from '../report.ts';
import type { ArchivedAgency } from './archive.ts';
import { prepared } from './build-mode.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';
import { regionCode, regionName, regionWithin } from './region.ts';
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

/** The pages that Astro renders itself. */
export async function agencyPages(): Promise<AgencyPage[]> {
  return prepared === null ? [...(await loadArchive()).agencies.values()].map(agencyPage) : [];
}

/** All that one agency's page shows. */
export function agencyPage({ slug, agency, reports }: ArchivedAgency): AgencyPage {
  return {
    slug,
    agency,
    kind: agencyKindWords[agency.kind ?? 'other'],
    region: [regionName(agency.region), regionWithin(agency.region)].filter((name) => name !== null).join(' '),
    regionHref: href(`/#region-${regionCode(agency.region)}`),
    reports: reports.map(({ record }) => ({
      year: record.year,
      title: record.title,
      href: href(record.url),
      period: record.period ? periodWords(record.period) : '未见',
      published: record.published ? dateWords(record.published) : '未见',
      repairs: record.repairs,
      doubtful: record.findings.length,
    })),
  };
}
