/**
 * All that the page of a leading figure and a year shows: every body's value under its province, medians, and the share of the
 * whole where there is one. A year with many reports is cut as the other lists of reports are.
 */
import type { Archive, ListedReport, ReportTally } from '../archive/archive.ts';
import { unpackValues, type LeadingValue } from '../archive/leading-values.ts';
import { medianOf, type Median } from '../archive/medians.ts';
import { regionCode, regionName } from '../archive/region.ts';
import { valueWords } from '../charts/number-words.ts';
import type { PointState, Reading } from '../charts/series.ts';
import { leadingFigures, type LeadingFigure } from '../forms/leading.ts';
import { figurePath, figuresOfYear, hasFigurePage } from './figure-paths.ts';
import { figureReading } from './figure-reading.ts';
import { figureWhole } from './figure-whole.ts';
import { href } from './href.ts';
import { listLink, markAnchor, nodeTitle, trailOf, type ListLink } from './lists/list-page.ts';
import { groupByMark } from './lists/list-node.ts';
import { marksOfReport } from './lists/lists.ts';
import type { FigureNode } from './lists/figure-nodes.ts';
import { agencyKindWords } from './words/record.ts';

/** A body's value. */
export interface FigureRow {
  name: string;
  href: string;
  /** Prefecture, county and kind. */
  kind: string;
  reading: Reading;
  /** `12.5%` of the whole; null where there is none, or it is no number. */
  share: string | null;
}

/** Bodies of a kind or a province, with their median; null for too few. */
export interface FigureMedian {
  words: string;
  href: string | null;
  median: Median | null;
  /** How many bodies have a number, how many of them a zero. */
  numbers: number;
  zeros: number;
}

export interface FigureGroup {
  /** Anchor; null where the rows need no heading. */
  id: string | null;
  name: string;
  median: Median | null;
  rows: FigureRow[];
}

export interface FigurePage {
  path: string;
  title: string;
  name: string;
  unit: string;
  trail: Array<{ words: string; path: string }>;
  /** Reports of the page; in how many of them the figure is how. */
  reports: number;
  states: Array<{ state: PointState; count: number }>;
  zeros: number;
  /** What the shares are shares of; null for none. */
  whole: string | null;
  total: FigureMedian;
  kinds: FigureMedian[];
  regions: FigureMedian[];
  /** The same figure in other years, newest first; the other figures of the year. */
  years: Array<{ year: number; href: string; current: boolean }>;
  figures: Array<{ words: string; href: string; current: boolean }>;
  /** Pages that this one has been cut into. */
  links: ListLink[];
  groups: FigureGroup[];
}

interface Known {
  report: ListedReport<ReportTally>;
  value: LeadingValue | null;
  whole: LeadingValue | null;
}

/** The page of a figure and a node of its year. `outer` is the year's own. */
export function figurePage(
  archive: Pick<Archive<ReportTally>, 'years'>,
  figure: LeadingFigure,
  year: number,
  node: FigureNode,
  outer: FigureNode,
): FigurePage {
  const whole = figureWhole(figure.code);
  const path = figurePath(figure.code, year);
  const [at, wholeAt] = [figure.code, whole?.code].map((code) => leadingFigures.findIndex((one) => one.code === code));
  const known = node.reports.map((report): Known => {
    const values = unpackValues(report.record.leading);
    return { report, value: values[at ?? -1] ?? null, whole: values[wholeAt ?? -1] ?? null };
  });
  const asked = known.filter(({ value }) => value !== null);
  const isCut = node.nodes.length > 0;
  const pathOf = (below: string): string => path + below.slice(outer.path.length);
  const ofYear = { words: `${figure.name} ${year} 年`, path };
  return {
    path: pathOf(node.path),
    title: [figure.name, nodeTitle(node.marks)].join(' '),
    name: figure.name,
    unit: figure.unit,
    trail: [
      FIGURES,
      ...trailOf(node, outer).map((stop) => (stop.path === outer.path ? ofYear : { ...stop, path: pathOf(stop.path) })),
    ],
    reports: known.length,
    states: statesOf(known),
    zeros: known.filter(({ value }) => value?.value === 0).length,
    whole: whole?.name ?? null,
    total: medianRow('全部机关', null, asked),
    kinds: kindsOf(asked),
    // On a page below the year's own all stand in one province.
    regions: node === outer ? regionsOf(asked, (code) => (isCut ? href(`${path}${code}/`) : `#region-${code}`)) : [],
    years: archive.years
      .filter((other) => hasFigurePage(figure, other))
      .map((other) => ({ year: other, href: href(figurePath(figure.code, other)), current: other === year })),
    figures: figuresOfYear(year).map(({ code, name }) => ({
      words: name,
      href: href(figurePath(code, year)),
      current: code === figure.code,
    })),
    links: node.nodes.map((inner) => listLink({ ...inner, path: pathOf(inner.path) }, inner.reports.length)),
    groups: isCut ? [] : groupsOf(asked, node.marks.length - 1),
  };
}

