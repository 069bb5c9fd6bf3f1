/**
 * The sitemap (sitemaps.org, 0.9): every page but the search, which has no content of its own, and 404.
 * `lastmod` is when the words of a page last changed here, and left out where that is not known for all that it shows.
 * The protocol wants full addresses: where SITE_URL is not set there is none, and robots.txt names none.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { slugOf } from '../../archive/archive.ts';
import { mappedPages } from '../fixed-addresses.ts';
import { address } from '../href.ts';
import type { DatedReport } from './dated-reports.ts';

/** A page's path, and when it last changed (RFC 3339); null where nobody knows. */
export interface MappedPage {
  path: string;
  changed: string | null;
}

/** A file of the sitemap: its name, between `/sitemap-` and `.xml`, and its pages. */
export interface SiteMap {
  name: string;
  pages: MappedPage[];
}

/** Addresses in one file. The protocol allows 50,000 and 10 MB: this leaves 500 bytes for each. */
export const MAP_LENGTH = 20_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * All pages of a site with these reports, cut into files: one for what is no report's own, one for each year. `lists` are
 * the pages of lists. When those last changed is not said: no history has it.
 */
export function siteMaps(reports: readonly DatedReport[], lists: readonly string[]): SiteMap[] {
  const whole = lastOf(reports);
  const agencies = Map.groupBy(reports, ({ record }) => slugOf(record.id));
  const around = [
    ...mappedPages().map((path) => ({ path, changed: path === '/guide/' ? null : whole })),
    ...lists.map((path) => ({ path, changed: null })),
    ...[...agencies].map(([slug, own]) => ({ path: `/reports/${slug}/`, changed: lastOf(own) })),
  ];
  const years = [...Map.groupBy(reports, ({ record }) => record.year)].map(([year, own]): [string, MappedPage[]] => [
    String(year),
    own.flatMap(({ record, history }) =>
      [record.url, `${record.url}source/`].map((path) => ({ path, changed: history?.changed ?? null })),
    ),
  ]);
  return [['rooms', around] satisfies [string, MappedPage[]], ...years].flatMap(([name, pages]) =>
    cutIntoMaps(name, pages),
  );
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

/** The pages in files that the protocol allows: `2019`, `2019-2` … */
export function cutIntoMaps(name: string, pages: readonly MappedPage[]): SiteMap[] {
  return Array.from({ length: Math.ceil(pages.length / MAP_LENGTH) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    pages: pages.slice(index * MAP_LENGTH, (index + 1) * MAP_LENGTH),
  }));
}

/** `/sitemap-<name>.xml`. */
export function sitemapFile(pages: readonly MappedPage[]): Element {
  return x(
    'urlset',
    { xmlns: NAMESPACE },
    pages.map(({ path, changed }) => entry('url', path, changed)),
  );
}

/** `/sitemap-index.xml`. */
export function sitemapIndex(maps: readonly SiteMap[]): Element {
  return x(
    'sitemapindex',
    { xmlns: NAMESPACE },
    maps.map(({ name }) => entry('sitemap', `/sitemap-${name}.xml`, null)),
  );
}

function entry(name: string, path: string, changed: string | null): Element {
  return x(name, [x('loc', address(path)), changed === null ? null : x('lastmod', changed)]);
}
