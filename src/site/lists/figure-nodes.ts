/**
 * How the pages of leading figures are cut: a year's reports by province, prefecture … where there are more than a page holds;
 * the same for every figure of the year.
 *
 * 2026-11-29: The pages by year are promised (figure-paths.ts). Those below a year are not, as with the parts: the page above
 * them stays, and has the anchor or the way to each province.
 */
import type { Archive, ListedReport, ReportTally } from '../../archive/archive.ts';
import { splitNode, type ListNode } from './list-node.ts';
import { LINES, marksOfReport } from './lists.ts';
import { yearMark } from './list-mark.ts';

export type FigureNode = ListNode<ListedReport<ReportTally>>;

/** Each year's reports, newest year first, cut; paths are those of the year, `/2021/62/`. */
export function figureNodes({
  reports,
}: Pick<Archive<ReportTally>, 'reports'>): Array<[year: number, node: FigureNode]> {
  return [...Map.groupBy(reports, ({ record }) => record.year)].map(([year, own]) => [
    year,
    splitNode<ListedReport<ReportTally>>(`/${year}/`, [yearMark(year)], own, {
      fits: (rows) => rows.length <= LINES,
      marksOf: marksOfReport,
    }),
  ]);
}
