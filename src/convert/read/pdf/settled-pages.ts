/**
 * Boxes of one column at the ends of pages: a row of the table that goes on behind the page's end, or else lines of text.
 */
import type { PageTable } from './filled-grid.ts';
import type { PageContent, PageLine } from './page-content.ts';

/** Edges that differ by so many points are the same. */
const SAME_EDGE = 4;

type Item = PageLine | PageTable;

/** The same pages; a box that goes on with no table is lines. `isFrame` tells what stands around the text of a page. */
export function settledPages(pages: readonly PageContent[], isFrame: (line: PageLine) => boolean): PageContent[] {
  const body = pages.map(({ items }) => items.filter((item) => item.kind === 'table' || !isFrame(item)));
  return pages.map((page, index) => {
    const belongs = (table: PageTable): boolean =>
      (body[index]?.at(-1) === table && isSameTable(table, body[index + 1]?.[0])) ||
      (body[index]?.[0] === table && isSameTable(table, body[index - 1]?.at(-1)));
    const items = page.items.flatMap((item) =>
      item.kind === 'table' && item.slim && !belongs(item) ? linesOf(item) : [item],
    );
    return { ...page, items };
  });
}

/** Whether a neighbour, across the page's end, is a table as wide and standing in the same place. */
function isSameTable(table: PageTable, other: Item | undefined): boolean {
  if (other?.kind !== 'table' || other.slim) return false;
  return [0, -1].every((end) => Math.abs((table.xs.at(end) ?? 0) - (other.xs.at(end) ?? 0)) <= SAME_EDGE);
}

function linesOf({ cells, page }: PageTable): PageLine[] {
  return cells.flatMap(({ lines }) => lines.map((line): PageLine => ({ kind: 'line', page, ...line })));
}
