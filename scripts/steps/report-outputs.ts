/**
 * What is made from one report besides its pages: its digest, and the files beside its page.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cache } from '../../src/archive/cache.ts';
import { readReportWhole, type ReportFile } from '../../src/archive/read-archive.ts';
import type { ReadReport } from '../../src/archive/record.ts';
import { hasDigest, keepDigest } from '../../src/site/digest.ts';
import { reportFiles } from '../../src/site/report-files.ts';
import { stampOf, writeChanged } from '../lib/files.ts';

const KIND = 'report-files';

/** The files beside a report's page, some of which a report may not have. */
export function filesOf(out: string, id: string): string[] {
  return reportFiles.map(({ ending }) => join(out, 'reports', `${id}${ending}`));
}

/** Whether all of it is there as it is to be. `key` is that of the digest; `out` the site's folder, null where only digests are made. */
export function hasOutputs(id: string, key: string, out: string | null, cache: Cache): boolean {
  return hasDigest(cache, id, key) && (out === null || cache.text(KIND, id, key) === stampsOf(out, id));
}

/** Makes what is not there. */
export function makeOutputs(id: string, key: string, read: ReadReport, out: string | null, cache: Cache): void {
  if (!hasDigest(cache, id, key)) keepDigest(cache, id, key, read);
  if (out === null || cache.text(KIND, id, key) === stampsOf(out, id)) return;
  // From here until all are written nobody may believe that they are there.
  cache.remove(KIND, [id]);
  const paths = filesOf(out, id);
  for (const [index, { contentOf }] of reportFiles.entries()) {
    const [path, content] = [paths[index] ?? '', contentOf(read)];
    if (content === null) rmSync(path, { force: true });
    else writeChanged(path, content);
  }
  cache.set(KIND, id, key, stampsOf(out, id));
}

/** What the files beside a report's page are known by. */
export function stampsOf(out: string, id: string): string {
  return JSON.stringify(filesOf(out, id).map(stampOf));
}

/** A report whose outputs are to be made in another process. */
export interface OutputTask {
  file: ReportFile;
  key: string;
  out: string | null;
}

let processCache: Cache | undefined;

/** The work of a process: reads a report and makes what is not there. */
export default function work({ file, key, out }: OutputTask): null {
  const cache = (processCache ??= new Cache());
  makeOutputs(file.id, key, readReportWhole(file), out, cache);
  return null;
}

export function afterBatch(): void {
  processCache?.flush();
}
