/**
 * A built page as the tests look at it: its elements by id, what it would run or load, its words.
 */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  byId: ReadonlyMap<string, Element>;
  articles: readonly Element[];
  /** Ids that stand more than once. */
  twice: readonly string[];
  /** Scripts, data in JSON-LD not counted. */
  scripts: number;
  /** Attributes that would run something. */
  handlers: readonly string[];
  /** Addresses on other hosts that it would load. */
  foreign: readonly string[];
}

export function readPage(html: string): BuiltPage {
  const byId = new Map<string, Element>();
  const articles: Element[] = [];
  const twice: string[] = [];
  const foreign: string[] = [];
  const handlers: string[] = [];
  let scripts = 0;
  visit(fromHtml(html), 'element', (element) => {
    const { id, src, href, rel, type } = element.properties;
    if (typeof id === 'string') {
      if (byId.has(id)) twice.push(id);
      byId.set(id, element);
    }
    if (element.tagName === 'article') articles.push(element);
    if (element.tagName === 'script' && type !== 'application/ld+json') scripts++;
    handlers.push(...Object.keys(element.properties).filter((name) => /^on[A-Z]/u.test(name)));
    if (typeof href === 'string' && /^javascript:/iu.test(href)) handlers.push(href);
    const loads = [src, element.tagName === 'link' && String(rel).includes('stylesheet') ? href : null];
    for (const address of loads) {
      if (typeof address === 'string' && /^(?:[a-z]+:)?\/\//iu.test(address)) foreign.push(address);
    }
  });
  return { byId, articles, twice, scripts, handlers, foreign };
}

/** The words of the element with an id, without blanks at their ends; empty where there is none. */
export function wordsAt(page: BuiltPage, id: string): string {
  const element = page.byId.get(id);
  return element === undefined ? '' : toString(element).trim();
}

/** Where the links in the element with an id lead. */
export function linksIn(page: BuiltPage, id: string): string[] {
  const links: string[] = [];
  const element = page.byId.get(id);
  if (element !== undefined)
    visit(element, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && typeof properties['href'] === 'string') links.push(properties['href']);
    });
  return links;
}
