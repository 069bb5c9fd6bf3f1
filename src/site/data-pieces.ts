/**
 * What each report adds to the files below /data/, kept with its digest: when one report changes, the others are not read.
 * A piece may serve several files.
 */
import { metaOf } from '../archive/archive.ts';
import type { Report } from '../report.ts';
import { dataTables } from './data-tables.ts';

export interface DataPiece {
  /** Its name among a report's pieces; of a table the file's. */
  name: string;
  /** Empty where the report adds nothing. */
  of(report: Report): string;
}

/** The report's entry in `reports.json`. */
const entry: DataPiece = {
  name: 'reports.json',
  of: (record) => JSON.stringify({ ...metaOf(record), ledger: record.ledger }),
};

export const reportPieces: readonly DataPiece[] = [
  entry,
  ...dataTables.map(({ path, lines }) => ({ name: path, of: lines })),
];
