/**
 * All that the page of the data shows: the files with their sizes, and a report as an example.
 */
import type { Archive, ReportSummary } from '../archive/archive.ts';
import { dataFiles, sizeWords, type FileSizes } from './data-files.ts';
import { fileSizes } from './file-sizes.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';

export interface DataPage {
  files: Array<{ path: string; href: string; title: string; size: string }>;
  reports: number;
  /** A report by which the formats are shown; null in an empty archive. */
  example: { title: string; path: string } | null;
}

function dataPage({ reports }: Archive<ReportSummary>, sizes: FileSizes): DataPage {
  const [example] = reports;
  return {
    files: dataFiles.map(({ path, title }) => ({
      path,
      href: href(`/data/${path}`),
      title,
      size: sizeWords(sizes[path]),
    })),
    reports: reports.length,
    example: example === undefined ? null : { title: example.record.title, path: `/reports/${example.record.id}` },
  };
}

export async function loadDataPage(): Promise<DataPage> {
  return dataPage(await loadArchive(), await fileSizes());
}
