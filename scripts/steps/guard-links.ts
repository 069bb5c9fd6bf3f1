/**
 * The guard as a step of the build, before anything is rendered: a lost address stops it at once, and so does what the public
 * log does not say.
 */
import { guard } from '../../src/links/guard.ts';
import type { Lock } from '../../src/links/lock.ts';
import { oldPlaces, type OldPlaces } from '../../src/links/old-places.ts';
import { parseRedirects } from '../../src/links/redirects.ts';
import { listKnown, loadDigests } from '../../src/site/load-archive.ts';
import { checkLog } from './guard-log.ts';
import { personalDoubts } from './personal-doubts.ts';
import { readLinks } from './read-links.ts';
import { printOutcome } from './print-outcome.ts';

/** What the built site has to keep. */
export interface Promised {
  /** The lock with all that is new. */
  lock: Lock;
  moved: OldPlaces;
}

/** What is promised by the content. Throws where an address is lost; which one has been printed. */
export async function guardLinks(content: string): Promise<Promised> {
  const digests = await loadDigests();
  const known = await listKnown();
  const input = await readLinks(content, known, digests);
  const outcome = guard(input);
  if (!printOutcome(outcome)) throw new Error('published addresses are lost; nothing was rendered');
  const log = checkLog(content, outcome.next, digests);
  // What nobody has accepted is built all the same, so that it can be looked at; whoever publishes this folder is told.
  for (const sentence of personalDoubts(log, input.lock, known, digests, [])) console.warn(sentence);
  const { redirects } = parseRedirects(input.redirects);
  return { lock: outcome.next, moved: oldPlaces(input.lock, input.now, redirects) };
}
