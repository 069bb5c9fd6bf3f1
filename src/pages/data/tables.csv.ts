/**
 * `/data/tables.csv`: see data-tables.ts.
 */
import type { APIRoute } from 'astro';
import { cellsTable } from '../../site/data-tables.ts';

export const GET: APIRoute = async () =>
  new Response(await cellsTable.csv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
