/**
 * Writes the search index of all reports below the site's folder: built partition by partition, published as one. A
 * partition none of whose reports has changed is taken from the cache.
 */
import { close } from 'pagefind';
import { say } from '../lib/in-terminal.ts';
import type { Cache } from '../../src/archive/cache.ts';
import type { HashedReport, ReportFile } from '../../src/archive/read-archive.ts';
import { partitionReports } from '../../src/search/partitions.ts';
import { FileSet } from '../lib/file-set.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { startBar } from '../lib/progress.ts';
import { isOwn, partOf } from '../shard/shard.ts';
import { buildPartition, namePartitions, PARTITION, type IndexPartition } from './index-partitions.ts';
import { publishIndex } from './publish-index.ts';

export interface IndexOptions {
  /** All reports, in the archive's order. */
  reports: readonly HashedReport[];
  cache: Cache;
  /** Whether partitions may be built in other processes, which open the cache by its file; true unless said otherwise. */
  parallel?: boolean;
}

/** The partitions of an index, all of them in the cache. */
export interface BuiltPartitions {
  reports: readonly ReportFile[];
  partitions: readonly IndexPartition[];
  /** How many were built now. */
  built: number;
}

/** Builds the index of reports into `<out>/pagefind/`. */
export async function indexSite({ out, ...options }: IndexOptions & { out: string }): Promise<void> {
  publishPartitions(await buildPartitions(options), options.cache, out);
}

/** Builds the partitions that are not in the cache yet; other processes do most of it. */
export async function buildPartitions({
  reports: all,
  cache,
  parallel = true,
}: IndexOptions): Promise<BuiltPartitions> {
  const reports = all.filter(({ id }) => isOwn(id));
  // Those of each shard by themselves: what is published does not depend on how reports are parted.
  const parted = [...Map.groupBy(reports, ({ id }) => partOf(id)).values()].flatMap((own) => partitionReports(own));
  const partitions = await namePartitions(parted);
  const due = partitions.filter(({ key }) => new FileSet(cache, PARTITION, key).paths === null);
  const bar = startBar('index', due.length);
  const module = new URL('index-partitions.ts', import.meta.url);
  const built = parallel ? inWorkers<IndexPartition, null>(module, due, 2) : buildHere(due, cache);
  while ((await built.next()).done !== true) bar.increment();
  bar.stop();
  await close();
  return { reports, partitions, built: due.length };
}

/** Writes them into `<out>/pagefind/` as one index; gives the paths of its files. */
export function publishPartitions(
  { reports, partitions, built: now }: BuiltPartitions,
  cache: Cache,
  out: string,
): string[] {
  const files = publishIndex(reports, partitions, cache, out);
  const unchanged = partitions.length - now;
  console.log(
    say(
      `${reports.length} reports indexed in ${partitions.length} partitions, ${unchanged} of them unchanged`,
      `${reports.length} 份报告编入全文索引，共 ${partitions.length} 个分区，其中 ${unchanged} 个未变`,
    ),
  );
  return files;
}

async function* buildHere(partitions: readonly IndexPartition[], cache: Cache): AsyncGenerator<null, void> {
  for (const partition of partitions) {
    await buildPartition(partition, cache);
    yield null;
  }
}
