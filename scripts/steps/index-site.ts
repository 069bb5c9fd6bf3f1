/**
 * Writes the search index of all reports below the site's folder: built cut by cut, published as one. A cut none of
 * whose reports has changed is taken from the cache.
 */
import { close } from 'pagefind';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports } from '../../src/archive/read-archive.ts';
import { cutReports } from '../../src/search/cuts.ts';
import { startBar } from '../lib/progress.ts';
import { publishIndex } from './publish-index.ts';
import { buildCuts, nameCuts } from './search-cuts.ts';

export interface IndexOptions {
  /** Folder of the reports, `content`. */
  content: string;
  /** Folder of the built site; the index goes to `pagefind/` in it. */
  out: string;
  /** Folder that keeps cuts from one build to the next. */
  cache: string;
  /** What is known of the content's files. */
  hashes: FileHashes;
}

/** Builds the index of the reports in `content` into `<out>/pagefind/`. */
export async function indexSite({ content, out, cache, hashes }: IndexOptions): Promise<void> {
  const reports = await listReports(content);
  const cuts = await nameCuts(cutReports(reports), hashes);
  const bar = startBar('index', reports.length);
  const built = await buildCuts(cuts, cache, () => bar.increment());
  bar.stop();
  await close();
  await publishIndex(reports, cuts, cache, out);
  console.log(`${reports.length} reports indexed in ${cuts.length} cuts, ${cuts.length - built} of them unchanged`);
}
