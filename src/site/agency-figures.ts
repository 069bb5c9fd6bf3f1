/**
 * An agency's leading figures over its years: as small charts and as one table, each held against the median of its kind.
 */
import type { ArchivedAgency, ReportTally } from '../archive/archive.ts';
import { unpackValues, type LeadingValue } from '../archive/leading-values.ts';
import type { Median } from '../archive/medians.ts';
import { figureTable, stateLegend, type FigureTable } from '../charts/figure-table.ts';
import type { Break, EmptyState, Reference, Series, YearPoint } from '../charts/series.ts';
import type { Multiple } from '../charts/small-multiples.ts';
import { leadingFigures } from '../forms/leading.ts';
import { figurePath, hasFigurePage } from './figure-paths.ts';
import { figureReading } from './figure-reading.ts';
import { href } from './href.ts';

export interface AgencyFigures {
  /** Figures with at least two numbers that are not all zero: of others a chart would say nothing that the table does not. */
  charts: Array<Multiple & { href: string | null; core: boolean }>;
  table: FigureTable;
  /** Where each row of the table leads: the figure of all bodies in the agency's last year. */
  ways: Array<string | null>;
  /** What marks and words mean that occur. */
  legend: Array<{ state: EmptyState; words: string }>;
}

/** What most readers ask first: drawn before all others. */
const CORE: ReadonlySet<string> = new Set([
  'requests.received/total',
  'requests.result.disclosed/total',
  'requests.result.not-disclosed/total',
  'requests.result.unavailable/total',
  'reconsideration/total',
  'litigation/total',
]);

/** A report's median of each leading figure among its kind. */
export type MediansOf = (record: Pick<ReportTally, 'agency' | 'year'>) => Array<Median | null>;

/** Whether another place of the archive contradicts what stands at an anchor of a report. */
export type IsApart = (id: string, anchor: string) => boolean;

/** Null where no report has any of them. */
export function agencyFigures(
  { reports }: Pick<ArchivedAgency<ReportTally>, 'reports'>,
  mediansOf: MediansOf,
  isApart: IsApart = () => false,
): AgencyFigures | null {
  const years = reports
    .map(({ record }) => ({ record, values: unpackValues(record.leading), medians: mediansOf(record) }))
    .reverse();
  const rows = leadingFigures.flatMap((figure, index) => {
    if (years.every(({ values }) => (values[index] ?? null) === null)) return [];
    const points = years.map(({ record, values }): YearPoint => {
      const value = values[index] ?? null;
      const apart = value !== null && isApart(record.id, value.anchor);
      return { year: record.year, ...figureReading(value, record.url, apart) };
    });
    const known = years.map(({ record, values }) => ({
      form: record.form,
      year: record.year,
      value: values[index] ?? null,
    }));
    const series: Series = { name: figure.name, unit: figure.unit, points, breaks: breaksOf(known) };
    const medians = years.map(({ record, medians: all }) => ({ year: record.year, median: all[index] ?? null }));
    const last = points.findLast(({ year }) => hasFigurePage(figure, year))?.year;
    return [
      {
        series,
        reference: referenceOf(medians),
        href: last === undefined ? null : href(figurePath(figure.code, last)),
        core: CORE.has(figure.code),
      },
    ];
  });
  if (rows.length === 0) return null;
  const table = figureTable(rows);
  return {
    charts: rows.filter(({ series }) => isTelling(series)),
    table,
    ways: rows.map((row) => row.href),
    legend: stateLegend(table.rows.flatMap(({ cells }) => cells.map(({ state }) => state))),
  };
}

function isTelling({ points }: Series): boolean {
  const numbers = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return numbers.length > 1 && numbers.some((value) => value !== 0);
}

/** The first years that count otherwise than the report before them. */
function breaksOf(years: ReadonlyArray<{ year: number; form: string | null; value: LeadingValue | null }>): Break[] {
  const known = years.filter(({ value }) => value !== null);
  return known.flatMap(({ year, form, value }, index) => {
    const before = known[index - 1]?.value;
    return before && before.near !== value?.near ? [{ year, words: `${form ?? ''} 年版` }] : [];
  });
}

function referenceOf(medians: ReadonlyArray<{ year: number; median: Median | null }>): Reference | null {
  const points = medians.flatMap(({ year, median }) =>
    median === null ? [] : [{ year, value: median.value, note: countNote(median.count) }],
  );
  return points.length === 0 ? null : { name: '同类中位数', points };
}

/**
 * How many numbers a median stands for; of many to the ten, so that a report more does not change the pages of all its kind.
 */
function countNote(count: number): string {
  return count < 100 ? `${count} 份` : `${Math.floor(count / 10) * 10} 份以上`;
}
