/**
 * `/traditional.js`: the page in Traditional script, for who chooses it.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../site/browser-script.ts';

export const GET: APIRoute = () => browserScript('src/client/traditional.ts', 'esm');
