/**
 * Takes away the site and all that earlier builds have left to save work: the next one is a clean one.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = '.cache';

/** Names below the cache's folder; what other commands keep there stays. */
const LEFT = /^(?:pages|search|links|inputs\.json|built|astro|convert-[0-9a-f]+\.json)$/u;

/** `out` is the site's folder. */
export function forgetBuilds(out: string): void {
  rmSync(out, { recursive: true, force: true });
  if (statSync(CACHE, { throwIfNoEntry: false }) === undefined) return;
  for (const name of readdirSync(CACHE))
    if (LEFT.test(name)) rmSync(join(CACHE, name), { recursive: true, force: true });
}
