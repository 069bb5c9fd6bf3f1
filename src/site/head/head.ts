/**
 * What a page's head tells machines, as data; the components only print it.
 *
 * 2026-11-22, where the site's own address is not known (no SITE_URL): what says who a page is (canonical, cite-as,
 * og:url, citation_public_url, SiteDomain, Url) is left out, since a wrong or half identity is worse than none. What
 * points at a file (alternate, item, describedby, og:image, JSON-LD) is a path, which programs resolve against the page.
 */
import type { Report } from '../../report.ts';
import type { ArchivedAgency } from '../../archive/archive.ts';
import type { Stop } from './breadcrumb.ts';
import type { Graph, GraphNode } from './graph.ts';

/** A `meta` element; `property` is Open Graph's own attribute. */
export interface HeadMeta {
  key: 'name' | 'property';
  name: string;
  content: string;
}

/** A `link` element. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

export interface Head {
  metas: HeadMeta[];
  links: HeadLink[];
  /** JSON-LD; null where a page has none. */
  data: Graph | null;
}

/** An agency as its page's head knows it. */
export type PageAgency = Pick<ArchivedAgency, 'slug' | 'agency'>;

/** What every page says of itself. */
export interface PageIdentity {
  /** Without the site's name; null on the catalogue. */
  title: string | null;
  description: string;
  /** From the site's root; null where the page has no address of its own, as 404. */
  path: string | null;
  /** The report that it shows, on the report's own page and its source page. */
  report?: Report | undefined;
  /** The agency whose page it is. */
  agency?: PageAgency | undefined;
  /** What else the page is about, as JSON-LD. */
  about?: GraphNode | undefined;
  /** The way to a page of a list, from below the catalogue to itself. */
  trail?: readonly Stop[] | undefined;
}

/** Metas by name, those without a value left out. */
export function metas(
  key: HeadMeta['key'],
  values: ReadonlyArray<readonly [name: string, content: string | null]>,
): HeadMeta[] {
  return values.flatMap(([name, content]) => (content === null ? [] : [{ key, name, content }]));
}
