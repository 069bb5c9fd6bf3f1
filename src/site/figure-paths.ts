/**
 * Which leading figures have a page for which year, and where: `/figures/<code>/<year>/`.
 *
 * 2026-11-29: This follows from the years that the archive has and from the form in force, never from what single reports
 * say: a page is promised before any report is read whole, and no better reading of a report makes one go.
 */
import { proseCodes } from '../archive/figures.ts';
import { isNearFigure } from '../archive/leading-values.ts';
import { leadingFigures, type LeadingFigure } from '../forms/leading.ts';
import { editionInForce } from '../forms/index.ts';

/** The page of a figure and a year, from the site's root. Sample: `/figures/requests.received/total/2021/` */
export function figurePath(code: string, year: number): string {
  return `/figures/${code}/${year}/`;
}

/** Whether a figure has a page for a year of which there are reports. */
export function hasFigurePage({ code, addends }: LeadingFigure, year: number): boolean {
  const edition = editionInForce(year);
  if (edition === null) return proseCodes.includes(code);
  return addends[edition] !== undefined || isNearFigure(code);
}

/** The figures with a page for a year, in their order. */
export function figuresOfYear(year: number): LeadingFigure[] {
  return leadingFigures.filter((figure) => hasFigurePage(figure, year));
}

/** Pages by year that are promised. `years` are those of the archive's reports. */
export function figureYearPaths(years: readonly number[]): string[] {
  return years.flatMap((year) => figuresOfYear(year).map(({ code }) => figurePath(code, year)));
}
