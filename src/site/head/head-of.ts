/**
 * The one function that gathers a page's head. It knows a page by its address, so that pages need not say twice what
 * they are.
 */
import { loadArchive, type ArchivedAgency, type ArchivedReport } from '../archive.ts';
import { href } from '../href.ts';
import { sitePicture } from '../picture/pictures.ts';
import { SITE_NAME } from '../site-name.ts';
import { breadcrumbNode, type Stop } from './breadcrumb.ts';
import { columnTags, siteTags } from './government-tags.ts';
import type { Graph } from './graph.ts';
import type { Head, HeadLink, PageIdentity } from './head.ts';
import { openGraphTags } from './open-graph.ts';
import { organizationNode } from './organization.ts';
import { reportHead } from './report-head.ts';
import { wholeWebsiteNode } from './website.ts';

interface Places {
  reports: ReadonlyMap<string, ArchivedReport>;
  agencies: ReadonlyMap<string, ArchivedAgency>;
}

let places: Promise<Places> | undefined;

/** Reports and agencies by their paths. */
async function readPlaces(): Promise<Places> {
  const { reports, agencies } = await loadArchive();
  return {
    reports: new Map(reports.map((report) => [report.record.url, report])),
    agencies: new Map(agencies.map((agency) => [`/reports/${agency.slug}/`, agency])),
  };
}

/** Everything between a page's `description` and its style. */
export async function headOf(page: PageIdentity): Promise<Head> {
  const own = await ownHead(page);
  return { ...own, metas: [...siteTags(), ...own.metas], links: [...siteLinks(), ...own.links] };
}

async function ownHead(page: PageIdentity): Promise<Head> {
  const { reports, agencies } = await (places ??= readPlaces());
  const path = page.path ?? '';
  const report = reports.get(path);
  if (report !== undefined) return reportHead(page, report.slug, report.record);
  const agency = agencies.get(path);
  const source = path.endsWith('/source/') ? reports.get(path.slice(0, -'source/'.length)) : undefined;
  const column = path === '/' || agency !== undefined || path.startsWith('/parts/');
  const data: Graph = [
    ...(path === '/' ? [wholeWebsiteNode()] : []),
    ...(agency === undefined ? [] : [organizationNode(agency.slug, agency.agency)]),
    ...stopsOf(page, path, agency, source).map(breadcrumbNode),
  ];
  return {
    metas: [...(column ? columnTags() : []), ...openGraphTags(page, sitePicture, null)],
    links: [],
    data: data.length === 0 ? null : data,
  };
}

/** The way to a page that stands below another; none or one. */
function stopsOf(
  { title }: PageIdentity,
  path: string,
  agency: ArchivedAgency | undefined,
  source: ArchivedReport | undefined,
): Stop[][] {
  if (agency !== undefined) return [[[agency.agency.name, path]]];
  if (source !== undefined) {
    const { record, slug } = source;
    return [
      [
        [record.agency.name, `/reports/${slug}/`],
        [record.title, record.url],
        ['原文对照', path],
      ],
    ];
  }
  if (!/^\/parts\/./u.test(path)) return [];
  return [
    [
      ['分部', '/parts/'],
      [title ?? '', path],
    ],
  ];
}

/** What any page leads to: the feed, and the way for a browser to search here. */
function siteLinks(): HeadLink[] {
  return [
    { rel: 'alternate', type: 'application/atom+xml', title: SITE_NAME, href: href('/feed.xml') },
    { rel: 'search', type: 'application/opensearchdescription+xml', title: SITE_NAME, href: href('/opensearch.xml') },
  ];
}
