/**
 * A content folder to all that the guard wants to know of it: its lock and redirects, and of its reports what their digests
 * say.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, type ReportFile } from '../../src/archive/read-archive.ts';
import type { GuardInput } from '../../src/links/guard.ts';
import { git } from '../../src/archive/git.ts';
import { LOCK_FILE, readLock, readRedirects } from '../../src/links/links-files.ts';
import type { ReportOf } from '../../src/links/suggest.ts';
import type { Report } from '../../src/report.ts';
import type { Digest } from '../../src/site/digest.ts';
import { publishedBy } from '../../src/site/published.ts';

/** Throws one sentence where lock or redirects cannot be read, or the lock is gone. `digests` are those of all reports. */
export async function readLinks(
  content: string,
  reports: readonly ReportFile[],
  digests: readonly Digest[],
): Promise<GuardInput> {
  const byId = new Map(reports.map((file) => [file.id, file]));
  // What a report has lost is asked for one after the other.
  let last: Report | undefined;
  const reportOf: ReportOf = (id) => {
    const file = byId.get(id);
    if (last?.id !== id) last = file && readRecord(file);
    return last;
  };
  expectLock(content);
  return {
    lock: await readLock(content),
    now: publishedBy(digests),
    reportOf,
    redirects: await readRedirects(content),
  };
}

/** Without a lock nothing is lost that was ever published: one that the history has must not go unnoticed. */
function expectLock(content: string): void {
  const path = join(content, LOCK_FILE);
  if (existsSync(path)) return;
  const commit = git(content, ['log', '-1', '--format=%h', '--', LOCK_FILE])?.trim() ?? '';
  if (commit === '') return;
  throw new Error(
    `${path} is not there, and the history has it (commit ${commit}): without it no published address is guarded; bring it back with git`,
  );
}
