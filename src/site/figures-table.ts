/**
 * The figures of all reports, one a row: for CSV and for Parquet, the same rows in the same order, by place, agency and year.
 */
import type { Figure } from '../archive/figures.ts';
import { FIGURE_CHECKS, FIGURE_SOURCES, FIGURE_STATES } from '../archive/packed-figures.ts';
import { csvLine, fieldOf, toReport, type Field, type TableSchema, type Value } from './data-table.ts';
import { bodyColumns, idColumn, type NamedReport } from './report-columns.ts';

interface FigureColumn extends Field {
  of(figure: Figure): Value;
}

const ofReport = [
  { ...idColumn, description: '报告：机关/年度；所在之处是 /reports/<report>/#<anchor>' },
  ...bodyColumns,
];

const ofFigure: readonly FigureColumn[] = [
  {
    name: 'code',
    type: 'string',
    description: '所计之事的代码，见 codebook',
    constraints: { required: true },
    of: ({ code }) => code,
  },
  {
    name: 'value',
    type: 'number',
    description: '数值；空白和残缺为空，不是零',
    of: ({ value }) => value,
  },
  {
    name: 'state',
    type: 'string',
    description:
      '怎样得知：printed 印有数字，blank 格子空白，lost 副本中已不可读，solved 由合计关系推得，zero-by-statement 文字说明没有',
    constraints: { required: true, enum: FIGURE_STATES },
    of: ({ state }) => state,
  },
  {
    name: 'anchor',
    type: 'string',
    description: '在报告页上的位置',
    constraints: { required: true },
    of: ({ anchor }) => anchor,
  },
  {
    name: 'source',
    type: 'string',
    description: '出自表格还是正文',
    constraints: { required: true, enum: FIGURE_SOURCES },
    of: ({ source }) => source,
  },
  {
    name: 'checks',
    type: 'string',
    description: '所在的合计关系：hold 相符，fail 不符，none 没有这样的关系，或有空白而不能核算',
    constraints: { required: true, enum: FIGURE_CHECKS },
    of: ({ checks }) => checks,
  },
];

/** What the columns are. */
export const figuresSchema: TableSchema = {
  fields: [...ofReport, ...ofFigure].map(fieldOf),
  primaryKey: ['report', 'code'],
  foreignKeys: [...toReport, ['code', 'codebook', 'code']],
};

/** The first line of the CSV. */
export const figuresHead = csvLine(figuresSchema.fields.map(({ name }) => name));

/** A report's figures as rows. */
export function figureRows(report: NamedReport, figures: readonly Figure[]): Value[][] {
  const own = ofReport.map(({ of }) => of(report));
  return figures.map((figure) => [...own, ...ofFigure.map(({ of }) => of(figure))]);
}

/** The same as lines of CSV. */
export function figureLines(report: NamedReport, figures: readonly Figure[]): string {
  const own = csvLine(ofReport.map(({ of }) => of(report))).slice(0, -1);
  return figures.map((figure) => `${own},${csvLine(ofFigure.map(({ of }) => of(figure)))}`).join('');
}
