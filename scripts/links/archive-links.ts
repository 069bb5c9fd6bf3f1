/**
 * A content folder to all that the guard wants to know of it.
 */
import { readFile } from 'node:fs/promises';
import { splitLines } from '../../src/convert/read/split-lines.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import type { GuardInput } from '../../src/links/guard.ts';
import { readLock, readRedirects } from '../../src/links/links-files.ts';
import { publishedBy } from '../../src/links/published.ts';
import type { Report } from '../../src/report.ts';

/** Reads lock, redirects, records, and from each seed how many lines it has. Throws one sentence where one of them cannot be read. */
export async function readLinks(content: string): Promise<GuardInput> {
  const reports = await readArchive(content);
  const lines = new Map<Report, number>();
  for (const report of reports) lines.set(report, await countLines(report));
  return {
    lock: await readLock(content),
    now: publishedBy(reports, (report) => lines.get(report) ?? 0),
    reports,
    redirects: await readRedirects(content),
  };
}

async function countLines({ id, source }: Report): Promise<number> {
  try {
    return splitLines(new TextDecoder(source.encoding).decode(await readFile(source.file))).length;
  } catch (error) {
    throw new Error(`the seed of ${id} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
