/**
 * `/sitemap-index.xml`: the files of the sitemap.
 */
import type { APIRoute } from 'astro';
import { datedReports } from '../site/machines/dated-reports.ts';
import { cutIntoMaps, mappedPages, sitemapIndex } from '../site/machines/sitemap.ts';
import { xmlResponse } from '../site/machines/xml.ts';

export const GET: APIRoute = async () =>
  xmlResponse(sitemapIndex(cutIntoMaps(mappedPages(await datedReports()))), 'application/xml');
