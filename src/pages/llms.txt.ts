/**
 * `/llms.txt`: where programs that read find what.
 */
import type { APIRoute } from 'astro';
import { llmsText } from '../site/feeds/llms.ts';
import { loadArchive } from '../site/load-archive.ts';

export const GET: APIRoute = async () =>
  new Response(llmsText((await loadArchive()).years), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
