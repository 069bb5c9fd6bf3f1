/**
 * What is made from one report besides its pages: its digest, and the files beside its page.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectCache, type Cache } from '../../src/archive/cache.ts';
import { readReportWhole } from '../../src/archive/read-archive.ts';
import type { ReadReport } from '../../src/archive/record.ts';
import { hasDigest, keepDigest } from '../../src/site/digest.ts';
import type { KnownReport } from '../../src/site/load-archive.ts';
import { reportFiles } from '../../src/site/report-files.ts';
import { madeFrom, writeChanged } from '../lib/files.ts';

const KIND = 'report-files';

/** The files beside a report's page, some of which a report may not have. */
export function filesOf(out: string, id: string): string[] {
  return reportFiles.map(({ ending }) => join(out, 'reports', `${id}${ending}`));
}

/** Whether all of it is there as it is to be. `key` is that of the digest; `out` the site's folder, null where only digests are made. */
export function hasOutputs(id: string, key: string, out: string | null, cache: Cache): boolean {
  return hasDigest(cache, id, key) && (out === null || hasFiles(id, key, out, cache));
}

/** Makes what is not there. */
export function makeOutputs(id: string, key: string, read: ReadReport, out: string | null, cache: Cache): void {
  if (!hasDigest(cache, id, key)) keepDigest(cache, id, key, read);
  if (out === null || hasFiles(id, key, out, cache)) return;
  // From here until all are written nobody may believe that they are there.
  cache.remove(KIND, [id]);
  const paths = filesOf(out, id);
  for (const [index, { contentOf }] of reportFiles.entries()) {
    const [path, content] = [paths[index] ?? '', contentOf(read)];
    if (content === null) rmSync(path, { force: true });
    else writeChanged(path, content);
  }
  cache.set(KIND, id, madeFrom(key, paths), '');
}

function hasFiles(id: string, key: string, out: string, cache: Cache): boolean {
  return cache.has(KIND, id, madeFrom(key, filesOf(out, id)));
}

/** A report whose outputs are to be made in another process. */
export interface OutputTask {
  file: KnownReport;
  out: string | null;
}

/** The work of a process: reads a report and makes what is not there. */
export default function work({ file, out }: OutputTask): null {
  makeOutputs(file.id, file.key, readReportWhole(file), out, projectCache());
  return null;
}

export function afterBatch(): void {
  projectCache().flush();
}
