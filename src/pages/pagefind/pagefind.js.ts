/**
 * `/pagefind/pagefind.js`: the search as Pagefind's own module offers it, so that Pagefind's interfaces run on this archive.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../../site/browser-script.ts';

export const GET: APIRoute = () => browserScript('src/search/pagefind-js/pagefind.ts', 'esm');
