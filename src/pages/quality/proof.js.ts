/**
 * `/quality/proof.js`: the script of the page beside it.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../../site/browser-script.ts';

export const GET: APIRoute = () => browserScript('src/client/quality-page.ts', 'esm');
