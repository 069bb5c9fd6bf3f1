/**
 * Every page of an archive that lists reports, beside the catalogue, the agencies and the parts' own pages.
 */
import { PartName } from '../../report.ts';
import type { Archive, ReportSummary, ReportTally } from '../archive.ts';
import { listPaths, listsOf } from './lists.ts';
import { partPaths, partShelves, partYearPaths } from './part-shelves.ts';

export function listPathsOf(archive: Archive<ReportTally>): string[] {
  return [...listPaths(listsOf(archive)), ...PartName.options.flatMap((name) => partPaths(partShelves(archive, name)))];
}

/** Those of them that are promised: once published, they stay. */
export function promisedLists(archive: Archive<ReportSummary>): string[] {
  return [...listPaths(listsOf(archive)), ...partYearPaths(archive)];
}
