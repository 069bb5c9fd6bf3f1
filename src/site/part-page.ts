/**
 * All that the pages of one part of the national form show: which reports stand on which page, under which headings.
 */
import { numberWords } from '../charts/number-words.ts';
import { PartName } from '../report.ts';
import type { Archive, ListedReport, ReportTally } from '../archive/archive.ts';
import { href } from './href.ts';
import { listLink, markAnchor, nodeTitle, trailOf, type ListLink } from './lists/list-page.ts';
import { marksOfReport } from './lists/lists.ts';
import { allNodes, groupByMark } from './lists/list-node.ts';
import { hasYears, onOwnPage, partNodes, type PartNode } from './lists/part-nodes.ts';
import { loadArchive } from './load-archive.ts';
import { partLink } from './part-link.ts';
import { partWords } from './words/record.ts';

/** A heading that runs above several reports. */
export interface RunningHead {
  id: string;
  name: string;
}

export interface PartPage {
  path: string;
  title: string;
  /** What stands under the title. */
  subtitle: string;
  trail: Array<{ words: string; path: string }>;
  /** The six parts, for the way across. */
  parts: Array<{ words: string; href: string; current: boolean }>;
  /**
   * The years, newest first; none where one page has all. How many reports each has, the part's own page alone says (null on
   * the others): a report more would change them all.
   */
  years: Array<{ year: string; href: string; count: number | null; current: boolean }>;
  /** Pages that this one has been cut into. */
  links: ListLink[];
  /** Headings on the page, where there are enough of them to be looked up. */
  heads: RunningHead[];
  /** Said above the texts; empty where they are all there are. */
  note: string;
}

/** A page with the reports that stand on it. */
export interface PlannedPart {
  name: PartName;
  page: PartPage;
  groups: Array<{ head: RunningHead | null; ids: string[] }>;
}

/** Every page of one part. */
export function planPart(archive: Archive<ReportTally>, name: PartName): PlannedPart[] {
  const nodes = partNodes(archive, name);
  const own = onOwnPage(archive, name);
  const total = archive.reports.length;
  const count = hasYears(archive) ? nodes.reduce((sum, { reports }) => sum + reports.length, 0) : own.length;
  const words = partWords(name);
  const rootPath = `/parts/${name}/`;
  const years = nodes.map((node) => listLink(node, node.reports.length));
  const frame = (path: string): Pick<PartPage, 'path' | 'parts' | 'years'> => ({
    path,
    parts: PartName.options.map((other) => ({ ...partLink(other), current: other === name })),
    years: years.map(({ id, href: to, count: own }) => {
      return { year: id, href: to, count: path === rootPath ? own : null, current: href(path).startsWith(to) };
    }),
  });
  const root: PartPage = {
    ...frame(rootPath),
    title: words,
    subtitle: `档案中 ${numberWords(total)} 份报告，${numberWords(count)} 份有这一部分`,
    trail: [PARTS],
    links: [],
    heads: [],
    note: nodes.length > 0 ? `以下是最近发布的 ${own.length} 份；其余按年份阅读。` : '',
  };
  return [
    { name, page: root, groups: [{ head: null, ids: own.map(idOf) }] },
    ...nodes.flatMap((year) =>
      [...allNodes(year)].map((node): PlannedPart => {
        const groups = node.nodes.length > 0 ? [] : groupsOf(node);
        const heads = groups.flatMap(({ head }) => (head === null ? [] : [head]));
        const page = {
          ...frame(node.path),
          title: `${words} ${nodeTitle(node.marks)}`,
          subtitle: `${numberWords(node.reports.length)} 份报告有这一部分`,
          trail: [PARTS, { words, path: rootPath }, ...trailOf(node, year)],
          links: node.nodes.map((inner) => listLink(inner, inner.reports.length)),
          heads: heads.length > 1 ? heads : [],
          note: '',
        };
        return { name, page, groups };
      }),
    ),
  ];
}

function groupsOf({ marks, reports }: PartNode): PlannedPart['groups'] {
  const groups = groupByMark<ListedReport<ReportTally>>(reports, { marksOf: marksOfReport }, marks.length - 1);
  return groups.map(([mark, own]) => ({
    head: mark === null || mark.name === '' ? null : { id: markAnchor(mark), name: mark.name },
    ids: own.map(idOf),
  }));
}

/** Every page of every part. */
export async function loadPartPages(): Promise<PlannedPart[]> {
  const archive = await loadArchive();
  return PartName.options.flatMap((name) => planPart(archive, name));
}

/** The six parts with how many reports have them. */
export async function partList(): Promise<Array<{ words: string; href: string; count: number }>> {
  const { reports } = await loadArchive();
  return PartName.options.map((name) => ({
    ...partLink(name),
    count: reports.filter(({ record }) => record.parts.includes(name)).length,
  }));
}

const PARTS = { words: '分章', path: '/parts/' };

function idOf({ record }: ListedReport<ReportTally>): string {
  return record.id;
}
