/**
 * `/opensearch.xml`: how a browser searches here.
 */
import type { APIRoute } from 'astro';
import { openSearchDescription } from '../site/feeds/opensearch.ts';
import { xmlResponse } from '../site/feeds/xml.ts';

export const GET: APIRoute = () => xmlResponse(openSearchDescription(), 'application/opensearchdescription+xml');
