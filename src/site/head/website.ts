/**
 * The site as schema.org knows it, with the way to search it.
 */
import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { address } from '../href.ts';
import { SITE_NAME, SITE_SENTENCE } from '../site-name.ts';

/** The identifier of the site's node, the same on every page. */
export function websiteId(): string {
  return `${address('/')}#site`;
}

/** What a page says of the site that it is part of. */
export function websiteNode(): Exclude<WebSite, string> {
  return { '@type': 'WebSite', '@id': websiteId(), name: SITE_NAME, url: address('/') };
}

/** What the catalogue says of the site. */
export function wholeWebsiteNode(): Exclude<WebSite, string> {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { ...websiteNode(), description: SITE_SENTENCE, inLanguage: 'zh-CN', potentialAction: search };
}
