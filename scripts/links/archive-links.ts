/**
 * A content folder to all that the guard wants to know of it. Reports are read one at a time, and only where text or seed
 * have changed since they were read last.
 */
import { readFileSync } from 'node:fs';
import { splitLines } from '../../src/convert/read/split-lines.ts';
import { listReports, readReport, type ReportFile } from '../../src/archive/read-archive.ts';
import type { GuardInput } from '../../src/links/guard.ts';
import { readLock, readRedirects } from '../../src/links/links-files.ts';
import type { Lock, LockedReport } from '../../src/links/lock.ts';
import { lockedReport, promisedPages } from '../../src/links/published.ts';
import type { ReportOf } from '../../src/links/suggest.ts';
import type { Report } from '../../src/report.ts';
import { summaryOf, tallyOf, type ReportSummary } from '../../src/site/archive.ts';
import { hashOfCode } from '../hash-of-code.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
import { KeptFacts } from '../kept/kept-facts.ts';
import { startBar } from '../progress.ts';
import { breathe } from '../stop.ts';

/** What a report publishes, by its id; the key is the hash of its text. */
interface Published {
  /** The seed, whose lines were counted, and its hash. */
  seed: string;
  seedHash: string | null;
  locked: LockedReport;
  /** What lists are cut by. */
  listed: ReportSummary;
}

/** Where that is kept between runs. */
export const REPORT_FACTS = '.cache/links/reports.jsonl';

/** All that decides what a report publishes; a test holds the list against what is imported. */
export const GUARD_CODE = [
  'src/archive',
  'src/convert',
  'src/forms',
  'src/links',
  'src/search',
  'src/site',
  'src/report.ts',
  'src/table.ts',
  'src/text',
  'package-lock.json',
];

/**
 * Reads lock, redirects, records, and from each seed how many lines it has. Throws one sentence where one of them cannot
 * be read. Without `hashes` every report is read, whatever was found out before.
 */
export async function readLinks(content: string, hashes: FileHashes | null): Promise<GuardInput> {
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
    now: await publishedNow(files, hashes),
    reportOf,
    redirects: await readRedirects(content),
  };
}

/** Finds out what the guard of the whole archive will want to know of these reports, and keeps it in the file `facts`. */
export async function findPublished(files: readonly ReportFile[], hashes: FileHashes, facts: string): Promise<void> {
  await publishedNow(files, hashes, facts);
}

async function publishedNow(
  files: readonly ReportFile[],
  hashes: FileHashes | null,
  facts: string = REPORT_FACTS,
): Promise<Lock> {
  const known = hashes === null ? null : new KnownReports(hashes, await hashOfCode(...GUARD_CODE), facts);
  const reports: Record<string, LockedReport> = {};
  const listed: ReportSummary[] = [];
  const bar = startBar('guard', files.length);
  for (const file of files) {
    const published = known === null ? publish(readReport(file)) : known.publishedBy(file);
    reports[file.id] = published.locked;
    listed.push(published.listed);
    bar.increment();
    await breathe();
  }
  bar.stop();
  known?.close();
  return { version: 1, pages: promisedPages(listed), reports };
}

/** What reports publish, found out once. */
class KnownReports {
  readonly #hashes: FileHashes;
  readonly #kept: KeptFacts<Published>;

  constructor(hashes: FileHashes, code: string, facts: string) {
    this.#hashes = hashes;
    this.#kept = new KeptFacts(facts, code);
  }

  publishedBy(file: ReportFile): Pick<Published, 'locked' | 'listed'> {
    const key = this.#hashes.of(file.path) ?? '';
    const known = this.#kept.has(file.id, key) ? this.#kept.of(file.id) : null;
    if (known !== null && this.#hashes.of(known.seed) === known.seedHash) return known;
    const report = readReport(file);
    const published = publish(report);
    const seed = report.source.file;
    this.#kept.keep(file.id, key, { seed, seedHash: this.#hashes.of(seed), ...published });
    return published;
  }

  close(): void {
    this.#kept.close();
  }
}

function publish(report: Report): Pick<Published, 'locked' | 'listed'> {
  return { locked: lockedReport(report, countLines(report)), listed: summaryOf(tallyOf(report)) };
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
