/**
 * Makes, for every report, what is made from it alone besides its pages, where conversion has not made it already.
 */
import type { Cache } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports } from '../../src/archive/read-archive.ts';
import { digestKeyOf, keepDigestsOnly } from '../../src/site/digest.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { isOwn } from '../shard/shard.ts';
import { hasOutputs, type OutputTask } from './report-outputs.ts';

export interface MakeOptions {
  content: string;
  /** Folder of the site; null to make digests alone. */
  out: string | null;
  cache: Cache;
  hashes: FileHashes;
}

export async function makeReports({ content, out, cache, hashes }: MakeOptions): Promise<void> {
  const files = await listReports(content);
  const code = siteCode();
  const due: OutputTask[] = [];
  for (const file of files) {
    const key = digestKeyOf(code, file, hashes);
    const task = { file, key, out: isOwn(file.id) ? out : null };
    if (!hasOutputs(file.id, key, task.out, cache)) due.push(task);
  }
  cache.flush();
  const bar = startBar('read reports', due.length);
  const made = inWorkers<OutputTask, null>(new URL('report-outputs.ts', import.meta.url), due);
  while ((await made.next()).done !== true) {
    bar.increment();
    await breathe();
  }
  bar.stop();
  keepDigestsOnly(cache, files);
}
