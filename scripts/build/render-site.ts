/**
 * Content to pages: what exists once a report, an agency or a part is rendered one by one, the rest by Astro.
 */
import { rmSync } from 'node:fs';
import { build } from 'astro';
import { buildPages } from './pages.ts';

/** What the pages leave for Astro. */
const PREPARED = '.cache/pages';

/** Renders the whole site into `out`, which is emptied before. */
export async function renderSite(content: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await buildPages(content, out, PREPARED);
  process.env['PREPARED_PAGES'] = PREPARED;
  await build({ outDir: out, logLevel: 'warn' });
}
