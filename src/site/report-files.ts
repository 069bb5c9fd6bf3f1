/**
 * The paths of the files that stand beside each report's page.
 */
import { loadArchive, type ArchivedReport } from './archive.ts';

export interface ReportFile {
  params: { agency: string; year: string };
  props: { report: ArchivedReport };
}

export async function reportFiles(): Promise<ReportFile[]> {
  return (await loadArchive()).reports.map((report) => ({
    params: { agency: report.slug, year: String(report.record.year) },
    props: { report },
  }));
}
