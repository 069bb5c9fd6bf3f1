/**
 * `/opensearch.xml`: how a browser searches here.
 */
import type { APIRoute } from 'astro';
import { openSearchDescription } from '../site/machines/opensearch.ts';
import { xmlResponse } from '../site/machines/xml.ts';

export const GET: APIRoute = () => xmlResponse(openSearchDescription(), 'application/opensearchdescription+xml');
