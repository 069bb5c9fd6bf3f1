/**
 * `/data/datapackage.json`: what the data files are, as a Data Package (version 2).
 */
import type { APIRoute } from 'astro';
import { loadDataPackage } from '../../site/data-page.ts';

export const GET: APIRoute = async () => Response.json(await loadDataPackage());
