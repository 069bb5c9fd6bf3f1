/**
 * `/feed.xml`: what came into the archive last, as Atom.
 */
import type { APIRoute } from 'astro';
import { atomFeed } from '../site/feeds/atom-feed.ts';
import { datedReports } from '../site/feeds/dated-reports.ts';
import { xmlResponse } from '../site/feeds/xml.ts';

export const GET: APIRoute = async () => xmlResponse(atomFeed(await datedReports()), 'application/atom+xml');
