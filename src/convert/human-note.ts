/**
 * What a person knows better than the text: the `.yaml` beside a seed. Every field is optional, and what is there wins.
 */
import { z } from 'zod';

const Day = z.iso.date();

export const HumanNote = z.strictObject({
  url: z.url().optional().describe('Where the copy was fetched'),
  fetched: z
    .union([Day, z.iso.datetime({ offset: true })])
    .optional()
    .describe('When it was fetched'),
  agency: z.string().min(1).optional().describe('Full name of the agency'),
  region: z
    .strictObject({
      province: z.string().min(1).nullable().default(null),
      prefecture: z.string().min(1).nullable().default(null),
      county: z.string().min(1).nullable().default(null),
    })
    .optional(),
  year: z.int().min(1949).max(2999).optional().describe('The year reported on'),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/)
    .optional(),
  title: z.string().min(1).optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .describe('Stands for the agency in the address, where a second report of the same agency and year needs its own'),
  hold: z
    .string()
    .min(1)
    .optional()
    .describe('Why the report is set aside: it is not published, and nothing waits for it'),
  patches: z
    .array(z.strictObject({ line: z.int().min(1), from: z.string().min(1), to: z.string(), why: z.string().min(1) }))
    .optional()
    .describe('Corrections against the original, each with its reason'),
});

export type HumanNote = z.infer<typeof HumanNote>;
