/**
 * Questions about what an element stands in, answered once for each element on the way up.
 */
import type { PageElement } from './page-node.ts';

/** A question whose answer an element hands down to all in it: `ask` gives it, or null where the element around decides. */
export function upward<T>(ask: (element: PageElement) => T | null, otherwise: T): (element: PageElement) => T {
  const known = new Map<PageElement, T>();
  return (element) => {
    const way: PageElement[] = [];
    let answer: T | null = null;
    for (let at: PageElement | null = element; at !== null; at = at.parent) {
      answer = known.get(at) ?? null;
      if (answer !== null) break;
      way.push(at);
      answer = ask(at);
      if (answer !== null) break;
    }
    for (const one of way) known.set(one, answer ?? otherwise);
    return answer ?? otherwise;
  };
}

/** An element and all that it stands in. */
export function around(element: PageElement | null): Set<PageElement> {
  const outer = new Set<PageElement>();
  for (let one = element; one !== null; one = one.parent) outer.add(one);
  return outer;
}

/** The innermost element that holds both. */
export function common(a: PageElement, b: PageElement): PageElement {
  const outer = around(a);
  for (let one: PageElement | null = b; one !== null; one = one.parent) if (outer.has(one)) return one;
  return a;
}
