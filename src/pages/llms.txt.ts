/**
 * `/llms.txt`: where programs that read find what.
 */
import type { APIRoute } from 'astro';
import { llmsText } from '../site/feeds/llms.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
