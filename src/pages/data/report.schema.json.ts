/**
 * `/data/report.schema.json`: the record's schema, made from the one that the converter and the types use.
 */
import type { APIRoute } from 'astro';
import { z } from 'zod';
import { Report } from '../../report.ts';
import { address } from '../../site/href.ts';

export const GET: APIRoute = () =>
  Response.json({ $id: address('/data/report.schema.json'), title: '政府信息公开年度报告', ...z.toJSONSchema(Report) });
