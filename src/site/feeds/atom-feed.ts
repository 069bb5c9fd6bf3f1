/**
 * The Atom feed (RFC 4287): what came into the archive last, and of that the newest reports, first.
 *
 * 2026-11-22, ids are `urn:uuid:` made from the report's id, not `tag:`: a tag needs a domain that is ours, the archive
 * may stand on any host or on several, and an id that changes with the host shows every reader everything anew.
 * Links are paths where SITE_URL is not set, which RFC 4287 allows. Atom wants a date on every entry: it is the day the
 * text here last changed (history.ts); where that is not known, the day of publication, and where none is printed, the
 * last day that the report covers.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { address } from '../href.ts';
import { languageOf } from '../head/language.ts';
import { SITE_NAME, SITE_SENTENCE } from '../site-name.ts';
import { periodWords } from '../words/date.ts';
import { moment } from '../words/moment.ts';
import type { DatedReport } from './dated-reports.ts';
import { nameUuid } from './name-uuid.ts';

/** How many entries the feed has at most. */
export const FEED_LENGTH = 100;

/** Drawn once at random; with it the ids of the archive are its own. */
const NAMESPACE = 'b2d96e73-02a8-482e-8cf6-ae7e386c1329';

/** What a feed is of. Paths are from the site's root. */
export interface Feed {
  path: string;
  title: string;
  /** The page that shows the same. */
  page: string;
  /** What an entry is where it is not the report as a whole: a name for its id, its title, its page. */
  entry?(report: DatedReport): { id: string; title: string; page: string };
}

/** The feed of all reports. */
const WHOLE: Feed = { path: '/feed.xml', title: SITE_NAME, page: '/' };

/** `reports` newest first. */
export function atomFeed(reports: readonly DatedReport[], feed = WHOLE): Element {
  const entries = [...reports].sort(lastAddedFirst).slice(0, FEED_LENGTH);
  const updates = entries.map(updatedOf).sort((a, b) => Date.parse(b) - Date.parse(a));
  return x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
    x('id', urn(feed === WHOLE ? '/' : feed.path)),
    x('title', feed.title),
    x('subtitle', SITE_SENTENCE),
    // An archive without a report has no date; the feed must have one.
    x('updated', updates[0] ?? new Date(0).toISOString()),
    x('link', { rel: 'self', type: 'application/atom+xml', href: address(feed.path) }),
    x('link', { rel: 'alternate', type: 'text/html', href: address(feed.page) }),
    x('icon', address('/favicon.svg')),
    ...entries.map((report) => entryOf(report, feed)),
  ]);
}

function entryOf(report: DatedReport, feed: Feed): Element {
  const { record } = report;
  const { id, agency, year, period, published } = record;
  const own = feed.entry?.(report) ?? { id, title: record.title, page: record.url };
  const covers = period === null ? '' : `，统计期${periodWords(period)}`;
  return x('entry', { 'xml:lang': languageOf(record) }, [
    x('id', urn(own.id)),
    x('title', own.title),
    x('updated', updatedOf(report)),
    published === null ? null : x('published', moment(published)),
    x('author', [x('name', agency.name)]),
    x('link', { rel: 'alternate', type: 'text/html', href: address(own.page) }),
    x('link', { rel: 'related', type: 'application/json', href: address(`/reports/${id}.json`) }),
    x('category', { term: String(year), label: `${year} 年度` }),
    x('summary', `${agency.name} ${year} 年度政府信息公开工作报告${covers}。`),
  ]);
}

function updatedOf({ record, history }: DatedReport): string {
  return history?.changed ?? moment(record.published ?? record.period?.end ?? `${record.year}-12-31`);
}

/** Those whose coming in is not known stay in their order, after the others. */
function lastAddedFirst(a: DatedReport, b: DatedReport): number {
  return (Date.parse(b.history?.added ?? '') || 0) - (Date.parse(a.history?.added ?? '') || 0);
}

function urn(name: string): string {
  return `urn:uuid:${nameUuid(NAMESPACE, name)}`;
}
