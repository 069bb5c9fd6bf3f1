/**
 * Where the report's own body stands in a page: the innermost element that holds its headings, its running text and its tables.
 * Told by what the lines are and where they stand in the tree.
 */
import type { GridCell } from '../extract.ts';
import { MOSTLY_LINKED } from './frame-words.ts';
import type { PageContent, PageLine } from './page-content.ts';
import type { PageElement } from './page-node.ts';
import { upward } from './upward.ts';

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

/** What lines speak for being of the report, together: how much, how many by themselves, and how many of those are headings. */
interface Sum {
  weight: number;
  strong: number;
  headings: number;
}

const NOTHING: Readonly<Sum> = { weight: 0, strong: 0, headings: 0 };

function weigh(line: PageLine, cell: GridCell | undefined): Sum {
  const own = line.visible - line.linked;
  if (line.linked > line.visible * MOSTLY_LINKED) return NOTHING;
  if (cell !== undefined) return { ...NOTHING, weight: own };
  if (HEADING.test(line.text) && line.visible < 60) return { weight: HEADING_WEIGHT, strong: 1, headings: 1 };
  if (own < RUNNING || !SENTENCE.test(line.text)) return NOTHING;
  return { weight: own, strong: own >= LONG ? 1 : 0, headings: 0 };
}

/** Whether a line is a heading or a long running text, whatever stands around it. */
export function isStrong(line: PageLine): boolean {
  return weigh(line, undefined).strong > 0;
}

/** `isAside` says of a line that the page itself sets it beside the text. */
export function coreOf(
  { lines, elements }: PageContent,
  cells: ReadonlyMap<PageLine, GridCell>,
  isAside: (line: PageLine) => boolean,
): Core {
  const sums = new Map<PageElement, Sum>();
  const add = (element: PageElement, { weight, strong, headings }: Sum): void => {
    const sum = sums.get(element);
    if (sum === undefined) sums.set(element, { weight, strong, headings });
    else {
      sum.weight += weight;
      sum.strong += strong;
      sum.headings += headings;
    }
  };
  const judged = lines.map((line) => (isAside(line) ? NOTHING : weigh(line, cells.get(line))));
  lines.forEach(({ holder }, index) => add(holder, judged[index] ?? NOTHING));
  for (const element of elements.toReversed()) {
    const sum = sums.get(element);
    if (sum !== undefined && element.parent !== null) add(element.parent, sum);
  }
  const [root = null] = elements;
  const element = root === null ? null : bodyIn(articleIn(elements, sums) ?? root, sums);
  const isInside = upward((one) => (one === element ? true : null), false);
  const counts = ({ holder }: PageLine): boolean => element === null || isInside(holder);
  const isStrong = (line: PageLine, index: number): boolean => (judged[index]?.strong ?? 0) > 0 && counts(line);
  return {
    element,
    first: lines.findIndex(isStrong),
    last: lines.findLastIndex((line, index) => isStrong(line, index) || (cells.has(line) && counts(line))),
  };
}

/** The innermost element that holds all that matters of `outer`; null where that is too little for a report. */
function bodyIn(outer: PageElement, sums: ReadonlyMap<PageElement, Sum>): PageElement | null {
  const whole = sums.get(outer) ?? NOTHING;
  if (whole.weight < LONG || whole.strong === 0) return null;
  for (let element = outer; ;) {
    const inner = heaviest(element, sums);
    const held = inner === null ? NOTHING : (sums.get(inner) ?? NOTHING);
    if (inner === null || held.strong < whole.strong || (whole.weight - held.weight) * 100 > whole.weight * STRAY)
      return element;
    element = inner;
  }
}

/** The page's one article where it holds most of the text and all headings, whatever else the page says around it. */
function articleIn(elements: readonly PageElement[], sums: ReadonlyMap<PageElement, Sum>): PageElement | null {
  const [root] = elements;
  const whole = (root && sums.get(root)) ?? NOTHING;
  const article = elements.find(({ name }) => name === 'article') ?? null;
  const held = (article && sums.get(article)) ?? NOTHING;
  return held.headings > 0 && held.headings === whole.headings && held.weight * 2 > whole.weight ? article : null;
}

function heaviest(element: PageElement, sums: ReadonlyMap<PageElement, Sum>): PageElement | null {
  let best: PageElement | null = null;
  let most = 0;
  for (let child = element.first; child !== null; child = child.next) {
    const weight = child.kind === 'element' ? (sums.get(child)?.weight ?? 0) : 0;
    if (weight <= most || child.kind !== 'element') continue;
    most = weight;
    best = child;
  }
  return best;
}
