/**
 * How the pages of a part of the form are cut: in a small archive one page has them all; in a large one its own page has
 * the newest, and each year a page, cut again by province, prefecture … where it grows too long to be read.
 *
 * 2026-11-22: Whether there are years follows from the seeds' lengths alone, which are known before a report is rendered,
 * since every report's page leads to its place here. Pages by year are promised. Those below a year come and go with the
 * length of what they hold and are not: whoever rewords a rule of repair would have to redirect pages. The page above
 * them stays, and has the anchor of each province.
 */
import { PartName } from '../../report.ts';
import type { Archive, ListedMeta, ListedReport, ReportSummary, ReportTally } from '../../archive/archive.ts';
import { regionCode } from '../../archive/region.ts';
import { allNodes, splitNode, type ListNode } from './list-node.ts';
import { marksOfReport } from './lists.ts';
import { yearMark } from './list-mark.ts';

/** Bytes of all seeds up to which one page has every report's part: some 66,000 characters. */
const ONE_PAGE = 200_000;

/** Characters of a page of texts: some 50 KB of gzip, and as much as anybody reads in one sitting. */
export const PAGE_LENGTH = 45_000;

/** Reports on the part's own page where there are years. */
const NEWEST = 10;

export type PartNode = ListNode<ListedReport<ReportTally>>;

/** Whether the parts of this archive have a page for each year. */
export function hasYears({ bytes }: Pick<Archive<ListedMeta>, 'bytes'>): boolean {
  return bytes > ONE_PAGE;
}

/** The pages of a part by year, newest first; none where one page has all. */
export function partNodes(archive: Archive<ReportTally>, name: PartName): PartNode[] {
  if (!hasYears(archive)) return [];
  const lengthOf = ({ record }: ListedReport<ReportTally>): number => record.weights[record.parts.indexOf(name)] ?? 0;
  const fits = (reports: ReadonlyArray<ListedReport<ReportTally>>): boolean =>
    reports.reduce((sum, report) => sum + lengthOf(report), 0) <= PAGE_LENGTH;
  return [...Map.groupBy(withPart(archive.reports, name), ({ record }) => record.year)].map(([year, own]) =>
    splitNode<ListedReport<ReportTally>>(`/parts/${name}/${year}/`, [yearMark(year)], own, {
      fits,
      marksOf: marksOfReport,
    }),
  );
}

/** The reports on a part's own page: all of them, or those published last. */
export function onOwnPage(archive: Archive<ReportTally>, name: PartName): Array<ListedReport<ReportTally>> {
  const own = withPart(archive.reports, name);
  if (!hasYears(archive)) return own;
  const dateOf = ({ record }: ListedReport<ReportTally>): string => record.published ?? '';
  // Sorting keeps the order of those that are equal.
  const newest = own.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : Number(dateOf(a) > dateOf(b)) * -1)).slice(0, NEWEST);
  let length = 0;
  return newest.filter(({ record }, index) => {
    length += record.weights[record.parts.indexOf(name)] ?? 0;
    return index === 0 || length <= PAGE_LENGTH;
  });
}

/** Pages by year that are promised. */
export function partYearPaths(archive: Archive<ReportSummary>): string[] {
  if (!hasYears(archive)) return [];
  return PartName.options.flatMap((name) =>
    [...new Set(withPart(archive.reports, name).map(({ record }) => record.year))].map(
      (year) => `/parts/${name}/${year}/`,
    ),
  );
}

/** Every page of a part but its own. */
export function partPaths(nodes: readonly PartNode[]): string[] {
  return nodes.flatMap((node) => [...allNodes(node)].map(({ path }) => path));
}

/** Where a report's part stands, whatever its page has been cut into. */
export function partPlace(years: boolean, name: PartName, { id, year, agency }: ListedPlace): string {
  return years ? `/parts/${name}/${year}/#region-${regionCode(agency.region)}` : `/parts/${name}/#${partAnchor(id)}`;
}

type ListedPlace = Pick<ListedMeta, 'id' | 'year' | 'agency'>;

/** Where a report stands on the pages of its parts. */
export function partAnchor(id: string): string {
  return id.replace('/', '-');
}

function withPart<Known extends ReportSummary>(
  reports: ReadonlyArray<ListedReport<Known>>,
  name: PartName,
): Array<ListedReport<Known>> {
  return reports.filter(({ record }) => record.parts.includes(name));
}
