/**
 * The head of a built page as a program reads it.
 */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { z } from 'zod';

const Graph = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })),
});

/** A node of the page's JSON-LD. */
export type GraphNode = z.infer<typeof Graph>['@graph'][number];

export interface BuiltHead {
  /** `name` or `property`, and content, in order. */
  metas: ReadonlyArray<{ name: string; content: string }>;
  /** One for each relation of each link. */
  links: ReadonlyArray<{ rel: string; href: string; type: string | null }>;
  graph: readonly GraphNode[];
  /** Times that the body marks up. */
  times: readonly string[];
  language: string;
}

export function readHead(html: string): BuiltHead {
  const metas: Array<{ name: string; content: string }> = [];
  const links: Array<{ rel: string; href: string; type: string | null }> = [];
  const graph: GraphNode[] = [];
  const times: string[] = [];
  let language = '';
  visit(fromHtml(html), 'element', (element: Element) => {
    const { name, property, content, rel, href, type, dateTime, lang } = element.properties;
    if (element.tagName === 'html') language = String(lang);
    const named = name ?? property;
    if (element.tagName === 'meta' && named !== undefined)
      metas.push({ name: String(named), content: String(content) });
    if (element.tagName === 'link') {
      const relations = Array.isArray(rel) ? rel : [];
      for (const one of relations) {
        links.push({ rel: String(one), href: String(href), type: typeof type === 'string' ? type : null });
      }
    }
    if (element.tagName === 'time' && typeof dateTime === 'string') times.push(dateTime);
    if (element.tagName === 'script' && type === 'application/ld+json') {
      graph.push(...Graph.parse(JSON.parse(toString(element)))['@graph']);
    }
  });
  return { metas, links, graph, times, language };
}

/** The contents of all tags with exactly this name. */
export function contentsOf(head: BuiltHead, name: string): string[] {
  return head.metas.filter((meta) => meta.name === name).map(({ content }) => content);
}

/** The targets of all links with a relation. */
export function targetsOf(head: BuiltHead, relation: string): string[] {
  return head.links.filter(({ rel }) => rel === relation).map(({ href }) => href);
}

/** The only node of a type. */
export function nodeOf(head: BuiltHead, type: string): GraphNode {
  const [node, another] = head.graph.filter((candidate) => candidate['@type'] === type);
  if (node === undefined || another !== undefined) throw new Error(`the page has not exactly one ${type}`);
  return node;
}
