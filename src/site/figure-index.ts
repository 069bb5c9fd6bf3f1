/**
 * All that the index of leading figures shows: figures by table, each with the years it has pages for.
 */
import { leadingFigures } from '../forms/leading.ts';
import type { PartName } from '../report.ts';
import { figurePart } from './figure-link.ts';
import { figurePath, hasFigurePage } from './figure-paths.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';
import { partWords } from './words/record.ts';

export interface FigureIndex {
  /** Oldest first. */
  years: number[];
  groups: Array<{
    id: PartName;
    name: string;
    /** `ways` has one for each year; null where the figure has no page. */
    figures: Array<{ name: string; unit: string; ways: Array<string | null> }>;
  }>;
}

export async function loadFigureIndex(): Promise<FigureIndex> {
  const { years } = await loadArchive();
  const asked = years.filter((year) => leadingFigures.some((figure) => hasFigurePage(figure, year))).reverse();
  return {
    years: asked,
    groups: [...Map.groupBy(leadingFigures, figurePart)].map(([part, figures]) => ({
      id: part,
      name: partWords(part),
      figures: figures.map((figure) => ({
        name: figure.name,
        unit: figure.unit,
        ways: asked.map((year) => (hasFigurePage(figure, year) ? href(figurePath(figure.code, year)) : null)),
      })),
    })),
  };
}
