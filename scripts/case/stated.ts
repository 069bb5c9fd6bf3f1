/**
 * What a person states of a report by hand: tests/cases/NAME/stated.yaml. Every field is optional.
 */
import { z } from 'zod';

export const Heading = z.object({
  number: z.string().nullable(),
  title: z.string(),
  level: z.int(),
  line: z.int(),
  runIn: z.boolean(),
});

const Fields = z.strictObject({
  /** As printed; null when no title is printed. */
  title: z.string().nullable().optional(),
  /** Null where the report does not say, and a person has to. */
  agency: z.string().nullable().optional(),
  /** Names that are right as well. */
  agency_also: z.array(z.string()).optional(),
  /** What kind of body it is. */
  kind: z.string().nullable().optional(),
  year: z.int().nullable().optional(),
  /** The places that agency and year rest on. */
  rests_on: z.partialRecord(z.enum(['agency', 'year']), z.string()).optional(),
  region: z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]).optional(),
  period: z.object({ start: z.string(), end: z.string() }).nullable().optional(),
  published: z.string().nullable().optional(),
  /** What the text names as its source. */
  source: z.string().nullable().optional(),
  script: z.enum(['zh-Hans', 'zh-Hant']).optional(),
  form: z.enum(['2019', '2021']).nullable().optional(),
  contact: z.record(z.string(), z.string()).optional(),
  outline: z.array(Heading).optional(),
  /** Headings alone, with their numbers, all of them in order; a level where one is given. */
  headings: z.array(z.union([z.string(), z.tuple([z.string(), z.int()])])).optional(),
  /** Parts of the form that the sections of level 1 answer, in order. */
  parts: z.array(z.string().nullable()).optional(),
  /** Words that no paragraph may hold, and whole paragraphs that there have to be. */
  no_words: z.array(z.string()).optional(),
  paragraphs: z.array(z.string()).optional(),
  /** Rows of tables, cell by cell, as printed. */
  rows: z.array(z.array(z.string())).optional(),
  /** Rules that have to find something doubtful, on a line where one is given, and rules that may not. */
  doubts: z.array(z.union([z.string(), z.tuple([z.string(), z.int()])])).optional(),
  no_doubts: z.array(z.string()).optional(),
  /** Facts by value and qualifier; `kind` null for one of no kind, and `none` for one that there may not be. */
  figures: z
    .array(
      z.object({
        value: z.number(),
        kind: z.string().nullable().optional(),
        metric: z.string().optional(),
        qualifier: z.string().optional(),
        none: z.literal(true).optional(),
      }),
    )
    .optional(),
  tables: z.array(z.object({ kind: z.enum(['A', 'B', 'C', 'plain']), rows: z.int(), columns: z.int() })).optional(),
  /** Slips of the author; an empty list: the report is clean, and nothing doubtful may be said of it. */
  findings: z.array(z.unknown()).optional(),
  /** Some of the countable claims. */
  facts: z
    .array(
      z.object({
        value: z.number(),
        unit: z.string().nullish(),
        qualifier: z.string(),
        line: z.int(),
        kind: z.string().nullish(),
      }),
    )
    .optional(),
  citations: z
    .array(z.object({ title: z.string().nullish(), number: z.string().nullish(), count: z.int() }))
    .optional(),
  /** Fields that the converter is known to get wrong, each with the reason. */
  known: z.record(z.string(), z.string()).optional(),
});

/** Fields that are words for readers, and held to nothing. Sample: `title_note`, `agency_printed` */
const REMARK = /_(?:note|accept|printed|complete|restored)$|^notHeadings$/u;

function withoutRemarks(stated: unknown): unknown {
  if (typeof stated !== 'object' || stated === null) return stated;
  return Object.fromEntries(Object.entries(stated).filter(([field]) => !REMARK.test(field)));
}

/** A field that it does not know is refused: a misspelt one would be held to nothing. */
export const Stated = z.preprocess(withoutRemarks, Fields);

export type Stated = z.infer<typeof Stated>;
