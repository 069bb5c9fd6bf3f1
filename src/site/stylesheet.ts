/**
 * The name of the site's one stylesheet, from what the sheets say: known before Astro has bundled them, so that pages
 * can be rendered before and beside it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The file's path from the site's root. `styles` is the folder of the sheets. */
export function stylesheetPath(styles: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(styles).sort()) hash.update(`${name}\0`).update(readFileSync(join(styles, name)));
  return `_astro/site.${hash.digest('hex').slice(0, 10)}.css`;
}
