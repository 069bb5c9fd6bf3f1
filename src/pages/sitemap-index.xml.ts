/**
 * `/sitemap-index.xml`: the files of the sitemap.
 */
import type { APIRoute } from 'astro';
import { loadListPaths } from '../site/lists/all-paths.ts';
import { datedReports } from '../site/feeds/dated-reports.ts';
import { siteMaps, sitemapIndex } from '../site/feeds/sitemap.ts';
import { xmlResponse } from '../site/feeds/xml.ts';

export const GET: APIRoute = async () =>
  xmlResponse(sitemapIndex(siteMaps(await datedReports(), await loadListPaths())), 'application/xml');
