/**
 * The record's schema as JSON Schema, for `/data/report.schema.json` and for anybody who validates records.
 */
import { z } from 'zod';
import { Report } from './report.ts';

/** JSON Schema, draft 2020-12. */
export function reportJsonSchema(): Record<string, unknown> {
  return {
    title: 'Annual report on open government information',
    ...z.toJSONSchema(Report, { target: 'draft-2020-12' }),
  };
}