const FIGURES = { words: '数字', path: '/figures/' };

function statesOf(known: readonly Known[]): FigurePage['states'] {
  const stateOf = ({ value }: Known): PointState => figureReading(value, '').state;
  return (['known', 'blank', 'lost', 'unasked'] as const).map((state) => ({
    state,
    count: known.filter((each) => stateOf(each) === state).length,
  }));
}

/** What is a number, and counts the same. */
function numbersOf(known: readonly Known[]): number[] {
  return known.flatMap(({ value }) => (value === null || value.value === null || value.near ? [] : [value.value]));
}

function medianRow(words: string, to: string | null, known: readonly Known[]): FigureMedian {
  const numbers = numbersOf(known);
  const zeros = numbers.filter((number) => number === 0).length;
  return { words, href: to, median: medianOf(numbers), numbers: numbers.length, zeros };
}

function kindsOf(known: readonly Known[]): FigureMedian[] {
  const kinds = Object.keys(agencyKindWords) as Array<keyof typeof agencyKindWords>;
  return kinds.flatMap((kind) => {
    const own = known.filter(({ report }) => (report.record.agency.kind ?? 'other') === kind);
    return own.length === 0 ? [] : [medianRow(agencyKindWords[kind], null, own)];
  });
}

/** By their codes. `wayTo` says where a province stands. */
function regionsOf(known: readonly Known[], wayTo: (code: string) => string): FigureMedian[] {
  const groups = Map.groupBy(known, ({ report }) => regionCode(report.record.agency.region));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => medianRow(nameOf(own), wayTo(code), own));
}

function nameOf([first]: readonly Known[]): string {
  return first === undefined ? '' : regionName(first.report.record.agency.region);
}

function groupsOf(known: readonly Known[], depth: number): FigureGroup[] {
  const marksOf = ({ report }: Known): ReturnType<typeof marksOfReport> => marksOfReport(report);
  return groupByMark(known, { marksOf }, depth).map(([mark, own]) => ({
    id: mark === null || mark.name === '' ? null : markAnchor(mark),
    name: mark?.name ?? '',
    median: medianOf(numbersOf(own)),
    rows: own.sort(highestFirst).map(rowOf),
  }));
}

/** Numbers from the highest, then what is none; those that are equal stay in the order of the archive. */
function highestFirst(a: Known, b: Known): number {
  return (b.value?.value ?? -1) - (a.value?.value ?? -1);
}

function rowOf({ report: { record, slug }, value, whole }: Known): FigureRow {
  const { agency, url } = record;
  const { prefecture, county } = agency.region;
  const part = value?.value ?? null;
  return {
    name: agency.name,
    href: href(`/reports/${slug}/`),
    kind: [county ?? prefecture, agencyKindWords[agency.kind ?? 'other']].filter((words) => words !== null).join('，'),
    reading: figureReading(value, url),
    share: shareOf(part, whole?.value ?? null),
  };
}

/** None where the whole is none, or less than its part: then one of the two is wrong. */
function shareOf(part: number | null, whole: number | null): string | null {
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  return `${valueWords((part / whole) * 100, '%')}%`;
}
