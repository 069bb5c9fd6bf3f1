/**
 * Which reports a choice means: by region, kind, agency, name, year, and by conditions on figures.
 */
import { cellOf, type ComparedCell } from './cell.ts';
import { hasYear, type Choice, type Filter } from './choice.ts';
import type { Figures } from './figure.ts';
import type { ComparedAgency, ComparedReport } from './report.ts';

/** Folds a name and what is searched in it alike. */
export type Fold = (text: string) => string;

/** Whether an agency is chosen. Regions, kinds and agencies are each “any of these”; all three and the name have to fit. */
export function isChosenAgency(agency: ComparedAgency, choice: Choice, fold: Fold): boolean {
  const { regions, kinds, agencies, name } = choice;
  return (
    (regions.length === 0 || regions.some((region) => liesIn(agency, region))) &&
    (kinds.length === 0 || kinds.includes(agency.kind)) &&
    (agencies.length === 0 || agencies.includes(agency.slug)) &&
    (name === '' || name.split(/\s+/u).every((word) => fold(agency.name).includes(fold(word))))
  );
}

/** Whether an agency belongs to a place or to one within it. Sample of a place: `甘肃省 白银市` */
export function liesIn({ region }: ComparedAgency, place: string): boolean {
  const names = region.filter((name) => name !== null).join(' ');
  return names === place || names.startsWith(`${place} `);
}

/** Whether a report is of a chosen agency and year. */
export function isChosen(report: ComparedReport, choice: Choice, fold: Fold): boolean {
  return hasYear(choice, report.year) && isChosenAgency(report.agency, choice, fold);
}

/** Whether a report meets all conditions on figures. One on a figure that nobody knows is no condition. */
export function meets(report: ComparedReport, { filters }: Choice, figures: Figures): boolean {
  return filters.every((filter) => {
    const figure = figures.get(filter.figure);
    return figure === null || fits(cellOf(report, figure, figures), filter);
  });
}

function fits({ value, state }: ComparedCell, filter: Filter): boolean {
  if (filter.want === 'blank' || filter.want === 'lost') return state === filter.want;
  if (value === null) return false;
  if (filter.want === 'more') return value > filter.number;
  return filter.want === 'less' ? value < filter.number : value === filter.number;
}
