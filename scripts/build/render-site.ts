/**
 * Content to pages: what exists once a report, an agency or a list is rendered one by one, the rest by Astro. Only what
 * has changed is rendered; what nothing gives any more is taken away.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'astro';
import { printOldPlaces } from '../../src/links/old-places-file.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { hashOfCode } from '../hash-of-code.ts';
import { KeptUnits } from './kept-units.ts';
import { buildPages } from './pages.ts';
import { filesBelow, removeOthers, writeSiteFile } from './site-files.ts';
import { surroundings } from './surroundings.ts';

/** What the steps leave for each other, and for the next build. */
const PREPARED = '.cache/pages';

/** All that decides how a page looks. */
const CODE = ['src', 'scripts/build', 'package-lock.json', 'astro.config.mjs', 'public'];

/**
 * Renders the whole site into `out`. `moved` is where old addresses lead. Files of later steps, in the folders and under
 * the names of `others`, stay.
 */
export async function renderSite(
  content: string,
  out: string,
  moved: OldPlaces,
  others: readonly string[] = [],
): Promise<void> {
  const code = createHash('sha256').update(await hashOfCode(...CODE));
  const key = code.update(surroundings()).update(out).digest('hex');
  const units = new KeptUnits(join(PREPARED, 'units.jsonl'));
  writeSiteFile(preparedFiles.moved(PREPARED), printOldPlaces(moved));
  process.env['PREPARED_PAGES'] = PREPARED;
  const pages = await buildPages({ content, out, folder: PREPARED, moved, code: key, units });
  await renderRest(out, createHash('sha256').update(pages).update(printOldPlaces(moved)).digest('hex'), units);
  const wanted = units.files();
  const later = new Set(others.map((path) => join(out, path)));
  const isLater = (path: string): boolean =>
    later.has(path) || others.some((folder) => folder.endsWith('/') && path.startsWith(join(out, folder)));
  removeOthers(out, (path) => wanted.has(path) || isLater(path));
  removeOthers(join(PREPARED, 'pieces'), (path) => wanted.has(path));
  units.close();
}

/** Astro's own pages, rendered beside the site and taken over file by file: what comes out the same stays untouched. */
async function renderRest(out: string, key: string, units: KeptUnits): Promise<void> {
  if (units.holds('astro', key)) return;
  const beside = join(PREPARED, 'astro');
  rmSync(beside, { recursive: true, force: true });
  await build({ outDir: beside, logLevel: 'warn' });
  const written = filesBelow(beside).map((path) => {
    const target = join(out, relative(beside, path));
    writeSiteFile(target, readFileSync(path));
    return target;
  });
  rmSync(beside, { recursive: true, force: true });
  units.keep('astro', key, written);
}
