/**
 * Every page of an archive that lists reports, beside the catalogue, the agencies and the parts' own pages.
 */
import { PartName } from '../../report.ts';
import type { Archive, ReportSummary, ReportTally } from '../../archive/archive.ts';
import { figureNodes } from './figure-nodes.ts';
import { figurePath, figuresOfYear, figureYearPaths } from '../figure-paths.ts';
import { loadArchive } from '../load-archive.ts';
import { allNodes } from './list-node.ts';
import { listPaths, listsOf } from './lists.ts';
import { ruleNodes } from './rule-nodes.ts';
import { partPaths, partNodes, partYearPaths } from './part-nodes.ts';

/** The pages of lists that this site has, for those who only name them. */
export async function loadListPaths(): Promise<string[]> {
  return listPathsOf(await loadArchive());
}

export function listPathsOf(archive: Archive<ReportTally>): string[] {
  return [
    ...listPaths(listsOf(archive)),
    ...PartName.options.flatMap((name) => partPaths(partNodes(archive, name))),
    ...figurePaths(archive),
    ...ruleNodes(archive).flatMap((node) => [...allNodes(node)].map(({ path }) => path)),
  ];
}

/** Every page of a figure and a year. */
function figurePaths(archive: Archive<ReportTally>): string[] {
  return figureNodes(archive).flatMap(([year, outer]) =>
    figuresOfYear(year).flatMap(({ code }) =>
      [...allNodes(outer)].map(({ path }) => figurePath(code, year) + path.slice(outer.path.length)),
    ),
  );
}

/** Those of them that are promised: once published, they stay. */
export function promisedLists(archive: Archive<ReportSummary>): string[] {
  return [...listPaths(listsOf(archive)), ...partYearPaths(archive), ...figureYearPaths(archive.years)];
}
