/**
 * `/data/reports.json`: every report's metadata and ledger sums, newest first; the texts are in the single records.
 */
import type { APIRoute } from 'astro';
import { metaOf } from '../../site/archive.ts';
import { loadArchive } from '../../site/load-archive.ts';

export const GET: APIRoute = async () => {
  const { reports } = await loadArchive();
  return Response.json(reports.map(({ record }) => ({ ...metaOf(record), ledger: record.ledger })));
};
