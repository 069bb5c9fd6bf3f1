/**
 * `/tools.js`: the script of every page.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../site/browser-script.ts';

export const GET: APIRoute = () => browserScript('src/client/tools/index.ts', 'iife');
