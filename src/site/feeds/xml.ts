/**
 * Prints an XML document.
 *
 * 2026-11-22: feed, sitemap and search description are built as trees and printed by one library, not by one library
 * each: `feed` hangs on a parser not kept since 2019, and `sitemap` and `@astrojs/sitemap` refuse to work where the
 * site's address is not known.
 */
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Characters that no XML document may hold, not even escaped (XML 1.0, production 2). Sample: U+000B. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function printXml(root: Element): string {
  // The library leaves `>` as it is, and XML forbids `]]>` in text; without CDATA it stands nowhere else.
  const xml = toXml(root, { closeEmptyElements: true }).replace(FORBIDDEN, '').replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

/** The document as a host sends it. */
export function xmlResponse(root: Element, type: string): Response {
  return new Response(printXml(root), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
