/**
 * Makes, for every report, what is made from it alone besides its pages.
 */
import type { Cache } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports } from '../../src/archive/read-archive.ts';
import { Digests } from '../../src/site/digest.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { makeOutputs } from './report-outputs.ts';

export interface MakeOptions {
  content: string;
  /** Folder of the site; null to make digests alone. */
  out: string | null;
  cache: Cache;
  hashes: FileHashes;
}

export async function makeReports({ content, out, cache, hashes }: MakeOptions): Promise<void> {
  const files = await listReports(content);
  const digests = new Digests(cache, hashes, siteCode());
  const bar = startBar('read reports', files.length);
  for (const file of files) {
    makeOutputs(file, out, cache, digests);
    bar.increment();
    await breathe();
  }
  bar.stop();
  digests.keepOnly(files);
  cache.flush();
}
