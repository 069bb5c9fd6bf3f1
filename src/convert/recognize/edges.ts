/**
 * The head and the foot of a copy: what stands before the report's text begins and after it ended.
 * There the title is sought, and page furniture is set apart.
 */
import { readHeadingNumber } from './heading-number.ts';
import { furnitureRule, isBar, isBareDate, isBars, isMenu, isTrail } from './page-furniture.ts';
import type { CleanLine } from './clean-line.ts';

/** Indexes into the lines: the head ends before `bodyStart`, the foot begins after `bodyEnd`. */
export interface Edges {
  bodyStart: number;
  bodyEnd: number;
  /** The site's trail above the report; -1 for none. */
  trail: number;
}

/** Finds where the running text begins and ends: at the first and last sentence, heading or cell. */
export function findEdges(lines: readonly CleanLine[], isTable: (index: number) => boolean): Edges {
  const isBody = (line: CleanLine, index: number): boolean =>
    isTable(index) || (furnitureRule(line.text, true) === null && (/[。；]/u.test(line.text) || isNumbered(line.text)));
  const bodyStart = lines.findIndex(isBody);
  const bodyEnd = lines.findLastIndex(isBody);
  const head = bodyStart === -1 ? lines.length : bodyStart;
  const trail = lines.slice(0, head).findLastIndex(isTrail);
  return { bodyStart: head, bodyEnd: bodyStart === -1 ? lines.length : bodyEnd, trail };
}

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
  return furnitureRule(line.text, head || foot) ?? (head && isBareDate(line) ? 'publication-date' : null);
}
