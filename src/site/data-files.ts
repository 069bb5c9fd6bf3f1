/**
 * The files below /data/ that hold something of every report, each joined from what single reports add to it.
 */
import type { Report } from '../report.ts';
import { metaOf } from '../archive/archive.ts';
import type { DataTable } from './data-table.ts';
import { dataTables } from './data-tables.ts';

export interface DataFile {
  /** File below /data/. */
  path: string;
  title: string;
  type: string;
  /** What stands before the first report, between two, and after the last. */
  head: string;
  between: string;
  tail: string;
  /** What a report adds. */
  pieceOf(report: Report): string;
}

/** Bytes of each file, by its path. */
export type FileSizes = Readonly<Record<string, number>>;

function tableFile({ path, title, head, lines }: DataTable): DataFile {
  return { path, title, type: 'text/csv; charset=utf-8', head: head(), between: '', tail: '', pieceOf: lines };
}

const reports: DataFile = {
  path: 'reports.json',
  title: '各份报告的著录、账目与地址，新的在前',
  type: 'application/json',
  head: '[',
  between: ',',
  tail: ']',
  pieceOf: (record) => JSON.stringify({ ...metaOf(record), ledger: record.ledger }),
};

/** In the order in which `/data/` names them. */
export const dataFiles: readonly DataFile[] = [reports, ...dataTables.map(tableFile)];

/** One of them by its path. */
export function dataFile(path: string): DataFile {
  const file = dataFiles.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`there is no data file ${path}`);
  return file;
}

/** The length of a file for readers: 3.2 MB, 45 KB, in thousands. */
export function sizeWords(bytes = 0): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
