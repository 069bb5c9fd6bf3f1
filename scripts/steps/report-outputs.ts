/**
 * What is made from one report besides its pages: its digest, and the files beside its page.
 */
import { join } from 'node:path';
import { stampOf, writeChanged } from '../lib/files.ts';
import type { Cache } from '../../src/archive/cache.ts';
import { readReportWhole, type ReportFile } from '../../src/archive/read-archive.ts';
import { Digests } from '../../src/site/digest.ts';
import { reportFiles } from '../../src/site/report-files.ts';

const KIND = 'report-files';

/** The files beside a report's page. */
export function filesOf(out: string, id: string): string[] {
  return reportFiles.map(({ ending }) => join(out, 'reports', `${id}${ending}`));
}

/** Makes what is not there as it is to be; gives whether that was anything. */
export function makeOutputs(file: ReportFile, out: string | null, cache: Cache, digests: Digests): boolean {
  const key = digests.keyOf(file);
  const paths = out === null ? [] : filesOf(out, file.id);
  const stamps = (): string => JSON.stringify(paths.map(stampOf));
  const [hasDigest, hasFiles] = [digests.has(file), paths.length === 0 || cache.text(KIND, file.id, key) === stamps()];
  if (hasDigest && hasFiles) return false;
  const read = readReportWhole(file);
  if (!hasDigest) digests.keep(file, read);
  if (hasFiles) return true;
  // From here until all are written nobody may believe that they are there.
  cache.remove(KIND, [file.id]);
  for (const [index, { contentOf }] of reportFiles.entries()) writeChanged(paths[index] ?? '', contentOf(read));
  cache.set(KIND, file.id, key, stamps());
  return true;
}
