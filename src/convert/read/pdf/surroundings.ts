/**
 * Which lines of pages are running heads, feet and page numbers: what stands at the same height on several pages, the same but
 * for a number that goes with the page, outside of the text; on a single page only the number at its foot.
 */
import type { Surrounding } from '../extract.ts';
import type { PageContent, PageLine } from './page-content.ts';

/** How many lines at either end of a page may be its frame. */
const DEEPEST = 3;

/** Heights that differ by so many points are the same. */
const SAME_HEIGHT = 4;

/** The part of a page, at either end, in which its frame stands. */
const EDGE = 0.13;

/** A frame's distance to the text, in ems of its own. */
const APART = 1;

/** What a page number looks like. Samples: `- 3 -`, `— 3 —`, `3`, `第3页`, `第 3 页 共 8 页`, `3/8`, `·3·` */
const PAGE_NUMBER =
  /^(?:[-–—―─－·・.|~～\s]*\d{1,4}[-–—―─－·・.|~～\s]*|第?\s*\d{1,4}\s*页?\s*[/／，,、]?\s*共?\s*\d{1,4}\s*页?|第\s*\d{1,4}\s*页)$/u;

const NUMBER = /\d+/gu;

interface Candidate {
  line: PageLine;
  page: PageContent;
  end: 'top' | 'foot';
  /** The text with its numbers taken out, and without blanks. */
  words: string;
  numbers: number[];
}

export function surroundings(pages: readonly PageContent[]): Map<PageLine, Surrounding> {
  const candidates = pages.flatMap(candidatesOf);
  const found = new Map<PageLine, Surrounding>();
  for (const candidate of candidates) {
    const { line, end, words } = candidate;
    const repeated = candidates.filter(
      (other) => other.end === end && other.words === words && repeats(candidate, other),
    );
    const isNumber = PAGE_NUMBER.test(line.text.normalize('NFKC'));
    const enough = Math.max(1, Math.ceil(pages.length / 3) - 1);
    const alone = isNumber && end === 'foot' && isCounted(candidate, pages.length);
    if (repeated.length < enough && !alone) continue;
    found.set(line, isNumber ? 'page-number' : end === 'top' ? 'page-header' : 'page-footer');
  }
  for (const page of pages) {
    for (const item of page.items) if (item.kind === 'line' && item.framed !== undefined) found.set(item, item.framed);
    keepOutermost(page, found);
  }
  return found;
}

/** Whether two lines of different pages are the same line of the frame. */
function repeats(one: Candidate, other: Candidate): boolean {
  if (one.page === other.page) return false;
  if (
    Math.abs(one.line.base - other.line.base) > SAME_HEIGHT &&
    Math.abs(fromFoot(one) - fromFoot(other)) > SAME_HEIGHT
  )
    return false;
  const step = one.page.page - other.page.page;
  return (
    one.numbers.length === other.numbers.length &&
    one.numbers.every((number, index) => {
      const difference = number - (other.numbers[index] ?? 0);
      return difference === 0 || difference === step;
    })
  );
}

function fromFoot({ line, page }: Candidate): number {
  return page.height - line.base;
}

/** Of a file with few pages: whether the number is that of the page. */
function isCounted({ numbers, page }: Candidate, pages: number): boolean {
  return numbers[0] === page.page && (numbers.length === 1 || numbers[1] === pages);
}

/** The lines at the ends of a page that may be its frame. */
function candidatesOf(page: PageContent): Candidate[] {
  const lines = page.items.filter((item) => item.kind === 'line' && item.turn === 0).map((item) => item as PageLine);
  const ends = [
    { end: 'top' as const, lines: lines.slice(0, DEEPEST) },
    { end: 'foot' as const, lines: lines.slice(-DEEPEST).reverse() },
  ];
  return ends.flatMap(({ end, lines: some }) =>
    some
      .filter((line) => isAtEdge(line, page, end))
      .map((line) => {
        const text = line.text.normalize('NFKC');
        return {
          line,
          page,
          end,
          words: text.replace(NUMBER, '#').replace(/\s/gu, ''),
          numbers: (text.match(NUMBER) ?? []).map(Number),
        };
      }),
  );
}

/** In the margin, or at least apart from all that stands further inside. */
function isAtEdge(line: PageLine, { items, height }: PageContent, end: 'top' | 'foot'): boolean {
  const { top, bottom } = line.box;
  const outside = end === 'top' ? bottom < height * EDGE : top > height * (1 - EDGE);
  const others = items.filter(
    (item) => item !== line && (item.kind === 'table' || Math.abs(item.base - line.base) > 1),
  );
  const distances = others
    .map(({ box }) => (end === 'top' ? box.top - bottom : top - box.bottom))
    .filter((gap) => gap > 0);
  return outside && Math.min(...distances, Infinity) > APART * line.size;
}

/** A line of the frame has nothing but the frame outside of it. */
function keepOutermost({ items }: PageContent, found: Map<PageLine, Surrounding>): void {
  const of = (item: (typeof items)[number]): Surrounding | undefined =>
    item.kind === 'line' ? found.get(item) : undefined;
  const first = items.findIndex((item) => of(item) === undefined);
  const last = items.findLastIndex((item) => of(item) === undefined);
  items.slice(first, last + 1).forEach((item) => {
    if (item.kind === 'line' && first !== -1) found.delete(item);
  });
}
