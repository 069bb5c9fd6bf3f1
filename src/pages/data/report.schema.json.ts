/**
 * `/data/report.schema.json`: the record's schema, made from the one that the converter and the types use.
 */
import type { APIRoute } from 'astro';
import { reportJsonSchema } from '../../report-schema.ts';
import { address } from '../../site/href.ts';

export const GET: APIRoute = () => Response.json({ $id: address('/data/report.schema.json'), ...reportJsonSchema() });
