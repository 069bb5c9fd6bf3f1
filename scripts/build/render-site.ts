/**
 * Content to pages: what exists once a report, an agency or a list is rendered one by one, then the rest. Only what
 * has changed is rendered; what nothing gives any more is taken away.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { printOldPlaces } from '../../src/links/old-places-file.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { hashOfCode } from '../hash-of-code.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
import { KeptUnits } from './kept-units.ts';
import { buildPages } from './pages.ts';
import { piecesFolder } from './pieces.ts';
import { renderRest } from './rest.ts';
import { filesBelow, removeOthers, writeSiteFile } from './site-files.ts';
import { daysOfHistory, surroundings } from './surroundings.ts';

/** What the steps leave for each other, and for the next build. */
export const PREPARED = '.cache/pages';

/** What is known of each unit. */
export const UNITS = join(PREPARED, 'units.jsonl');

/** All that decides how a page looks. */
const CODE = ['src', 'scripts/build', 'package-lock.json', 'astro.config.mjs', 'public'];

/**
 * Renders the whole site into `out`. `moved` is where old addresses lead. Files of later steps, in the folders and under
 * the names of `others`, stay. `pagesAlone` leaves out what is no page, for measurements.
 */
export async function renderSite(
  content: string,
  out: string,
  moved: OldPlaces,
  hashes: FileHashes,
  others: readonly string[] = [],
  pagesAlone = false,
): Promise<void> {
  const code = await codeKey();
  const units = new KeptUnits(UNITS);
  writeSiteFile(preparedFiles.moved(PREPARED), printOldPlaces(moved));
  process.env['PREPARED_PAGES'] = PREPARED;
  const rest = await buildPages({ content, out, folder: PREPARED, moved, code, units, hashes, pagesAlone });
  const key = createHash('sha256').update(rest.key).update(printOldPlaces(moved)).update(daysOfHistory()).digest('hex');
  if (!units.holds('rest', key)) {
    const written = rest.needsAstro ? await renderByAstro(out) : await renderRest(out, rest);
    units.keep('rest', key, written);
  }
  const wanted = units.files();
  const later = new Set(others.map((path) => join(out, path)));
  const isLater = (path: string): boolean =>
    later.has(path) || others.some((folder) => folder.endsWith('/') && path.startsWith(join(out, folder)));
  removeOthers(out, (path) => wanted.has(path) || isLater(path));
  removeOthers(piecesFolder(PREPARED), (path) => wanted.has(path));
  units.close();
}

/** Hash of the code and the settings that decide how a page looks. */
export async function codeKey(): Promise<string> {
  return createHash('sha256')
    .update(await hashOfCode(...CODE))
    .update(surroundings())
    .digest('hex');
}

/** The rest by Astro itself, beside the site and taken over file by file: what comes out the same stays untouched. */
async function renderByAstro(out: string): Promise<string[]> {
  // Only now: it takes longer to load than all the rest to render.
  const { build } = await import('astro');
  const beside = join(PREPARED, 'astro');
  rmSync(beside, { recursive: true, force: true });
  await build({ outDir: beside, logLevel: 'warn' });
  const written = filesBelow(beside).map((path) => {
    const target = join(out, relative(beside, path));
    writeSiteFile(target, readFileSync(path));
    return target;
  });
  rmSync(beside, { recursive: true, force: true });
  return written;
}
