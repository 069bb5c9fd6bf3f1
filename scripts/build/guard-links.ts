/**
 * The guard as a step of the build, before anything is rendered: a lost address stops it at once.
 */
import { guard } from '../../src/links/guard.ts';
import type { Lock } from '../../src/links/lock.ts';
import { oldPlaces, type OldPlaces } from '../../src/links/old-places.ts';
import { parseRedirects } from '../../src/links/redirects.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
import { readLinks } from '../links/archive-links.ts';
import { printOutcome } from '../links/print-outcome.ts';

/** What the built site has to keep. */
export interface Promised {
  /** The lock with all that is new. */
  lock: Lock;
  moved: OldPlaces;
}

/** What is promised by the content; null where an address is lost, which has been printed. */
export async function guardLinks(content: string, hashes: FileHashes): Promise<Promised | null> {
  try {
    const input = await readLinks(content, hashes);
    const outcome = guard(input);
    if (!printOutcome(outcome)) return null;
    const { redirects } = parseRedirects(input.redirects);
    return { lock: outcome.next, moved: oldPlaces(input.lock, input.now, redirects) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
