/**
 * The one function that gathers a page's head, from what the page says that it shows: of a report the record, of an agency
 * its name. No list of the archive is asked.
 */
import type { Report } from '../../report.ts';
import { slugOf } from '../../archive/archive.ts';
import { href } from '../href.ts';
import { sitePicture } from '../picture/pictures.ts';
import { SITE } from '../site-address.ts';
import { SITE_NAME } from '../site-name.ts';
import { breadcrumbNode, type Stop } from './breadcrumb.ts';
import { columnTags, siteTags } from './government-tags.ts';
import type { Graph } from './graph.ts';
import type { Head, HeadLink, PageIdentity } from './head.ts';
import { openGraphTags } from './open-graph.ts';
import { organizationNode } from './organization.ts';
import { reportHead } from './report-head.ts';
import { websiteNode, wholeWebsiteNode } from './website.ts';

const ATOM = 'application/atom+xml';

/** Everything between a page's `description` and its style. */
export function headOf(page: PageIdentity): Head {
  const own = ownHead(page);
  return { ...own, metas: [...siteTags(), ...own.metas], links: [...siteLinks(), ...feedLinks(page), ...own.links] };
}

function ownHead(page: PageIdentity): Head {
  const { report, agency } = page;
  const path = page.path ?? '';
  if (report !== undefined && path === report.url) return reportHead(page, slugOf(report.id), report);
  const column = path === '/' || path === '/parts/' || agency !== undefined || page.trail !== undefined;
  const data: Graph = [
    ...(path === '/' ? [wholeWebsiteNode()] : []),
    ...(agency === undefined ? [] : [organizationNode(agency.slug, agency.agency)]),
    ...(page.about === undefined ? [] : [page.about, websiteNode()]),
    ...stopsOf(page, path).map(breadcrumbNode),
  ];
  return {
    metas: [...(column ? columnTags() : []), ...openGraphTags(page, sitePicture, null)],
    links: [],
    data: data.length === 0 ? null : data,
  };
}

/** The way to a page that stands below another; none or one. */
function stopsOf({ report, agency, trail }: PageIdentity, path: string): Stop[][] {
  if (agency !== undefined) return [[[agency.agency.name, path]]];
  if (report !== undefined) return [sourceStops(report, path)];
  return trail === undefined ? [] : [[...trail]];
}

function sourceStops({ id, url, title, agency }: Report, path: string): Stop[] {
  return [
    [agency.name, `/reports/${slugOf(id)}/`],
    [title, url],
    ['原文对照', path],
  ];
}

/** What any page leads to: the feed, and the way for a browser to search here where the site knows its address. */
function siteLinks(): HeadLink[] {
  const search: HeadLink = {
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    title: SITE_NAME,
    href: href('/opensearch.xml'),
  };
  return [
    { rel: 'alternate', type: ATOM, title: SITE_NAME, href: href('/feed.xml') },
    ...(SITE === null ? [] : [search]),
  ];
}

/** The feed of what a page shows: of an agency, a province, a part. */
function feedLinks({ path, title }: PageIdentity): HeadLink[] {
  if (path === null || title === null || !/^\/(?:reports|regions|parts)\/[^/]+\/$/u.test(path)) return [];
  return [{ rel: 'alternate', type: ATOM, title: `${title} · ${SITE_NAME}`, href: href(`${path}feed.xml`) }];
}
