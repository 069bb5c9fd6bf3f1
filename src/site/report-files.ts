/**
 * The paths of the files that stand beside each report's page.
 */
import { prepared } from './build-mode.ts';
import { loadReports, type ArchivedReport } from './load-archive.ts';

export interface ReportFile {
  params: { agency: string; year: string };
  props: { report: ArchivedReport };
}

/** The files that Astro makes itself. */
export async function reportFiles(): Promise<ReportFile[]> {
  if (prepared !== null) return [];
  return (await loadReports()).map((report) => ({
    params: { agency: report.slug, year: String(report.record.year) },
    props: { report },
  }));
}
