/**
 * Where an element stands in its page: the names on the way to it, `html/body/div[2]/table/tbody/tr[3]/td[2]`, with a number
 * where its parent has several of that name.
 */
import type { PageElement } from './page-node.ts';

/** Places of elements, each worked out once. */
export function placesOf(): (element: PageElement) => string {
  const places = new Map<PageElement, string>();
  const steps = new Map<PageElement, string>();
  const stepOf = (element: PageElement, parent: PageElement): string => {
    if (!steps.has(element)) numberChildren(parent, steps);
    return steps.get(element) ?? element.name;
  };
  return (element) => {
    const way: PageElement[] = [];
    let at: PageElement | null = element;
    while (at !== null && at.parent !== null && !places.has(at)) {
      way.push(at);
      at = at.parent;
    }
    let place = (at === null ? undefined : places.get(at)) ?? '';
    for (const one of way.reverse()) {
      const step = one.parent === null ? one.name : stepOf(one, one.parent);
      place = place === '' ? step : `${place}/${step}`;
      places.set(one, place);
    }
    return place;
  };
}

/** The last step of the way to each child. */
function numberChildren(parent: PageElement, steps: Map<PageElement, string>): void {
  const byName = new Map<string, PageElement[]>();
  for (let child = parent.first; child !== null; child = child.next) {
    if (child.kind === 'text') continue;
    const namesakes = byName.get(child.name);
    if (namesakes === undefined) byName.set(child.name, [child]);
    else namesakes.push(child);
  }
  for (const [name, children] of byName)
    children.forEach((child, index) => steps.set(child, children.length === 1 ? name : `${name}[${index + 1}]`));
}
