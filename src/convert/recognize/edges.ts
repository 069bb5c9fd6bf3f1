/**
 * The head and the foot of a copy: what stands before the report's text begins and after it ended.
 * There the title is sought, and page furniture is set apart.
 */
import { readHeadingNumber } from './heading-number.ts';
import { furnitureRule, isBar, isBareDate, isBars, isMenu, isNeighbour, isTrail } from './page-furniture.ts';
import { isLinks } from './markdown-links.ts';
import type { CleanLine } from './clean-line.ts';

/** Indexes into the lines: the head ends before `bodyStart`, the foot begins after `bodyEnd`. */
export interface Edges {
  bodyStart: number;
  bodyEnd: number;
  /** The site's trail above the report; -1 for none. */
  trail: number;
  /** Where a list of other pages begins below the text; no line's index where there is none. */
  others: number;
}

/** Finds where the running text begins and ends: at the first and last sentence, heading or cell. */
export function findEdges(lines: readonly CleanLine[], isTable: (index: number) => boolean): Edges {
  const isBody = (line: CleanLine, index: number): boolean =>
    isTable(index) || (furnitureRule(line.text, true) === null && (/[。；]/u.test(line.text) || isNumbered(line.text)));
  const bodyStart = lines.findIndex(isBody);
  const bodyEnd = lines.findLastIndex(isBody);
  const head = bodyStart === -1 ? lines.length : bodyStart;
  const trail = lines.slice(0, head).findLastIndex(isTrail);
  const end = bodyStart === -1 ? lines.length : withoutRemarks(lines, isTable, isBody, bodyEnd);
  const others = lines.findIndex(({ text }, index) => index > end && OTHER_PAGES.test(text.trim()));
  return { bodyStart: head, bodyEnd: end, trail, others: others === -1 ? lines.length : others };
}

/** What a report's tables speak of. */
const OF_REPORT = /公开|申请|信息|复议|诉讼/u;

/** The last line of the text where below its neighbours there is a form for remarks, and no text any more. */
function withoutRemarks(
  lines: readonly CleanLine[],
  isTable: (index: number) => boolean,
  isBody: (line: CleanLine, index: number) => boolean,
  bodyEnd: number,
): number {
  if (!isTable(bodyEnd)) return bodyEnd;
  const last = lines.findLastIndex((line, index) => !isTable(index) && isBody(line, index));
  const pages = lines.findIndex(({ text }, index) => index > last && isNeighbour(text));
  if (pages === -1 || lines.slice(pages).some(({ text }, step) => isTable(pages + step) && OF_REPORT.test(text)))
    return bodyEnd;
  return lines.findLastIndex((line, index) => index < pages && isBody(line, index));
}

/** What stands above a list of other pages. Sample: `相关链接：`, `【相关文章】` */
const OTHER_PAGES = /^[【[*\s]*(?:相关|友情|热门|最新|延伸)(?:链接|文章|新闻|信息|阅读|推荐|热点)[】\]*\s]*[：:]?$/u;

/** A number with words behind it: one alone is what is left of a list. */
function isNumbered(text: string): boolean {
  const number = readHeadingNumber(text);
  return number !== null && text.slice(number.to).trim() !== '';
}

/** The rule by which a line is furniture, or null where it is text. `endsPage`: a form feed stands behind it. */
export function furnitureAt(line: CleanLine, index: number, edges: Edges, endsPage: boolean): string | null {
  if (endsPage && /^\d{1,3}$/u.test(line.text.trim())) return 'page-number';
  const head = index < edges.bodyStart;
  const foot = index > edges.bodyEnd;
  if (head && (isMenu(line) || (index < edges.trail && isBar(line)))) return 'page-furniture';
  if ((head || foot) && isBars(line)) return 'page-furniture';
  if (index > edges.others && !/附件|附表|\.(?:docx?|xlsx?|pdf)\s*$/u.test(line.text)) return 'page-furniture';
  // Above the text a link may be the report's own title.
  if ((foot || (head && !/报告|年报/u.test(line.text))) && isLinks(line)) return 'page-furniture';
  return furnitureRule(line.text, head || foot) ?? (head && isBareDate(line) ? 'publication-date' : null);
}
