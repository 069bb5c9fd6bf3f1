/**
 * Where the report's own body stands in a page: the innermost element that holds its headings, its running text and its tables.
 * Told by what the lines are and where they stand in the tree.
 */
import type { GridCell } from '../extract.ts';
import { MOSTLY_LINKED } from './frame-words.ts';
import type { PageContent, PageLine } from './page-content.ts';
import type { PageElement } from './page-node.ts';

/** A heading of the first two levels. Sample: `一、总体情况`, `（二）依申请公开` */
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\s*\p{Script=Han}/u;

/** Signs of sentences. */
const SENTENCE = /[。；，]/u;

/** Shortest running text, and one that no menu and no foot of a site is as long as. */
const RUNNING = 30;
const LONG = 80;

/** What a heading weighs beside the characters of a text. */
const HEADING_WEIGHT = 30;

/** A part of the text that may stand apart from the rest: a hundredth each. */
const STRAY = 5;

export interface Core {
  /** Null where the page has no body that could be told from the rest. */
  element: PageElement | null;
  /** Index of the first and the last line that is certainly the report's; -1 where none is. */
  first: number;
  last: number;
}

/** How much a line speaks for being of the report, and whether it does so by itself. */
function weigh(line: PageLine, cell: GridCell | undefined): { weight: number; strong: boolean } {
  const own = line.visible - line.linked;
  if (line.linked > line.visible * MOSTLY_LINKED) return { weight: 0, strong: false };
  if (cell !== undefined) return { weight: own, strong: false };
  if (HEADING.test(line.text) && line.visible < 60) return { weight: HEADING_WEIGHT, strong: true };
  if (own >= RUNNING && SENTENCE.test(line.text)) return { weight: own, strong: own >= LONG };
  return { weight: 0, strong: false };
}

/** `aside` says of a line that the page itself sets it beside the text. */
export function coreOf(
  { lines, elements }: PageContent,
  cells: ReadonlyMap<PageLine, GridCell>,
  aside: (line: PageLine) => boolean,
): Core {
  const weights = new Map<PageElement, number>();
  const strengths = new Map<PageElement, number>();
  const add = (sums: Map<PageElement, number>, element: PageElement, what: number): void => {
    if (what > 0) sums.set(element, (sums.get(element) ?? 0) + what);
  };
  let [first, last] = [-1, -1];
  lines.forEach((line, index) => {
    if (aside(line)) return;
    const { weight, strong } = weigh(line, cells.get(line));
    add(weights, line.holder, weight);
    add(strengths, line.holder, strong ? 1 : 0);
    if (strong && first === -1) first = index;
    if (strong || cells.has(line)) last = index;
  });
  for (const element of elements.toReversed()) {
    if (element.parent === null) continue;
    add(weights, element.parent, weights.get(element) ?? 0);
    add(strengths, element.parent, strengths.get(element) ?? 0);
  }
  const root = elements[0] ?? null;
  const whole = root === null ? 0 : (weights.get(root) ?? 0);
  if (root === null || whole < LONG || first === -1) return { element: null, first, last };
  let element = root;
  for (;;) {
    const inner = heaviest(element, weights);
    if (inner === null) break;
    const lost = whole - (weights.get(inner) ?? 0);
    if (lost * 100 > whole * STRAY || strengths.get(inner) !== strengths.get(root)) break;
    element = inner;
  }
  return { element, first, last };
}

function heaviest(element: PageElement, weights: ReadonlyMap<PageElement, number>): PageElement | null {
  let best: PageElement | null = null;
  let most = 0;
  for (let child = element.first; child !== null; child = child.next) {
    const weight = child.kind === 'element' ? (weights.get(child) ?? 0) : 0;
    if (weight <= most || child.kind !== 'element') continue;
    most = weight;
    best = child;
  }
  return best;
}
