/**
 * Partitions of the search index, built on all cores and kept in the cache from one build to the next. Each is named by
 * the hash of all that it is made from.
 */
import { Cache, hashOf } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { contentHashes, eachReport, type ReportFile } from '../../src/archive/read-archive.ts';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';
import { codeOf } from '../lib/code-of.ts';
import { FileSet } from '../lib/file-set.ts';

/** Kind in the cache. */
export const PARTITION = 'index-partition';

/** Some of the reports, indexed together. */
export interface IndexPartition {
  /** Hash of its reports and of the code. */
  key: string;
  reports: readonly ReportFile[];
}

/** Names partitions by what they are made from: the hashes of the reports' files, and of the code. */
export async function namePartitions(
  partitions: ReadonlyArray<readonly ReportFile[]>,
  hashes: FileHashes,
): Promise<IndexPartition[]> {
  const code = await codeOf('src/search/pagefind/build-index.ts');
  return partitions.map((reports) => {
    const files = reports.flatMap((report) => [report.id, ...contentHashes(report, hashes)]);
    return { key: hashOf(code, ...files), reports };
  });
}

/** Builds a partition and keeps it. Pagefind's process stays open: `close()` of pagefind ends it. */
export async function buildPartition({ key, reports }: IndexPartition, cache: Cache): Promise<void> {
  new FileSet(cache, PARTITION, key).keep(await buildIndex(eachReport(reports)));
}

let processCache: Cache | undefined;

/** The work of a process. */
export default async function work(partition: IndexPartition): Promise<null> {
  await buildPartition(partition, (processCache ??= new Cache()));
  return null;
}
