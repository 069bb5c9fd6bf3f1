/**
 * Every feed of the site beside that of all reports: one for each agency, each province, each part of the form. A search has none:
 * what it finds is worked out by whoever asks, and a site of files answers nobody.
 */
import { hashOf } from '../../archive/cache.ts';
import type { Archive, ListedReport, ReportTally } from '../../archive/archive.ts';
import { PartName } from '../../report.ts';
import { hasYears, partPlace } from '../lists/part-nodes.ts';
import { isLarge } from '../lists/lists.ts';
import { loadArchive } from '../load-archive.ts';
import { SITE_NAME } from '../site-name.ts';
import { partWords } from '../words/record.ts';
import type { Feed } from './atom-feed.ts';
import { datedReport, type DatedReport } from './dated-reports.ts';

/** A feed with its reports, newest first, and the hash of all that it is made from. */
export interface PlannedFeed {
  feed: Feed;
  reports: DatedReport[];
  cacheKey: string;
}

/** The feeds; their paths are `<page>feed.xml`. */
export async function plannedFeeds(): Promise<PlannedFeed[]> {
  const archive = await loadArchive();
  return [...agencyFeeds(archive), ...regionFeeds(archive), ...partFeeds(archive)];
}

function agencyFeeds({ agencies }: Archive<ReportTally>): PlannedFeed[] {
  return [...agencies.values()].map(({ agency, slug, reports }) =>
    planned({ path: `/reports/${slug}/feed.xml`, title: agency.name, page: `/reports/${slug}/` }, reports),
  );
}

function regionFeeds(archive: Archive<ReportTally>): PlannedFeed[] {
  return archive.regions.map(({ code, name, agencies }) => {
    const page = isLarge(archive) ? `/regions/${code}/` : `/#region-${code}`;
    const slugs = new Set(agencies.map(({ slug }) => slug));
    const own = archive.reports.filter(({ slug }) => slugs.has(slug));
    return planned({ path: `/regions/${code}/feed.xml`, title: name, page }, own);
  });
}

/** An entry leads to where the part of that report stands among those of others. */
function partFeeds(archive: Archive<ReportTally>): PlannedFeed[] {
  const years = hasYears(archive);
  return PartName.options.map((name) => {
    const words = partWords(name);
    const entry: Feed['entry'] = ({ record }) => ({
      id: `${record.id}#${name}`,
      title: `${record.title}：${words}`,
      page: partPlace(years, name, record),
    });
    const own = archive.reports.filter(({ record }) => record.parts.includes(name));
    return planned({ path: `/parts/${name}/feed.xml`, title: words, page: `/parts/${name}/`, entry }, own);
  });
}

function planned(feed: Feed, listed: ReadonlyArray<ListedReport<ReportTally>>): PlannedFeed {
  const reports = listed.map(({ record }) => datedReport(record));
  const name = { ...feed, title: `${feed.title} · ${SITE_NAME}` };
  return {
    feed: name,
    reports,
    cacheKey: hashOf(JSON.stringify([name, reports, reports.map((report) => feed.entry?.(report))])),
  };
}
