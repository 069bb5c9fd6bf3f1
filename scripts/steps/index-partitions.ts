/**
 * Partitions of the search index, built on all cores and kept in the cache from one build to the next. Each is named by
 * the hash of all that it is made from.
 */
import { hashOf, projectCache, type Cache } from '../../src/archive/cache.ts';
import { readReportWhole, type HashedReport, type ReportFile } from '../../src/archive/read-archive.ts';
import type { ReadReport } from '../../src/archive/record.ts';
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

/** Names partitions by what they are made from: the hashes of the reports' files, and of all code that makes and merges them. */
export async function namePartitions(partitions: ReadonlyArray<readonly HashedReport[]>): Promise<IndexPartition[]> {
  const code = await codeOf('scripts/steps/index-site.ts');
  return partitions.map((reports) => {
    const files = reports.flatMap(({ id, hashes }) => [id, ...hashes]);
    return { key: hashOf(code, ...files), reports };
  });
}

/** Builds a partition and keeps it. Pagefind's process stays open: `close()` of pagefind ends it. */
export async function buildPartition({ key, reports }: IndexPartition, cache: Cache): Promise<void> {
  new FileSet(cache, PARTITION, key).keep(await buildIndex(readEach(reports)));
}

/** One at a time: memory holds one of them. */
function* readEach(reports: readonly ReportFile[]): Generator<ReadReport, void> {
  for (const report of reports) yield readReportWhole(report);
}

/** The work of a process. */
export default async function work(partition: IndexPartition): Promise<null> {
  await buildPartition(partition, projectCache());
  return null;
}
