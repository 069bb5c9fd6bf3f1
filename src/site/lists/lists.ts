/**
 * Which lists of reports have pages of their own, beside the catalogue: none in a small archive, which shows everything on
 * one page; in a large one a page for each province, year, kind of agency and edition of the form.
 *
 * 2026-11-22: Whether there are such pages, and how they are cut, follows from what reports are and how many, so that the
 * guard can promise them before anything is rendered. Beyond a hundred reports one page of all is no longer read through.
 */
import { agencyKindWords } from '../words/record.ts';
import { regionCode } from '../../archive/region.ts';
import {
  groupBy,
  slugOf,
  type Archive,
  type ArchivedAgency,
  type ListedMeta,
  type ListedReport,
} from '../../archive/archive.ts';
import type { Region } from '../../report.ts';
import { allNodes, splitNode, type ListNode } from './list-node.ts';
import { listMarks, yearMark, type ListMark } from './list-mark.ts';

/** Reports that the catalogue shows on its one page. */
export const ONE_PAGE = 100;

/** Lines of a list's page. An agency with eighteen years is one: some 200 bytes of gzip. */
export const LINES = 300;

export type AgencyNode<Known extends ListedMeta = ListedMeta> = ListNode<ArchivedAgency<Known>>;
export type ReportNode<Known extends ListedMeta = ListedMeta> = ListNode<ListedReport<Known>>;

/** The lists that have pages, each cut as it needs. */
export interface Lists<Known extends ListedMeta = ListedMeta> {
  regions: Array<AgencyNode<Known>>;
  kinds: Array<AgencyNode<Known>>;
  /** Newest first. */
  years: Array<ReportNode<Known>>;
  forms: Array<ReportNode<Known>>;
}

/** Whether an archive is too large for one page. */
export function isLarge({ reports }: Pick<Archive<ListedMeta>, 'reports'>): boolean {
  return reports.length > ONE_PAGE;
}

export function listsOf<Known extends ListedMeta>(archive: Archive<Known>): Lists<Known> {
  if (!isLarge(archive)) return { regions: [], kinds: [], years: [], forms: [] };
  const agencies = [...archive.agencies.values()];
  const marksOf = ({ agency, slug }: ArchivedAgency<Known>): ListMark[] => listMarks(agency, slug);
  const fits = (lines: readonly unknown[]): boolean => lines.length <= LINES;
  const kindOf = ({ agency }: ArchivedAgency<Known>): keyof typeof agencyKindWords => agency.kind ?? 'other';
  return {
    regions: archive.regions.map(({ code, name, agencies: own }) =>
      splitNode<ArchivedAgency<Known>>(
        `/regions/${code}/`,
        [{ slug: code, name, order: code }],
        own,
        { fits, marksOf },
        1,
      ),
    ),
    kinds: groupBy(agencies, kindOf)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([kind, own]) =>
        splitNode<ArchivedAgency<Known>>(`/kinds/${kind}/`, [plainMark(kind, agencyKindWords[kind])], own, {
          fits,
          marksOf,
        }),
      ),
    years: groupBy(archive.reports, ({ record }) => record.year).map(([year, own]) =>
      splitNode<ListedReport<Known>>(`/years/${year}/`, [yearMark(year)], own, { fits, marksOf: marksOfReport }),
    ),
    forms: groupBy(archive.reports, ({ record }) => record.form ?? 'none')
      .sort(([a], [b]) => formOrder(a) - formOrder(b))
      .map(([form, own]) =>
        splitNode<ListedReport<Known>>(`/forms/${form}/`, [plainMark(form, formName(form))], own, {
          fits,
          marksOf: (report) => [yearMark(report.record.year), ...marksOfReport(report)],
        }),
      ),
  };
}

/** Every page of these lists. */
export function listPaths(lists: Lists): string[] {
  return [...lists.regions, ...lists.kinds, ...lists.years, ...lists.forms].flatMap((node: AgencyNode | ReportNode) =>
    // Only paths are asked for: what the node holds is the same to both kinds.
    [...allNodes<unknown>(node)].map(({ path }) => path),
  );
}

/** Where the reports of a region are listed. */
export function regionPath(large: boolean, region: Region): string {
  return large ? `/regions/${regionCode(region)}/` : `/#region-${regionCode(region)}`;
}

/** Where the agencies of a kind are listed. */
export function kindPath(large: boolean, kind: keyof typeof agencyKindWords): string {
  return large ? `/kinds/${kind}/` : `/#kind-${kind}`;
}

/** The marks of a report by itself. */
export function marksOfReport({ record }: ListedReport<ListedMeta>): ListMark[] {
  return listMarks(record.agency, slugOf(record.id));
}

/** An edition of the form, or `none`, as a heading. */
export function formName(form: string): string {
  return form === 'none' ? '无统一格式' : `${form} 年版`;
}

/** Newest edition first, none last. */
function formOrder(form: string): number {
  return form === 'none' ? 0 : -Number(form);
}

/** Kinds in the order of the schema. */
function rank(kind: keyof typeof agencyKindWords): number {
  return Object.keys(agencyKindWords).indexOf(kind);
}

function plainMark(slug: string, name: string): ListMark {
  return { slug, name, order: slug };
}
