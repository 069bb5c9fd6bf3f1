/**
 * The columns that say whose figures a row holds and of which year, the same in every table that compares reports.
 */
import type { ListedMeta, ReportTally } from '../archive/archive.ts';
import { divisionCodes } from '../archive/division-codes.ts';
import { AgencyKind, FormEdition } from '../report.ts';
import type { Field, Value } from './data-table.ts';

/** What these columns ask of a report. */
export type NamedReport = Pick<ListedMeta, 'id' | 'agency' | 'year' | 'form'>;

/** What data files show of a report besides its pieces: these, and its leading figures, packed. They hang on no more of it. */
export type DataReport = NamedReport & Pick<ReportTally, 'leading'>;

export function dataReport({ id, agency, year, form, leading }: ReportTally): DataReport {
  return { id, agency, year, form, leading };
}

export interface ReportColumn extends Field {
  of(report: NamedReport): Value;
}

const LEVELS = { province: '省级', prefecture: '地级', county: '县级' } as const;

/** Which report it is. Where it stands as a row's name, it leads to `reports`. */
export const idColumn: ReportColumn = {
  name: 'report',
  type: 'string',
  description: '报告：机关/年度',
  constraints: { required: true },
  of: ({ id }) => id,
};

/** Who reports, from where, on which year, after which edition of the form. */
export const bodyColumns: readonly ReportColumn[] = [
  {
    name: 'agency',
    type: 'string',
    description: '机关全称',
    constraints: { required: true },
    of: ({ agency }) => agency.name,
  },
  {
    name: 'kind',
    type: 'string',
    description: '机关类别；不能从名称得知的为空',
    constraints: { enum: AgencyKind.options },
    of: ({ agency }) => agency.kind,
  },
  ...(['province', 'prefecture', 'county'] as const).flatMap((level): ReportColumn[] => [
    {
      name: level,
      type: 'string',
      description: `${LEVELS[level]}行政区，依这份报告当年；网页上一个机关依其最近一份报告`,
      of: ({ agency }) => agency.region[level],
    },
    {
      name: `${level}_code`,
      type: 'string',
      description: `${LEVELS[level]}行政区的代码（GB/T 2260）；已撤销的行政区为空`,
      constraints: { pattern: '\\d{6}' },
      of: ({ agency }) => divisionCodes(agency.region)[level],
    },
  ]),
  { name: 'year', type: 'integer', description: '报告年度', constraints: { required: true }, of: ({ year }) => year },
  {
    name: 'edition',
    type: 'string',
    description: '报告所依的全国格式；2019 年以前没有，为空',
    constraints: { enum: FormEdition.options },
    of: ({ form }) => form,
  },
];
