/**
 * All that the catalogue shows: every report by region and agency, and the same reports by year and by kind of agency.
 */
import type { AgencyKind } from '../report.ts';
import { groupBy, type ArchivedAgency, type ListedReport } from './archive.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';
import { regionWithin } from './region.ts';
import { agencyKindWords } from './words/record.ts';

export interface CatalogueReport {
  year: number;
  title: string;
  agency: string;
  href: string;
}

export interface CatalogueAgency {
  name: string;
  /** Prefecture and county; null where nothing is known. */
  within: string | null;
  kind: string;
  href: string;
  /** Newest first. */
  reports: CatalogueReport[];
}

/** A group of the catalogue, with its anchor on the page. */
export interface Group<T> {
  id: string;
  name: string;
  /** How many reports are in it. */
  count: number;
  members: T[];
}

export interface Catalogue {
  reports: number;
  agencies: number;
  firstYear: number | null;
  lastYear: number | null;
  regions: Array<Group<CatalogueAgency>>;
  years: Array<Group<CatalogueReport>>;
  kinds: Array<Group<CatalogueAgency>>;
  /** By edition of the national form. */
  forms: Array<Group<CatalogueReport>>;
}

export async function catalogue(): Promise<Catalogue> {
  const { reports, agencies, regions, years } = await loadArchive();
  const kinds = groupBy([...agencies.values()], ({ agency }) => agency.kind ?? 'other').sort(
    ([a], [b]) => rank(a) - rank(b),
  );
  return {
    reports: reports.length,
    agencies: agencies.size,
    firstYear: years.at(-1) ?? null,
    lastYear: years[0] ?? null,
    regions: regions.map(({ code, name, agencies: own }) => agencyGroup(`region-${code}`, name, own)),
    years: groupBy(reports, ({ record }) => record.year).map(([year, own]) => ({
      id: `year-${year}`,
      name: `${year} 年`,
      count: own.length,
      members: own.map(catalogueReport),
    })),
    kinds: kinds.map(([kind, own]) => agencyGroup(`kind-${kind}`, agencyKindWords[kind], own)),
    forms: groupBy(reports, ({ record }) => record.form ?? 'none')
      .sort(([a], [b]) => Number(a === 'none') - Number(b === 'none') || (a < b ? 1 : -1))
      .map(([form, own]) => ({
        id: `form-${form}`,
        name: form === 'none' ? '无统一格式' : `${form} 年版`,
        count: own.length,
        members: own.map(catalogueReport),
      })),
  };
}

function agencyGroup(id: string, name: string, agencies: readonly ArchivedAgency[]): Group<CatalogueAgency> {
  const count = agencies.reduce((sum, { reports }) => sum + reports.length, 0);
  return { id, name, count, members: agencies.map(catalogueAgency) };
}

function catalogueAgency({ slug, agency, reports }: ArchivedAgency): CatalogueAgency {
  return {
    name: agency.name,
    within: regionWithin(agency.region),
    kind: agencyKindWords[agency.kind ?? 'other'],
    href: href(`/reports/${slug}/`),
    reports: reports.map(catalogueReport),
  };
}

function catalogueReport({ record }: ListedReport): CatalogueReport {
  return { year: record.year, title: record.title, agency: record.agency.name, href: href(record.url) };
}

/** Kinds in the order of the schema. */
function rank(kind: AgencyKind): number {
  return Object.keys(agencyKindWords).indexOf(kind);
}
