/**
 * `/reports/<agency>/feed.xml`, `/regions/<code>/feed.xml`, `/parts/<part>/feed.xml`: what came in last of each, as Atom.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed } from '../../site/feeds/atom-feed.ts';
import { plannedFeeds, type PlannedFeed } from '../../site/feeds/feeds.ts';
import { xmlResponse } from '../../site/feeds/xml.ts';

export const getStaticPaths = (async () =>
  (await plannedFeeds()).map((planned) => ({
    params: { place: planned.feed.path.slice(1, -'/feed.xml'.length) },
    props: { planned },
    cacheKey: planned.cacheKey,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ planned: PlannedFeed }> = ({ props: { planned } }) =>
  xmlResponse(atomFeed(planned.reports, planned.feed), 'application/atom+xml');
