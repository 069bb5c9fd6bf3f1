/**
 * All that the page of a list shows: its lines under the headings of what they have in common, or the lists that it has
 * been cut into.
 */
import type { Agency } from '../../report.ts';
import { agencyKindWords } from '../words/record.ts';
import type { Archive, ArchivedAgency, ListedReport, ReportTally } from '../../archive/archive.ts';
import { href } from '../href.ts';
import { loadArchive } from '../load-archive.ts';
import { regionWithin } from '../../archive/region.ts';
import { numberWords } from '../../charts/number-words.ts';
import { allNodes, groupByMark, type ListNode } from './list-node.ts';
import { listsOf, marksOfReport } from './lists.ts';
import { listMarks, yearMark, type ListMark } from './list-mark.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import { ruleNodes } from './rule-nodes.ts';

/** A line: a report under its agency's name. */
export interface ListLine {
  name: string;
  href: string;
  /** What is said of it quietly; empty for nothing. */
  note: string;
}

/** A way to a page, with how many reports it has. */
export interface ListLink {
  id: string;
  words: string;
  href: string;
  count: number;
}

export interface ListGroup {
  /** Its anchor; null where the lines need no heading. */
  id: string | null;
  name: string;
  lines: ListLine[];
}

export interface ListPage {
  path: string;
  title: string;
  /** Lists that this one was cut out of, the outermost first. */
  trail: Array<{ words: string; path: string }>;
  /** How much it has, in words. */
  extent: string;
  /** The lists beside it, itself among them. */
  others: Array<{ words: string; href: string; current: boolean }>;
  links: ListLink[];
  /** Of a list of reports; none of a list of agencies, or of one that has been cut. */
  groups: ListGroup[];
  /** Of a list of agencies that has not been cut. */
  matrix: Matrix | null;
}

/** How the items of a list are shown. */
interface Showing<R> {
  /** By which marks it has been cut: the next ones give the headings. */
  marksOf(item: R): readonly ListMark[];
  /** Marks above the outermost list of its kind that are among those. */
  above: number;
  countOf(items: readonly R[]): { agencies: number; reports: number };
  /** What stands under each heading. */
  show(groups: Array<Headed<R>>): Pick<ListPage, 'groups' | 'matrix'>;
}

/** Items under their heading. */
interface Headed<R> {
  id: string | null;
  name: string;
  items: R[];
}

/** Agencies with their years. `noteOf` says of one what the page does not say of all. */
function agencies(
  above: number,
  noteOf: (agency: Agency) => Array<string | null>,
): Showing<ArchivedAgency<ReportTally>> {
  const noteWords = (agency: Agency): string =>
    noteOf(agency)
      .filter((words) => words !== null)
      .join('，');
  return {
    marksOf: ({ agency, slug }) => listMarks(agency, slug),
    above,
    countOf: (items) => ({
      agencies: items.length,
      reports: items.reduce((sum, { reports }) => sum + reports.length, 0),
    }),
    show: (headed) => ({
      groups: [],
      matrix: matrixOf(
        headed.map(({ id, name, items }) => ({ id, name, bodies: items })),
        noteWords,
      ),
    }),
  };
}

const reports: Showing<ListedReport<ReportTally>> = {
  marksOf: marksOfReport,
  above: 0,
  countOf: (items) => ({ agencies: new Set(items.map(({ slug }) => slug)).size, reports: items.length }),
  show: (headed) => ({
    groups: headed.map(({ id, name, items }) => ({
      id,
      name,
      lines: items.map(({ record }) => ({ name: record.agency.name, href: href(record.url), note: '' })),
    })),
    matrix: null,
  }),
};

/** The same, each line leading to what was found in it. */
const withFindings: Showing<ListedReport<ReportTally>> = {
  ...reports,
  show: (headed) => {
    const { groups, matrix } = reports.show(headed);
    const lines = (own: readonly ListLine[]): ListLine[] =>
      own.map((line) => ({ ...line, href: `${line.href}#findings` }));
    return { groups: groups.map((group) => ({ ...group, lines: lines(group.lines) })), matrix };
  },
};

