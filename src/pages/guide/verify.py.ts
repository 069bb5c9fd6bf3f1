/**
 * `/guide/verify.py`: the archive's text checked by a program in another language, which knows nothing of this one.
 */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(readFileSync('src/verify/verify.py'), { headers: { 'content-type': 'text/x-python; charset=utf-8' } });
