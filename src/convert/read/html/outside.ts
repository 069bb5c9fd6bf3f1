/**
 * Lines around the part of a page that a report stands in: next to it they may be the report's, further out they are the site's.
 */
import { isLabel, isLink, isOfSites } from './frame-words.ts';
import type { PageLine } from './page-content.ts';
import type { PageElement } from './page-node.ts';
import { around, upward } from './upward.ts';

/**
 * Whether a line stands outside an element, beyond something of the site; never where there is no element. What stands right before or behind it, with
 * no link and no word of a site between, may be of the report.
 */
export function outsideTest(
  lines: readonly PageLine[],
  report: PageElement | null,
  isAside: (line: PageLine) => boolean,
): (line: PageLine) => boolean {
  if (report === null) return () => false;
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
