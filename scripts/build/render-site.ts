/**
 * Content to pages: what exists once a report, an agency or a part is rendered one by one, the rest by Astro.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'astro';
import { printOldPlaces } from '../../src/links/old-places-file.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { buildPages } from './pages.ts';

/** What the steps leave for each other. */
const PREPARED = '.cache/pages';

/** Renders the whole site into `out`, which is emptied before. `moved` is where old addresses lead. */
export async function renderSite(content: string, out: string, moved: OldPlaces): Promise<void> {
  for (const folder of [out, PREPARED]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(PREPARED, { recursive: true });
  writeFileSync(preparedFiles.moved(PREPARED), printOldPlaces(moved));
  process.env['PREPARED_PAGES'] = PREPARED;
  await buildPages(content, out, PREPARED);
  await build({ outDir: out, logLevel: 'warn' });
}
