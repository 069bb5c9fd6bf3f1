/**
 * The question of /compare/ answered: what a choice means, as a table. One figure gives a series, a row an agency and a column
 * a year; several give a row a report and a column a figure. The page, the tests and the benchmark all ask this function.
 */
import { cellOf } from './cell.ts';
import { isChosen, meets } from './conditions.ts';
import type { ComparedFigure, Figures } from './figure.ts';
import { mediansOf } from './peers.ts';
import type { ComparedReport } from './report.ts';
import { sortRows } from './sort.ts';
import type { Answer, Question, Row } from './table.ts';

/**
 * Answers a question from reports. Conditions on figures leave reports that meet them; in a series an agency stays with all
 * its chosen years when a report of one of them does. Medians are over all reports given, chosen or not.
 */
export function answer(reports: readonly ComparedReport[], question: Question): Answer {
  const { choice, asked, figures, fold } = question;
  const chosen = inChosenOrder(
    reports.filter((report) => isChosen(report, choice, fold)),
    choice.agencies,
  );
  const [only] = asked;
  if (only !== undefined && asked.length === 1) return series(reports, chosen, only, question);
  const shown = chosen.filter((report) => meets(report, choice, figures));
  const columns = asked.map((figure) => ({ figure, year: null }));
  const rows = shown.map((report) => ({
    agency: report.agency,
    year: report.year,
    cells: asked.map((figure) => cellOf(report, figure, figures)),
  }));
  return {
    layout: 'reports',
    columns,
    rows: sortRows(rows, columns, choice.sort),
    medians: mediansOf(reports, shown, columns, question),
    reports: shown.length,
  };
}

/** Agencies that are chosen one by one stand in that order, others in that of places. */
function inChosenOrder(reports: readonly ComparedReport[], slugs: readonly string[]): ComparedReport[] {
  const place = ({ agency }: ComparedReport): number => slugs.indexOf(agency.slug);
  return [...reports].sort((a, b) => place(a) - place(b));
}

function series(
  reports: readonly ComparedReport[],
  chosen: readonly ComparedReport[],
  figure: ComparedFigure,
  question: Question,
): Answer {
  const { choice, figures } = question;
  const groups = [...Map.groupBy(chosen, ({ agency }) => agency.slug).values()].filter((group) =>
    group.some((report) => meets(report, choice, figures)),
  );
  const shown = groups.flat();
  const columns = yearsWith(shown, figure, figures).map((year) => ({ figure, year }));
  const rows = groups.flatMap((group): Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const cells = columns.map(({ year }) => {
      const report = group.find((candidate) => candidate.year === year);
      return report === undefined ? null : cellOf(report, figure, figures);
    });
    return [{ agency: first.agency, year: null, cells }];
  });
  return {
    layout: 'series',
    columns,
    rows: sortRows(rows, columns, choice.sort),
    medians: mediansOf(reports, shown, columns, question),
    reports: shown.length,
  };
}

/** Years from the first to the last of which any report says something of the figure; a year of none stands between them. */
function yearsWith(reports: readonly ComparedReport[], figure: ComparedFigure, figures: Figures): number[] {
  const said = reports.filter((report) => cellOf(report, figure, figures).state !== 'absent');
  const years = [...new Set(said.map(({ year }) => year))].sort((a, b) => a - b);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
