/**
 * All that the catalogue shows: of a small archive every report by region and agency, and the same reports by year, by
 * kind of agency and by edition; of a large one the ways to the lists that have them, under the same anchors.
 */
import type { AgencyKind } from '../report.ts';
import { groupBy, type ArchivedAgency, type ListedReport } from '../archive/archive.ts';
import { href } from './href.ts';
import { formName, isLarge, listsOf, type Lists } from './lists/lists.ts';
import { groupByMark } from './lists/list-node.ts';
import { loadArchive } from './load-archive.ts';
import { regionWithin } from '../archive/region.ts';
import { listMarks } from './lists/list-mark.ts';
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
  /** Its own page; null where the group is on this one. */
  href: string | null;
  members: T[];
}

/** A division of a province: the way to its agencies. */
export interface CatalogueDivision {
  name: string;
  href: string;
  count: number;
}

export interface Catalogue {
  reports: number;
  agencies: number;
  firstYear: number | null;
  lastYear: number | null;
  /** Whether the lists have pages of their own: then no group has members. */
  large: boolean;
  regions: Array<Group<CatalogueAgency>>;
  years: Array<Group<CatalogueReport>>;
  kinds: Array<Group<CatalogueAgency>>;
  /** By edition of the national form. */
  forms: Array<Group<CatalogueReport>>;
  /** Of a large archive, by the id of their region's group. */
  divisions: ReadonlyMap<string, CatalogueDivision[]>;
  /** Of a large archive, those published last. */
  newest: CatalogueReport[];
}

/** Reports that a large catalogue names by themselves. */
const NEWEST = 12;

export async function catalogue(): Promise<Catalogue> {
  const archive = await loadArchive();
  const { reports, agencies, regions, years } = archive;
  const large = isLarge(archive);
  const groupOf = <T, R>(
    id: string,
    name: string,
    all: readonly R[],
    count: number,
    show: (item: R) => T,
  ): Group<T> => ({
    id,
    name,
    count,
    href: large ? href(`/${id.replace('-', 's/')}/`) : null,
    members: large ? [] : all.map(show),
  });
  const agencyGroup = (id: string, name: string, own: readonly ArchivedAgency[]): Group<CatalogueAgency> =>
    groupOf(id, name, own, countOf(own), catalogueAgency);
  const reportGroup = (id: string, name: string, own: readonly ListedReport[]): Group<CatalogueReport> =>
    groupOf(id, name, own, own.length, catalogueReport);
  return {
    reports: reports.length,
    agencies: agencies.size,
    firstYear: years.at(-1) ?? null,
    lastYear: years[0] ?? null,
    large,
    regions: regions.map(({ code, name, agencies: own }) => agencyGroup(`region-${code}`, name, own)),
    years: groupBy(reports, ({ record }) => record.year).map(([year, own]) =>
      reportGroup(`year-${year}`, `${year} 年`, own),
    ),
    kinds: groupBy([...agencies.values()], ({ agency }) => agency.kind ?? 'other')
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([kind, own]) => agencyGroup(`kind-${kind}`, agencyKindWords[kind], own)),
    forms: groupBy(reports, ({ record }) => record.form ?? 'none')
      .sort(([a], [b]) => Number(a === 'none') - Number(b === 'none') || (a < b ? 1 : -1))
      .map(([form, own]) => reportGroup(`form-${form}`, formName(form), own)),
    divisions: divisionsOf(listsOf(archive)),
    newest: large ? newestOf(reports) : [],
  };
}

/** What stands below each province: its own lists where it is cut, else the headings of its one list. */
function divisionsOf({ regions }: Lists): Map<string, CatalogueDivision[]> {
  const marksOf = ({ agency, slug }: (typeof regions)[number]['reports'][number]) => listMarks(agency, slug);
  return new Map(
    regions.map(({ path, marks, reports, nodes }) => {
      const divisions = groupByMark(reports, { marksOf }, 1).flatMap(([mark, own]) =>
        mark === null
          ? []
          : [
              {
                name: mark.name,
                href: href(nodes.length > 0 ? `${path}${mark.slug}/` : `${path}#${mark.slug}`),
                count: countOf(own),
              },
            ],
      );
      return [`region-${marks[0]?.slug ?? ''}`, divisions];
    }),
  );
}

/** Those published last; where no day is printed, nobody knows. */
function newestOf(reports: readonly ListedReport[]): CatalogueReport[] {
  return reports
    .filter(({ record }) => record.published !== null)
    .sort((a, b) => compare(b.record.published ?? '', a.record.published ?? ''))
    .slice(0, NEWEST)
    .map(catalogueReport);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countOf(agencies: ReadonlyArray<{ reports: readonly unknown[] }>): number {
  return agencies.reduce((sum, { reports }) => sum + reports.length, 0);
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
