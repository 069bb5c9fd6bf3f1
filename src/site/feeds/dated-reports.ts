/**
 * The archive's reports, newest first, each with its place in time.
 */
import type { ListedMeta } from '../../archive/archive.ts';
import { loadArchive } from '../load-archive.ts';
import { historyOf, type History } from './history.ts';

/** A report with its place in time; null where nothing is known. */
export interface DatedReport {
  record: ListedMeta;
  history: History | null;
}

export async function datedReports(): Promise<DatedReport[]> {
  return (await loadArchive()).reports.map(({ record }) => datedReport(record));
}

export function datedReport(record: ListedMeta): DatedReport {
  return { record, history: historyOf(record) };
}
