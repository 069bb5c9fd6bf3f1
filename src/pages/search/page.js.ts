/**
 * `/search/page.js`: what moves the search page.
 */
import type { APIRoute } from 'astro';
import { browserModule } from '../../site/browser-module.ts';

export const GET: APIRoute = () => browserModule('src/site/client/search-page.ts');
