/**
 * `/robots.txt`: everything may be read by everybody.
 */
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => new Response('User-agent: *\nAllow: /\n');
