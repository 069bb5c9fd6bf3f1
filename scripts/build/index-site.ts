/**
 * Writes the search index of all reports below the site's folder: built cut by cut, published as one. A cut none of
 * whose reports has changed is taken from the cache.
 */
import { join } from 'node:path';
import { close } from 'pagefind';
import { listReports, type ReportFile } from '../../src/archive/read-archive.ts';
import { cutReports } from '../../src/search/cuts.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
import { startBar } from '../progress.ts';
import { publishIndex } from './publish-index.ts';
import { buildCuts, nameCuts, type SearchCut } from './search-cuts.ts';
import { removeOthers } from './site-files.ts';

export interface IndexOptions {
  /** Folder of the reports, `content`. */
  content: string;
  /** Folder of the built site; the index goes to `pagefind/` in it. */
  out: string;
  /** Folder that keeps cuts from one build to the next. */
  cache: string;
  /** The shard of a report, by its id, where shards were indexed apart: then none of their cuts is built again. */
  shardOf?: (id: string) => number;
  /** What is known of the content's files. */
  hashes?: FileHashes;
}

/** Builds the index of the reports in `content` into `<out>/pagefind/`. */
export async function indexSite({ content, out, cache, shardOf = () => 1, hashes }: IndexOptions): Promise<void> {
  const reports = await listReports(content);
  const { cuts, built } = await cutInto(cache, [...Map.groupBy(reports, ({ id }) => shardOf(id)).values()], hashes);
  await publishIndex(reports, cuts, cache, out);
  console.log(`${reports.length} reports indexed in ${cuts.length} cuts, ${cuts.length - built} of them unchanged`);
}

/** Indexes reports into `cache` alone, to be merged with others later. */
export async function indexShard(reports: readonly ReportFile[], cache: string): Promise<void> {
  const { cuts } = await cutInto(cache, [reports]);
  const needed = new Set(cuts.map(({ key }) => join(cache, key)));
  removeOthers(cache, (path) => needed.has(path));
}

/** Builds the cuts of each group of reports, each group cut by itself. */
async function cutInto(
  cache: string,
  groups: ReadonlyArray<readonly ReportFile[]>,
  hashes?: FileHashes,
): Promise<{ cuts: SearchCut[]; built: number }> {
  const cuts = await nameCuts(
    groups.flatMap((reports) => cutReports(reports)),
    hashes,
  );
  const bar = startBar('index', groups.flat().length);
  const built = await buildCuts(cuts, cache, () => bar.increment());
  bar.stop();
  await close();
  return { cuts, built };
}
