/**
 * `/robots.txt`: everything may be read by everybody; and where the sitemap is, if the site knows its own address.
 */
import type { APIRoute } from 'astro';
import { fullAddress } from '../site/href.ts';

export const GET: APIRoute = () => {
  const map = fullAddress('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${map === null ? '' : `\nSitemap: ${map}\n`}`);
};
