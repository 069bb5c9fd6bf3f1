/**
 * A content folder to all that the guard wants to know of it: from the digests of its reports, which are read one at a
 * time where they have none.
 */
import type { Cache } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports, readRecord } from '../../src/archive/read-archive.ts';
import type { GuardInput } from '../../src/links/guard.ts';
import { readLock, readRedirects } from '../../src/links/links-files.ts';
import type { ReportOf } from '../../src/links/suggest.ts';
import type { Report } from '../../src/report.ts';
import { digestKeyOf, digestOf, type Digest } from '../../src/site/digest.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { publishedBy } from '../../src/site/published.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';

/** Reads lock, redirects and reports. Throws one sentence where one of them cannot be read. */
export async function readLinks(content: string, cache: Cache, hashes: FileHashes): Promise<GuardInput> {
  const files = await listReports(content);
  const byId = new Map(files.map((file) => [file.id, file]));
  // What a report has lost is asked for one after the other.
  let last: Report | undefined;
  const reportOf: ReportOf = (id) => {
    const file = byId.get(id);
    if (last?.id !== id) last = file && readRecord(file);
    return last;
  };
  const code = siteCode();
  const all: Digest[] = [];
  const bar = startBar('read reports', files.length);
  for (const file of files) {
    all.push(digestOf(cache, file, digestKeyOf(code, file, hashes)));
    bar.increment();
    await breathe();
  }
  bar.stop();
  return { lock: await readLock(content), now: publishedBy(all), reportOf, redirects: await readRedirects(content) };
}
