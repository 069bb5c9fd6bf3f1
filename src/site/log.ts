/**
 * The public log as the site publishes it: its checkpoints, signed where there is a key, and where in it each report stands.
 */
import { checkpointText, proofText } from '../log/checkpoint.ts';
import { lastLeaves } from '../log/log-guard.ts';
import { readLog, readLogText, type Log } from '../log/log-files.ts';
import type { Head } from '../log/verify.ts';
import { logSigner } from './log-signer.ts';
import { BASE, SITE } from './site-address.ts';

const CONTENT = 'content';

/** What an unsigned log of a site that does not know its address is called. */
const NAMELESS = 'ogi-report-archive/log';

export interface SiteLog {
  log: Log;
  /** Place of the last leaf of each report, from 0, by its id. */
  places: ReadonlyMap<string, number>;
}

let loaded: SiteLog | undefined;

/** The log; the first call reads it. Throws a sentence where it does not hold. */
export function loadLog(): SiteLog {
  return (loaded ??= siteLog());
}

function siteLog(): SiteLog {
  const log = readLog(readLogText(CONTENT));
  return { log, places: lastLeaves(log) };
}

/** The log's name in its checkpoints. */
export function logOrigin(): string {
  const own = SITE === null ? NAMELESS : `${new URL(BASE, SITE).href.replace(/^[a-z]+:\/\//u, '')}log`;
  return logSigner()?.name ?? own;
}

/** A checkpoint, signed where there is a key. */
export function checkpoint(head: Head): string {
  const text = checkpointText(logOrigin(), head);
  return logSigner()?.sign(text) ?? text;
}

/**
 * The proof of a leaf, in the tree that it was promised in: that tree never changes, and so its proof does not. Whoever wants
 * to know it in a later one proves from the tiles that the one goes on from the other.
 */
export function proofOf({ heads, tree }: Log, index: number): string {
  const head = heads.find(({ size }) => index < size);
  if (head === undefined) throw new RangeError(`leaf ${index} is under no head`);
  return proofText({ index, path: tree.inclusion(index, head.size), checkpoint: checkpoint(head) });
}
