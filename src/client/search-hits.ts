/**
 * Hits as the page shows them: grouped by report, each leading to its section with the phrase marked there. What titles, headings
 * and tables say, which the form gives most reports alike, stands in one line.
 */
import type { SearchHit } from '../search/api.ts';
import { element } from './element.ts';

/** Fills the list. Reports already there stay, so that the reader's place and the focus do. */
export function showHits(list: HTMLElement, hits: readonly SearchHit[], query: string): void {
  const groups = [...Map.groupBy(hits, ({ report }) => report).values()];
  const items = groups.map((group, index) => {
    const known = list.children[index];
    const key = `${query} ${group.map(({ url }) => url).join(' ')}`;
    return known instanceof HTMLElement && known.dataset['key'] === key ? known : reportItem(group, query, key);
  });
  list.replaceChildren(...items);
}

function reportItem(hits: readonly SearchHit[], query: string, key: string): HTMLElement {
  const [first] = hits;
  const title = element(
    'a',
    { href: addressOf({ url: first?.url.replace(/#.*$/u, '') ?? '' }, query) },
    first?.title ?? '',
  );
  const labels = hits.filter(({ prose }) => !prose);
  return element(
    'li',
    { 'data-key': key, ...langOf(first) },
    element('h2', {}, title),
    element(
      'ul',
      {},
      ...hits.filter(({ prose }) => prose).map((hit) => hitItem(hit, query)),
      ...(labels.length === 0 ? [] : [labelItem(labels, query)]),
    ),
  );
}

function hitItem(hit: SearchHit, query: string): HTMLElement {
  const link = element('a', { href: addressOf(hit, query) }, hit.section);
  return element('li', {}, link, ...countOf(hit), element('p', {}, ...excerptNodes(hit)));
}

/** Headings with what matches marked in them, tables by their names; a table under a heading that matches too only as such. */
function labelItem(hits: readonly SearchHit[], query: string): HTMLElement {
  const links = hits.map((hit, index) => {
    const before = hits[index - 1];
    const isBelow = before !== undefined && hit.section === `${before.section}（表）`;
    const inHeading = hit.excerpt === hit.section && hit.anchor !== 'title';
    const name = hit.anchor === 'title' ? ['题名'] : inHeading ? excerptNodes(hit) : [isBelow ? '表' : hit.section];
    return element('span', {}, element('a', { href: addressOf(hit, query) }, ...name), ...countOf(hit));
  });
  return element('li', { class: 'labels' }, element('span', { class: 'labels-name' }, '标题和表格'), ...links);
}

function countOf({ count }: SearchHit): HTMLElement[] {
  return count > 1 ? [element('span', { class: 'count' }, `${count} 处`)] : [];
}

/** The excerpt with its matches marked. */
export function excerptNodes({ excerpt, marks }: Pick<SearchHit, 'excerpt' | 'marks'>): Array<string | HTMLElement> {
  let end = 0;
  const nodes = marks.flatMap(([from, to]) => {
    const lead = excerpt.slice(end, from);
    end = to;
    return [lead, element('mark', {}, excerpt.slice(from, to))];
  });
  return [...nodes, excerpt.slice(end)];
}

/** The hit's address with the question, which the report page marks. */
export function addressOf({ url }: Pick<SearchHit, 'url'>, query: string): string {
  const [page, anchor] = url.split('#');
  return `${page ?? ''}?${new URLSearchParams({ h: query }).toString()}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Texts in Traditional script say so, for the right shapes of characters and the right voice. */
export function langOf(hit: Pick<SearchHit, 'script'> | undefined): Record<string, string> {
  return hit?.script === 'zh-Hant' ? { lang: 'zh-Hant' } : {};
}
