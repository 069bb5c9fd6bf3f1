/**
 * Whether an element stands, beside the report's body, in a part of the page that is a menu: mostly links, and several.
 */
import { MOSTLY_LINKED } from './frame-words.ts';
import type { PageContent } from './page-content.ts';
import type { PageElement } from './page-node.ts';
import { around, upward } from './upward.ts';

/** How many links make a menu. */
const MENU = 3;

export function menusOf({ lines, elements }: PageContent, body: PageElement | null): (element: PageElement) => boolean {
  const sums = new Map<PageElement, { visible: number; linked: number; links: number }>();
  const add = (element: PageElement, visible: number, linked: number, links: number): void => {
    const sum = sums.get(element) ?? { visible: 0, linked: 0, links: 0 };
    sums.set(element, { visible: sum.visible + visible, linked: sum.linked + linked, links: sum.links + links });
  };
  for (const { holder, visible, linked, links } of lines) add(holder, visible, linked, links);
  for (const element of elements.toReversed()) {
    const sum = sums.get(element);
    if (sum !== undefined && element.parent !== null) add(element.parent, sum.visible, sum.linked, sum.links);
  }
  const outer = around(body);
  return upward((element) => {
    if (outer.has(element)) return false;
    const sum = sums.get(element);
    const isMenu = sum !== undefined && sum.links >= MENU && sum.linked > sum.visible * MOSTLY_LINKED;
    return isMenu ? true : null;
  }, false);
}
