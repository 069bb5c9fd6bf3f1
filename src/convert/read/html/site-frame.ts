/**
 * Which lines are the frame of the site around the report: menus, crumbs, lists of other reports, buttons, the foot. A line
 * is frame only where that is sure; all others are left to what reads the lines.
 */
import type { GridCell, Surrounding } from '../extract.ts';
import { coreOf } from './core.ts';
import { isLabel, isLink, isOfSites, isOverList, isValueOf } from './frame-words.ts';
import { menusOf } from './menus.ts';
import type { Aside, PageContent, PageLine } from './page-content.ts';
import type { PageElement } from './page-node.ts';
import { titleTest } from './page-title.ts';
import { around, common, upward } from './upward.ts';

/** Lines that may be titles; the first ones tell. */
const TITLES = 50;

export function surroundingsOf(
  content: PageContent,
  cells: ReadonlyMap<PageLine, GridCell>,
  titles: readonly string[],
): ReadonlyMap<PageLine, Surrounding> {
  const { lines } = content;
  const asides = trusted(lines);
  const isAside = ({ aside }: PageLine): boolean => aside !== null && asides.has(aside);
  const core = coreOf(content, cells, isAside);
  const isTitle = titleTest(titles);
  const titleLines = lines
    .slice(0, core.last + 1)
    .filter((line) => !isAside(line) && !isLink(line) && isTitle(line.text))
    .slice(0, TITLES);
  /** The smallest element with title and body; null where one of them is not known. */
  const report =
    core.element === null || titleLines.length === 0
      ? null
      : titleLines.reduce((element, { holder }) => common(element, holder), core.element);
  const isOutside = report === null ? () => false : outsideOf(lines, report, isAside);
  const isInMenu = menusOf(content, core.element);
  const firstOwn = lines.findIndex((line, index) => index === core.first || titleLines[0] === line);

  const isFrame = (line: PageLine, index: number): boolean => {
    if (isAside(line)) return true;
    const between = core.first !== -1 && index >= core.first && index <= core.last;
    if (between && !isOutside(line)) return false;
    if (isLabel(line)) return line.linked === line.visible;
    if (isTitle(line.text)) return isLink(line);
    if (isValueOf(lines[index - 1], line)) return false;
    if (isOfSites(line)) return true;
    if (core.first === -1) return false;
    if (isLink(line) || isOutside(line)) return true;
    return (index < firstOwn || index > core.last) && isInMenu(line.holder);
  };
  const surroundings = new Map<PageLine, Surrounding>();
  lines.forEach((line, index) => {
    if (line.visible === 0) return;
    const printed = line.aside === 'page-header' || line.aside === 'page-footer' ? line.aside : null;
    if (printed !== null && isAside(line)) surroundings.set(line, printed);
    else if (isFrame(line, index)) surroundings.set(line, 'site-frame');
  });
  // What stands over a list of links goes with it.
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || surroundings.has(line) || !isOverList(line)) return;
    if (surroundings.get(next) === 'site-frame' && isLink(next)) surroundings.set(line, 'site-frame');
  });
  return surroundings;
}

/** Marks that hold most of a page's text are no marks of what is beside it. */
function trusted(lines: readonly PageLine[]): ReadonlySet<Aside> {
  const sums = new Map<Aside, number>();
  let whole = 0;
  for (const { aside, visible, linked } of lines) {
    const own = visible - linked;
    whole += own;
    if (aside !== null) sums.set(aside, (sums.get(aside) ?? 0) + own);
  }
  return new Set([...sums].filter(([, sum]) => sum * 2 <= whole).map(([aside]) => aside));
}

/**
 * Which lines stand outside the report's element, beyond something of the site. What stands right before or behind it, with
 * no link and no word of a site between, may be of the report.
 */
function outsideOf(
  lines: readonly PageLine[],
  report: PageElement,
  isAside: (line: PageLine) => boolean,
): (line: PageLine) => boolean {
  const outer = around(report);
  const isInside = upward((element) => (element === report ? true : null), false);
  /** The part of the page that an element is in, beside the report. */
  const partOf = upward<PageElement>(
    (element) => (outer.has(element) || (element.parent !== null && outer.has(element.parent)) ? element : null),
    report,
  );
  /** A line that stands in no part of its own is one by itself. */
  const keyOf = (line: PageLine): PageElement | PageLine => (outer.has(line.holder) ? line : partOf(line.holder));
  const ofSite = new Set(
    lines
      .filter((line) => isAside(line) || isOfSites(line) || (isLink(line) && !isLabel(line)))
      .filter(({ holder }) => !isInside(holder))
      .map(keyOf),
  );
  const outside = new Set<PageLine>();
  const first = lines.findIndex(({ holder }) => isInside(holder));
  const last = lines.findLastIndex(({ holder }) => isInside(holder));
  const look = (outwards: readonly PageLine[]): void => {
    const from = outwards.findIndex((line) => ofSite.has(keyOf(line)));
    if (from !== -1) for (const line of outwards.slice(from)) outside.add(line);
  };
  look(lines.slice(0, first).toReversed());
  look(lines.slice(last + 1));
  return (line) => outside.has(line);
}
