/**
 * Hits as the page shows them: grouped by report, each leading to its section. All text goes in as text, never as markup.
 */
import type { SearchHit } from '../../search/api.ts';

export function showHits(list: HTMLElement, hits: readonly SearchHit[]): void {
  const groups = [...Map.groupBy(hits, ({ report }) => report).values()];
  list.replaceChildren(...groups.map(reportItem));
}

function reportItem(hits: readonly SearchHit[]): HTMLElement {
  const [hit] = hits;
  const title = element('h2', element('a', hit?.title ?? ''));
  title.querySelector('a')?.setAttribute('href', hit?.url.replace(/#.*$/u, '') ?? '');
  return element('li', title, element('ul', ...hits.map(hitItem)));
}

function hitItem(hit: SearchHit): HTMLElement {
  const link = element('a', hit.section);
  link.setAttribute('href', hit.url);
  return element('li', link, element('p', ...excerptNodes(hit)));
}

/** The excerpt with its matches marked. */
function excerptNodes({ excerpt, marks }: SearchHit): Array<string | HTMLElement> {
  let end = 0;
  const nodes = marks.flatMap(([from, to]) => {
    const lead = excerpt.slice(end, from);
    end = to;
    return [lead, element('mark', excerpt.slice(from, to))];
  });
  return [...nodes, excerpt.slice(end)];
}

function element(name: string, ...children: Array<string | Node>): HTMLElement {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}
