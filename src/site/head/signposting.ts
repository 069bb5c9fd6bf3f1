/**
 * Signposting (signposting.org/FAIR): typed links from a report's page to what it is, who made it, and its files; and the
 * same as a link set (RFC 9264).
 *
 * 2026-11-22: no `license`. Official documents are outside copyright by Article 5 of the Copyright Law; no licence was
 * given, and none can be named.
 */
import type { Report } from '../../report.ts';
import { address, fullAddress } from '../href.ts';
import { originalOf } from '../original.ts';
import type { HeadLink } from './head.ts';

interface Target {
  href: string;
  type?: string;
}

/** One context of a link set: where the links start, and their targets by relation. */
export type LinkContext = { anchor: string } & Partial<
  Record<
    'author' | 'cite-as' | 'collection' | 'describedby' | 'describes' | 'item' | 'linkset' | 'type',
    readonly Target[]
  >
>;

/** schema.org's names for a page about a thing, and for the thing. */
const TYPES = ['https://schema.org/AboutPage', 'https://schema.org/Report'];

function filesOf(report: Report) {
  const path = `/reports/${report.id}`;
  const original = originalOf(report);
  return {
    record: { href: address(`${path}.json`), type: 'application/json' },
    contents: [
      { href: address(`${path}.md`), type: 'text/markdown' },
      { href: address(`${path}.txt`), type: 'text/plain' },
      ...(original === null ? [] : [{ href: address(original.path), type: original.type }]),
    ],
    linkset: { href: address(`${path}.linkset.json`), type: 'application/linkset+json' },
    agency: address(`${path.slice(0, path.lastIndexOf('/'))}/`),
  };
}

/** For the head of the report's page. */
export function signposts(record: Report): HeadLink[] {
  const { record: json, contents, linkset, agency } = filesOf(record);
  const own = fullAddress(record.url);
  return [
    ...(own === null ? [] : [{ rel: 'cite-as', href: own }]),
    ...TYPES.map((href) => ({ rel: 'type', href })),
    { rel: 'author', href: agency },
    { rel: 'alternate describedby', ...json },
    ...contents.map((content) => ({ rel: 'alternate item', ...content })),
    { rel: 'linkset', ...linkset },
  ];
}

/** The link set: the page's own links, and from each file the way back. */
export function linksetOf(record: Report): { linkset: LinkContext[] } {
  const { record: json, contents, agency } = filesOf(record);
  const own = fullAddress(record.url);
  const page = { href: address(record.url), type: 'text/html' };
  return {
    linkset: [
      {
        anchor: page.href,
        ...(own === null ? {} : { 'cite-as': [{ href: own }] }),
        type: TYPES.map((href) => ({ href })),
        author: [{ href: agency }],
        item: contents,
        describedby: [json],
      },
      ...contents.map(({ href }) => ({ anchor: href, collection: [page] })),
      { anchor: json.href, describes: [page] },
    ],
  };
}
