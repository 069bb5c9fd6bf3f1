/**
 * Which lines are the frame of the site around the report: menus, crumbs, lists of other reports, buttons, the foot. A line
 * is frame only where that is sure; all others are left to what reads the lines.
 */
import type { GridCell, Surrounding } from '../extract.ts';
import { asideTest } from './asides.ts';
import { coreOf } from './core.ts';
import {
  belongs,
  isBareDate,
  isLabel,
  isLabelAlone,
  isLink,
  isOfFoot,
  isOfHead,
  isOfSites,
  isOverList,
  isTool,
  isValueOf,
} from './frame-words.ts';
import { menusOf } from './menus.ts';
import { outsideTest } from './outside.ts';
import type { PageContent, PageLine } from './page-content.ts';
import type { PageElement } from './page-node.ts';
import { titleTest } from './page-title.ts';
import { common } from './upward.ts';

/** Lines that may be titles; the first ones tell. */
const TITLES = 50;

export function surroundingsOf(
  content: PageContent,
  cells: ReadonlyMap<PageLine, GridCell>,
  titles: readonly string[],
): ReadonlyMap<PageLine, Surrounding> {
  const { lines } = content;
  const isAside = asideTest(lines);
  const core = coreOf(content, cells, isAside);
  const saysTitle = titleTest(titles);
  const isTitle = (line: PageLine): boolean => saysTitle(line.text) && !isTool(line) && !isOfHead(line);
  const titleLines = lines
    .slice(0, core.last + 1)
    .filter((line) => !isAside(line) && !isLink(line) && isTitle(line))
    .slice(0, TITLES);
  /** The smallest element with title and body; null where one of them is not known. */
  const report =
    core.element === null || titleLines.length === 0
      ? null
      : titleLines.reduce((element, { holder }) => common(element, holder), core.element);
  const isBeyond = outsideTest(lines, report, isAside);
  // An article is whole in itself, but for what tells of it.
  const isBesideArticle = outsideTest(lines, report === null ? null : articleOf(core.element), isAside);
  const isInMenu = menusOf(content, core.element);
  const firstOwn = lines.findIndex((line, index) => index === core.first || titleLines[0] === line);

  const isMenu = (line: PageLine): boolean =>
    isOfHead(line) || isTool(line) || (isInMenu(line.holder) && !belongs(line));
  /** Above its last menu and crumb, and below the first line of its foot, all is the site's. */
  const headEnd = lines.findLastIndex(
    (line, index) => index < firstOwn && !isLabel(line) && (isOfSites(line) || isMenu(line)),
  );
  const foot = lines.findIndex((line, index) => index > core.last && isOfFoot(line));

  const isFrame = (line: PageLine, index: number): boolean => {
    if (isAside(line)) return true;
    const between = core.first !== -1 && index >= core.first && index <= core.last;
    if (between && !isBeyond(line) && !isBesideArticle(line)) return false;
    const beside = isBesideArticle(line);
    // Below an article only a label with its value tells of it.
    const below = beside && index > core.last;
    if (isLabel(line)) return line.linked === line.visible || (below && isLabelAlone(line));
    if (isTitle(line) && !below) return isLink(line);
    if (isValueOf(lines[index - 1], line)) return below;
    if (isOfSites(line)) return true;
    if (core.first === -1) return false;
    if (isLink(line) || isBeyond(line)) return true;
    if (beside) return !belongs(line) && !isBareDate(line);
    if (isTool(line) || index <= headEnd || (foot !== -1 && index >= foot)) return true;
    return (index < firstOwn || index > core.last) && isInMenu(line.holder) && !belongs(line);
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

/** The article that the body is, or stands in. */
function articleOf(body: PageElement | null): PageElement | null {
  for (let one = body; one !== null; one = one.parent) if (one.name === 'article') return one;
  return null;
}
