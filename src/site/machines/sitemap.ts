/**
 * The sitemap (sitemaps.org, 0.9): every page but the search, which has no content of its own, and 404.
 * `lastmod` is when the words of a page last changed here, and left out where that is not known for all that it shows.
 * Where SITE_URL is not set the addresses are paths, and robots.txt does not name the map: the protocol wants full ones.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { PartName } from '../../report.ts';
import { address } from '../href.ts';
import type { DatedReport } from './dated-reports.ts';

/** A page's path, and when it last changed (RFC 3339); null where nobody knows. */
export interface MappedPage {
  path: string;
  changed: string | null;
}

/** Addresses in one file. The protocol allows 50,000 and 10 MB: this leaves 500 bytes for each. */
export const MAP_LENGTH = 20_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** All pages of a site with these reports. */
export function mappedPages(reports: readonly DatedReport[]): MappedPage[] {
  const whole = lastOf(reports);
  const agencies = Map.groupBy(reports, ({ record }) => record.id.slice(0, record.id.indexOf('/')));
  return [
    ...['/', '/parts/', ...PartName.options.map((part) => `/parts/${part}/`), '/data/', '/quality/'].map((path) => ({
      path,
      changed: whole,
    })),
    { path: '/guide/', changed: null },
    ...[...agencies].map(([slug, own]) => ({ path: `/reports/${slug}/`, changed: lastOf(own) })),
    ...reports.flatMap(({ record, history }) =>
      [record.url, `${record.url}source/`].map((path) => ({ path, changed: history?.changed ?? null })),
    ),
  ];
}

/** The last change of any; null where one is not known. */
function lastOf(reports: readonly DatedReport[]): string | null {
  const dates = reports.map(({ history }) => history?.changed ?? null);
  if (dates.includes(null)) return null;
  return dates.reduce(
    (last, date) => (Date.parse(date ?? '') > Date.parse(last ?? '') ? date : last),
    dates[0] ?? null,
  );
}

/** The pages cut into files, in order. */
export function cutIntoMaps(pages: readonly MappedPage[]): MappedPage[][] {
  return Array.from({ length: Math.ceil(pages.length / MAP_LENGTH) }, (_, index) =>
    pages.slice(index * MAP_LENGTH, (index + 1) * MAP_LENGTH),
  );
}

/** `/sitemap-<number>.xml`. */
export function sitemapFile(pages: readonly MappedPage[]): Element {
  return x(
    'urlset',
    { xmlns: NAMESPACE },
    pages.map(({ path, changed }) => entry('url', path, changed)),
  );
}

/** `/sitemap-index.xml`. */
export function sitemapIndex(maps: ReadonlyArray<readonly MappedPage[]>): Element {
  return x(
    'sitemapindex',
    { xmlns: NAMESPACE },
    maps.map((_, index) => entry('sitemap', `/sitemap-${index + 1}.xml`, null)),
  );
}

function entry(name: string, path: string, changed: string | null): Element {
  return x(name, [x('loc', address(path)), changed === null ? null : x('lastmod', changed)]);
}