/** Every page of these lists, in a function that gives what it shows. */
export function listPages(archive: Archive<ReportTally>): Array<{ path: string; page: () => ListPage }> {
  const lists = listsOf(archive);
  const of = <R>(
    nodes: ReadonlyArray<ListNode<R>>,
    showing: Showing<R>,
    others: ReadonlyArray<ListNode<R>> = nodes,
  ): Array<{ path: string; page: () => ListPage }> =>
    nodes.flatMap((outer) =>
      [...allNodes(outer)].map((node) => ({
        path: node.path,
        page: () => ({ ...listPage(node, outer, showing), others: others.map((other) => otherList(other, outer)) }),
      })),
    );
  const byYear = ({ record, slug }: ListedReport<ReportTally>): ListMark[] => [
    yearMark(record.year),
    ...listMarks(record.agency, slug),
  ];
  const inRegion = ({ region, kind }: Agency): Array<string | null> => [
    region.county,
    agencyKindWords[kind ?? 'other'],
  ];
  return [
    // Thirty provinces above each of them would be a page of their own: the catalogue is that page.
    ...of(lists.regions, agencies(1, inRegion), []),
    ...of(lists.years, reports),
    ...of(
      lists.kinds,
      agencies(0, ({ region }) => [regionWithin(region)]),
    ),
    ...of(lists.forms, { ...reports, marksOf: byYear }),
    ...of(ruleNodes(archive), { ...withFindings, marksOf: byYear }),
  ];
}

export async function loadListPages(): Promise<Array<{ path: string; page: () => ListPage }>> {
  return listPages(await loadArchive());
}

function listPage<R>(node: ListNode<R>, outer: ListNode<R>, showing: Showing<R>): Omit<ListPage, 'others'> {
  const { path, marks, reports: items, nodes } = node;
  const count = showing.countOf(items);
  return {
    path,
    title: nodeTitle(marks),
    trail: trailOf(node, outer),
    extent: `${numberWords(count.agencies)} 个机关，${numberWords(count.reports)} 份报告`,
    links: nodes.map((inner) => listLink(inner, showing.countOf(inner.reports).reports)),
    ...(nodes.length > 0
      ? { groups: [], matrix: null }
      : showing.show(headedOf(items, showing, marks.length - 1 + showing.above))),
  };
}

function otherList<R>({ path, marks }: ListNode<R>, outer: ListNode<R>): ListPage['others'][number] {
  return { words: nodeTitle(marks), href: href(path), current: path === outer.path };
}

function headedOf<R>(items: readonly R[], showing: Showing<R>, depth: number): Array<Headed<R>> {
  return groupByMark(items, showing, depth).map(([mark, own]) => ({
    id: mark === null || mark.name === '' ? null : markAnchor(mark),
    name: mark?.name ?? '',
    items: own,
  }));
}

/** The names on the way to a list: 2021 年版 2023 年 四川省. */
export function nodeTitle(marks: readonly ListMark[]): string {
  return marks.map(markName).join(' ');
}

/** The lists above a list, from the outermost. */
export function trailOf<R>({ path, marks }: ListNode<R>, outer: ListNode<R>): Array<{ words: string; path: string }> {
  const inner = path.slice(outer.path.length).split('/').slice(0, -1);
  return inner.map((_, index) => ({
    words: markName(marks[outer.marks.length - 1 + index]),
    path: [outer.path.slice(0, -1), ...inner.slice(0, index)].join('/') + '/',
  }));
}

/** The way to a list from the one above it. */
export function listLink<R>({ path, marks }: ListNode<R>, count: number): ListLink {
  const mark = marks.at(-1);
  return { id: mark === undefined ? '' : markAnchor(mark), words: markName(mark), href: href(path), count };
}

/** Anchor of a heading. Provinces have that of the catalogue, since a digit alone tells nobody anything. */
export function markAnchor({ slug }: ListMark): string {
  return /^\d\d$/u.test(slug) ? `region-${slug}` : slug;
}

function markName(mark: ListMark | undefined): string {
  return mark?.name || `第 ${mark?.slug ?? ''} 组`;
}
