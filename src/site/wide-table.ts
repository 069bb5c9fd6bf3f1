/**
 * The leading figures as a table, one row a report and one column a figure; behind them, for each, how it is known: an empty
 * cell alone does not say whether the form was left blank, the copy lost it, or nobody asked.
 */
import { unpackValues } from '../archive/leading-values.ts';
import { FIGURE_STATES } from '../archive/packed-figures.ts';
import { leadingFigures, type LeadingFigure } from '../forms/leading.ts';
import { csvLine, fieldOf, toReport, type TableSchema, type Value } from './data-table.ts';
import { address } from './href.ts';
import { bodyColumns, idColumn, type DataReport, type ReportColumn } from './report-columns.ts';

/** A report's line in the table. */
export interface WideRow {
  /** In the order of `wideReportColumns`. */
  report: Value[];
  /** In the order of `leadingFigures`. */
  values: Array<number | null>;
  states: Array<(typeof FIGURE_STATES)[number] | null>;
}

const url: ReportColumn = {
  name: 'url',
  type: 'string',
  description: '报告的地址',
  constraints: { required: true },
  of: ({ id }) => address(`/reports/${id}/`),
};

/** The columns before the figures. */
export const wideReportColumns: readonly ReportColumn[] = [idColumn, ...bodyColumns, url];

/** Name of a figure's column, a plain word for every program: its code, where a total goes without saying. */
export function wideName({ code }: LeadingFigure): string {
  return code.replace(/\/total$/u, '').replace(/[./-]/gu, '_');
}

/** Whether a figure is the sum of several cells in some edition. */
export function isSum({ addends }: LeadingFigure): boolean {
  return Object.values(addends).some(({ length }) => length > 1);
}

function describe(figure: LeadingFigure): string {
  const words = `${figure.name}，单位：${figure.unit}；空白、残缺或没有这一项时为空，不是零`;
  return isSum(figure) ? `${words}；几格之和，其中一格不详，和即不详` : words;
}

export const wideSchema: TableSchema = {
  fields: [
    ...wideReportColumns.map(fieldOf),
    ...leadingFigures.map((figure) => ({
      name: wideName(figure),
      type: 'number' as const,
      description: describe(figure),
    })),
    ...leadingFigures.map((figure) => ({
      name: `${wideName(figure)}_state`,
      type: 'string' as const,
      description: `${figure.name}怎样得知，见 figures 的 state；报告没有这一项时为空`,
      constraints: { enum: FIGURE_STATES },
    })),
  ],
  primaryKey: ['report'],
  foreignKeys: toReport,
};

/** The first line of the CSV. */
export const wideHead = csvLine(wideSchema.fields.map(({ name }) => name));

/**
 * A report's row. What its edition words otherwise and is no more than near the figure is left out: it has a code of its own
 * among the figures.
 */
export function wideRow(report: DataReport): WideRow {
  const leading = unpackValues(report.leading).map((known) => (known?.near === true ? null : known));
  return {
    report: wideReportColumns.map(({ of }) => of(report)),
    values: leading.map((known) => known?.value ?? null),
    states: leading.map((known) => known?.state ?? null),
  };
}

/** The same as a line of CSV. */
export function wideLine(report: DataReport): string {
  const { report: own, values, states } = wideRow(report);
  return csvLine([...own, ...values, ...states]);
}
