/**
 * `/data/facts.csv`: see data-tables.ts.
 */
import type { APIRoute } from 'astro';
import { factsTable } from '../../site/data-tables.ts';

export const GET: APIRoute = async () =>
  new Response(await factsTable.csv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
