/**
 * The records of an archive's `content/`, newest report first: which there are, and each of them.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import type { FileHashes } from './file-hashes.ts';
import { readText } from './read-text.ts';
import { readReport, type ReadReport } from './record.ts';

/** A report's file, and what its path says. */
export interface ReportFile {
  /** Path of the `.mdx`. */
  path: string;
  /** `<agency>/<year>`, the record's id. */
  id: string;
  /** Year reported on. */
  year: number;
}

/** Every report below `<content>/reports`, by year, newest first, then by id. */
export async function listReports(content: string): Promise<ReportFile[]> {
  const folder = join(content, 'reports');
  return (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const id = name.replaceAll('\\', '/').replace(/\.mdx$/u, '');
      return { path: join(folder, name), id, year: Number(id.split('/').at(-1)) };
    })
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

/** Path of the ledger beside a report's `.mdx`. */
export function ledgerOf(path: string): string {
  return path.replace(/\.mdx$/u, '.ledger.json');
}

/** A report's file with the hashes of its text and of its ledger, empty where one is not there: what is made from it is made from these. */
export interface HashedReport extends ReportFile {
  hashes: readonly [mdx: string, ledger: string];
}

/** The same reports as `listReports` gives. */
export async function hashReports(content: string, hashes: FileHashes): Promise<HashedReport[]> {
  return (await listReports(content)).map((file) => {
    return { ...file, hashes: [hashes.of(file.path) ?? '', hashes.of(ledgerOf(file.path)) ?? ''] };
  });
}

/** One report whole, from its `.mdx` and the ledger beside it. Throws a sentence that names the file where it cannot be read. */
export function readReportWhole({ path }: ReportFile): ReadReport {
  try {
    return readReport(readText(path), readText(ledgerOf(path)));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The record of one report. */
export function readRecord(file: ReportFile): Report {
  return readReportWhole(file).record;
}

/** The records one at a time: whoever keeps none of them needs the memory of one. */
export function* eachReport(files: Iterable<ReportFile>): Generator<Report, void> {
  for (const file of files) yield readRecord(file);
}

/** All reports at once, for tests and measurements: below `<content>/reports`, in the order of `listReports`. */
export async function readArchive(content: string): Promise<Report[]> {
  return [...eachReport(await listReports(content))];
}
