/**
 * The one collection: the MDX files that the converter writes, their frontmatter checked against the record's schema.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ReportMeta } from './report.ts';

const reports = defineCollection({
  loader: glob({
    base: './content/reports',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  }),
  schema: ReportMeta,
});

export const collections = { reports };
