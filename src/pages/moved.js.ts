/**
 * `/moved.js`: carries the anchor of an old address over to the new one, where the host does not redirect by itself.
 */
import type { APIRoute } from 'astro';

const SCRIPT = `{
  const { to } = document.currentScript.dataset;
  const place = new URL(to, location.href);
  if (place.hash === '') place.hash = location.hash;
  location.replace(place);
}
`;

export const GET: APIRoute = () =>
  new Response(SCRIPT, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
