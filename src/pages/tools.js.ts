/**
 * `/tools.js`: the script of every page.
 */
import type { APIRoute } from 'astro';
import { browserModule } from '../site/browser-module.ts';

export const GET: APIRoute = () => browserModule('src/site/client/tools.ts');
