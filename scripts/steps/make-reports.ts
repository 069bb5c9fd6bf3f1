/**
 * Makes, for every report, what is made from it alone besides its pages, where conversion has not made it already.
 */
import type { Cache } from '../../src/archive/cache.ts';
import { keepDigestsOnly } from '../../src/site/digest.ts';
import { listKnown } from '../../src/site/load-archive.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { isOwn } from '../shard/shard.ts';
import { hasOutputs, type OutputTask } from './report-outputs.ts';

export interface MakeOptions {
  /** Folder of the site; null to make digests alone. */
  out: string | null;
  cache: Cache;
}

export async function makeReports({ out, cache }: MakeOptions): Promise<void> {
  const files = await listKnown();
  const due: OutputTask[] = [];
  for (const file of files) {
    const task = { file, out: isOwn(file.id) ? out : null };
    if (!hasOutputs(file.id, file.key, task.out, cache)) due.push(task);
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
