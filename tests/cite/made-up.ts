/**
 * Reports made up for the tests of citations: a seed's record with some fields changed.
 */
import { readArchive } from '../../src/archive/read-archive.ts';
import type { Report } from '../../src/report.ts';

const reports = await readArchive('content');

/** The record of a seed, by the report's id. */
export function seedReport(id: string): Report {
  const found = reports.find((report) => report.id === id);
  if (found === undefined) throw new Error(`no report ${id} in content/`);
  return found;
}

/** All five. */
export const seedReports: readonly Report[] = reports;

interface Changes extends Partial<Pick<Report, 'title' | 'published' | 'script' | 'sections'>> {
  agency?: string;
  url?: string;
  fetched?: string;
}

/** A seed's record with these fields instead. */
export function madeUp({ agency, url, fetched, ...fields }: Changes): Report {
  const report = seedReport('lanzhouxinqu-kejifazhanju/2023');
  return {
    ...report,
    ...fields,
    agency: { ...report.agency, name: agency ?? report.agency.name },
    source: { ...report.source, url: url ?? null, fetched: fetched ?? null },
  };
}
