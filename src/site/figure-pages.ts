/**
 * Every page of every leading figure, each in a function that gives what it shows: thousands of rows are not kept.
 */
import { loadArchive } from './load-archive.ts';
import { figurePage, type FigurePage } from './figure-page.ts';
import { figurePath, figuresOfYear } from './figure-paths.ts';
import { figureNodes } from './lists/figure-nodes.ts';
import { allNodes } from './lists/list-node.ts';
import type { Archive, ReportTally } from '../archive/archive.ts';

export interface PlannedFigure {
  path: string;
  page(): FigurePage;
}

export function figurePages(archive: Archive<ReportTally>): PlannedFigure[] {
  return figureNodes(archive).flatMap(([year, outer]) =>
    figuresOfYear(year).flatMap((figure) =>
      [...allNodes(outer)].map((node) => ({
        path: figurePath(figure.code, year) + node.path.slice(outer.path.length),
        page: () => figurePage(archive, figure, year, node, outer),
      })),
    ),
  );
}

let planned: Promise<ReadonlyMap<string, PlannedFigure>> | undefined;

/** The pages by their paths; planned once a build. */
export function loadFigurePages(): Promise<ReadonlyMap<string, PlannedFigure>> {
  return (planned ??= loadArchive().then((archive) => new Map(figurePages(archive).map((page) => [page.path, page]))));
}
