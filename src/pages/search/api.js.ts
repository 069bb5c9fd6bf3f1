/**
 * `/search/api.js`: the search, for this site's own page and for programs.
 */
import type { APIRoute } from 'astro';
import { bundleApi } from '../../search/bundle-api.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleApi(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
