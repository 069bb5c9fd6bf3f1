/**
 * The one collection: the MDX files that the converter writes, their frontmatter checked against the record's schema.
 */
import { readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ReportMeta } from './report.ts';
import { prepared, preparedFiles } from './site/build-mode.ts';

/** Files of the reports whose text Astro renders: all, or those that hold more than the converter writes. */
const files = prepared === null ? ['*/*.mdx'] : openReports(preparedFiles.open(prepared));

function openReports(file: string): string[] {
  // Safe: scripts/build/pages.ts wrote the file as such in this very build.
  const ids = JSON.parse(readFileSync(file, 'utf8')) as string[];
  return ids.map((id) => `${id}.mdx`);
}

const fromFiles = glob({
  base: './content/reports',
  pattern: files,
  generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
});

const reports = defineCollection({
  // Astro warns of a pattern that finds nothing.
  loader: files.length === 0 ? { name: 'none', load: () => Promise.resolve() } : fromFiles,
  schema: ReportMeta,
});

export const collections = { reports };
