/**
 * The names of the site's two stylesheets, from what the sheets say and for which browsers: known before they are bundled, so
 * that pages can be rendered before and beside it. Reports need one of them, which Astro bundles; the pages around them need
 * both.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS } from '../search/browsers.ts';

/** The folder of the second sheet, from the project's root. */
export const SITE_SHEETS = 'src/styles/site';

/** The file's path from the site's root. `styles` is the folder of the sheets. */
export function stylesheetPath(styles: string): string {
  const hash = createHash('sha256').update(BROWSERS.join());
  for (const name of readdirSync(styles)
    .filter((file) => file.endsWith('.css'))
    .sort())
    hash.update(`${name}\0`).update(readFileSync(join(styles, name)));
  return `_astro/site.${hash.digest('hex').slice(0, 10)}.css`;
}

let reportSheet: string | undefined;
let siteSheet: string | undefined;

/** Path of the first sheet from the site's root, where the site is built. */
export function reportSheetPath(): string {
  reportSheet ??= stylesheetPath(join(process.cwd(), 'src/styles'));
  return reportSheet;
}

/** Path of the second sheet from the site's root. */
export function siteSheetPath(): string {
  siteSheet ??= stylesheetPath(join(process.cwd(), SITE_SHEETS)).replace('_astro/site.', 'sheets/site.');
  return siteSheet;
}
