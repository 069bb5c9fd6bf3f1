/**
 * Bodies by years: of each year whether its report is here, whether tables of it are lost, whether there are doubts about it, and
 * which years between a body's first and last are missing.
 */
import type { Agency } from '../../report.ts';
import { doubtsOf, type ArchivedAgency, type ReportTally } from '../../archive/archive.ts';
import { leadingFigures } from '../../forms/leading.ts';
import { figurePath, hasFigurePage } from '../figure-paths.ts';
import { href } from '../href.ts';

/** A body's year. `here` and nothing else: a report without a doubt. `none`: before its first report or after its last. */
export interface MatrixCell {
  year: number;
  /** Null where there is no report. */
  href: string | null;
  state: 'here' | 'lost' | 'doubtful' | 'missing' | 'none';
}

export interface MatrixRow {
  name: string;
  href: string;
  /** What is said of the body quietly. */
  note: string;
  cells: MatrixCell[];
}

export interface MatrixCounts {
  reports: number;
  lost: number;
  doubtful: number;
  missing: number;
}

export interface Matrix {
  /** From the first to the last, and where each leads: the figure that most ask first. Null where it has no page. */
  years: Array<{ year: number; figures: string | null; counts: MatrixCounts }>;
  counts: MatrixCounts;
  groups: Array<{ id: string | null; name: string; rows: MatrixRow[] }>;
}

/** Rules that find that a table of the form is not in the copy, or could not be rebuilt. */
const LOST_TABLES = ['tables-present', 'tables-rebuilt'] as const;

/** Whether a table of a report is lost. */
export function hasLostTables({ doubtful }: Pick<ReportTally, 'doubtful'>): boolean {
  return LOST_TABLES.some((rule) => doubtful[rule] !== undefined);
}

type Body = ArchivedAgency<ReportTally>;

/** The matrix of some bodies under their headings. `noteOf` says of one what the page does not say of all. */
export function matrixOf(
  groups: ReadonlyArray<{ id: string | null; name: string; bodies: readonly Body[] }>,
  noteOf: (agency: Agency) => string,
): Matrix {
  const all = groups.flatMap(({ bodies }) => bodies).flatMap(({ reports }) => reports.map(({ record }) => record.year));
  const [first, last] = [all.reduce((a, b) => Math.min(a, b), 9999), all.reduce((a, b) => Math.max(a, b), 0)];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const shown = groups.map(({ id, name, bodies }) => ({
    id,
    name,
    rows: bodies.map((body) => rowOf(body, years, noteOf)),
  }));
  const cells = shown.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const byYear = Map.groupBy(cells, ({ year }) => year);
  return {
    years: years.map((year) => {
      const counts = countsOf(byYear.get(year) ?? []);
      // A year of which nobody's report is here has no figures.
      return { year, figures: counts.reports === 0 ? null : wayToFigures(year), counts };
    }),
    counts: countsOf(cells),
    groups: shown,
  };
}

function rowOf(
  { slug, agency, reports }: Body,
  years: readonly number[],
  noteOf: (agency: Agency) => string,
): MatrixRow {
  const byYear = new Map(reports.map(({ record }) => [record.year, record]));
  const [first, last] = [reports.at(-1)?.record.year ?? 0, reports[0]?.record.year ?? 0];
  return {
    name: agency.name,
    href: href(`/reports/${slug}/`),
    note: noteOf(agency),
    cells: years.map((year) => {
      const record = byYear.get(year);
      if (record === undefined) return { year, href: null, state: year > first && year < last ? 'missing' : 'none' };
      const state = hasLostTables(record) ? 'lost' : doubtsOf(record) > 0 ? 'doubtful' : 'here';
      return { year, href: href(record.url), state };
    }),
  };
}

/** How many of each; a report with lost tables is not counted as doubtful once more. */
function countsOf(cells: readonly MatrixCell[]): MatrixCounts {
  const count = (...states: Array<MatrixCell['state']>): number =>
    cells.filter(({ state }) => states.includes(state)).length;
  return {
    reports: count('here', 'lost', 'doubtful'),
    lost: count('lost'),
    doubtful: count('doubtful'),
    missing: count('missing'),
  };
}

function wayToFigures(year: number): string | null {
  const [figure] = leadingFigures;
  return figure === undefined || !hasFigurePage(figure, year) ? null : href(figurePath(figure.code, year));
}
