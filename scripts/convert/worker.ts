/**
 * What is done for one seed that is new or has changed, in whatever process: it is converted, and in a build what is made
 * from its report alone is made at once, while its text is at hand.
 */
import { hashOf, projectCache } from '../../src/archive/cache.ts';
import { bodyOf } from '../../src/archive/read-mdx.ts';
import { digestKey } from '../../src/site/digest.ts';
import { makeOutputs } from '../steps/report-outputs.ts';
import { convertSeed, type Outcome } from './outcome.ts';

export interface SeedTask {
  /** Path of the seed. */
  path: string;
  /** Folder of the site and hash of its code; null where no site is built. */
  site: { out: string; code: string } | null;
}

export default async function work({ path, site }: SeedTask): Promise<Outcome> {
  const { outcome, report } = await convertSeed(path);
  if (report === null || site === null) return outcome;
  const { mdast, mdx, ledgerJson, ...read } = report;
  const key = digestKey(site.code, hashOf(mdx), hashOf(ledgerJson));
  makeOutputs(read.record.id, key, { ...read, body: bodyOf(mdast) }, site.out, projectCache());
  return outcome;
}

export function afterBatch(): void {
  projectCache().flush();
}
