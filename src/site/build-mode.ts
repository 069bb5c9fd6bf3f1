/**
 * Which pages Astro renders itself. By default all of them: `astro dev` and `astro build` need nothing else. In
 * `npm run build` the pages that exist once a report, an agency or a list are already rendered (scripts/build/pages.ts),
 * and what is left is rendered once for the site: by Astro where a report holds more than the converter writes, else by
 * src/render/rest.ts. Both give the same bytes.
 */
import { join } from 'node:path';

/** The folder with what was prepared; null where Astro renders everything. */
export const prepared: string | null = process.env['PREPARED_PAGES'] ?? null;

/** What the prepared folder holds: the summaries of all reports, and the ids of those that only MDX can render; the pages of lists; where old addresses lead. */
export const preparedFiles = {
  summaries: (folder: string): string => join(folder, 'summaries.json'),
  open: (folder: string): string => join(folder, 'open.json'),
  lists: (folder: string): string => join(folder, 'lists.json'),
  moved: (folder: string): string => join(folder, 'moved.json'),
};
