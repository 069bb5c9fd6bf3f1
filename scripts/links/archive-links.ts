/**
 * A content folder to all that the guard wants to know of it. Reports are read one at a time, and none is kept.
 */
import { readFileSync } from 'node:fs';
import { splitLines } from '../../src/convert/read/split-lines.ts';
import { eachReport, listReports, readReport } from '../../src/archive/read-archive.ts';
import type { GuardInput } from '../../src/links/guard.ts';
import { readLock, readRedirects } from '../../src/links/links-files.ts';
import { publishedBy } from '../../src/links/published.ts';
import type { ReportOf } from '../../src/links/suggest.ts';
import type { Report } from '../../src/report.ts';

/** Reads lock, redirects, records, and from each seed how many lines it has. Throws one sentence where one of them cannot be read. */
export async function readLinks(content: string): Promise<GuardInput> {
  const files = await listReports(content);
  const byId = new Map(files.map((file) => [file.id, file]));
  // What a report has lost is asked for one after the other.
  let last: Report | undefined;
  const reportOf: ReportOf = (id) => {
    const file = byId.get(id);
    if (last?.id !== id) last = file && readReport(file);
    return last;
  };
  return {
    lock: await readLock(content),
    now: publishedBy(eachReport(files), countLines),
    reportOf,
    redirects: await readRedirects(content),
  };
}

function countLines({ id, source }: Report): number {
  try {
    return splitLines(new TextDecoder(source.encoding).decode(readFileSync(source.file))).length;
  } catch (error) {
    throw new Error(`the seed of ${id} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
