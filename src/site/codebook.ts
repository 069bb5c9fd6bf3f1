/**
 * The codebook: every code that figures go by, with its names, its unit, the editions that have it and what the other edition
 * has in its place; as a table, and as the page shows it.
 */
import { figureCodes, type FigureCode } from '../forms/codes.ts';
import { crosswalk2014 } from '../forms/crosswalk-2014.ts';
import { crosswalk, type Correspondence } from '../forms/crosswalk.ts';
import { leadingFigures } from '../forms/leading.ts';
import { PartName } from '../report.ts';
import { csvLine, fieldOf, type Field, type TableSchema, type Value } from './data-table.ts';
import { wideName } from './wide-table.ts';

/** A code with what another edition has in its place. */
export interface CodeEntry {
  figure: FigureCode;
  /** With the other edition of the form; of a figure of the years before the form, with that of 2021. */
  relation: Correspondence['relation'];
  /** Codes there; empty where there are none. */
  counterparts: readonly string[];
  note: string | null;
  /** Figures of the years before the form that are near one of 2021, and what differs. */
  before: { codes: readonly string[]; note: string | null };
  /** Column of `wide.csv` that it stands in or is added to; null where it is none of the leading figures. */
  wide: string | null;
}

function entryOf(figure: FigureCode): CodeEntry {
  const { code } = figure;
  const isOf = ({ older, newer }: Correspondence): boolean => older.includes(code) || newer.includes(code);
  const before = crosswalk2014.find(isOf);
  const row = crosswalk.find(isOf) ?? before;
  if (row === undefined) throw new Error(`no crosswalk speaks of ${code}`);
  const leading = leadingFigures.find(({ addends }) => Object.values(addends).some((codes) => codes.includes(code)));
  const isNear = before !== undefined && before !== row && before.older.length > 0;
  return {
    figure,
    relation: row.relation,
    counterparts: row.newer.includes(code) ? row.older : row.newer,
    note: row.note,
    before: isNear ? { codes: before.older, note: before.note } : { codes: [], note: null },
    wide: leading === undefined ? null : wideName(leading),
  };
}

/** Every code: those of the newest edition in its order, what only older ones have, and those of the years before the form. */
export const codebook: readonly CodeEntry[] = figureCodes.map(entryOf);

const columns: ReadonlyArray<Field & { of(entry: CodeEntry): Value }> = [
  {
    name: 'code',
    type: 'string',
    description: '代码：行/列，行由外到内',
    constraints: { required: true, unique: true },
    of: ({ figure }) => figure.code,
  },
  {
    name: 'name',
    type: 'string',
    description: '名称',
    constraints: { required: true, unique: true },
    of: ({ figure }) => figure.name,
  },
  {
    name: 'unit',
    type: 'string',
    description: '单位；格式没有规定的为空',
    of: ({ figure }) => figure.unit,
  },
  {
    name: 'editions',
    type: 'string',
    description: '有这一格的格式版本，用空格隔开；2014 指 2014 至 2018 年的统计表',
    constraints: { required: true },
    of: ({ figure }) => figure.editions.join(' '),
  },
  {
    name: 'table',
    type: 'string',
    description: '格式中的哪一张表，同 tables 的 form',
    constraints: { required: true },
    of: ({ figure }) => figure.table,
  },
  {
    name: 'part',
    type: 'string',
    description: '格式的哪一部分',
    constraints: { required: true, enum: PartName.options },
    of: ({ figure }) => figure.part,
  },
  {
    name: 'row',
    type: 'string',
    description: '行的标签，由外到内，照最新一版',
    of: ({ figure }) => figure.row.join(' / ') || null,
  },
  {
    name: 'column',
    type: 'string',
    description: '列的标签，由外到内，照最新一版',
    constraints: { required: true },
    of: ({ figure }) => figure.column.join(' / '),
  },
  {
    name: 'relation',
    type: 'string',
    description:
      '2019 年版与 2021 年版的对照，统计表则与 2021 年版对照：same 相同，sum 一项等于另一版几项之和，near 措辞或口径不同、比较须谨慎，none 无对应',
    constraints: { required: true, enum: ['same', 'sum', 'near', 'none'] },
    of: ({ relation }) => relation,
  },
  {
    name: 'counterparts',
    type: 'string',
    description: '另一版中对应的代码，用空格隔开；无对应为空',
    of: ({ counterparts }) => counterparts.join(' ') || null,
  },
  { name: 'note', type: 'string', description: '对照的说明', of: ({ note }) => note },
  {
    name: 'near_2014',
    type: 'string',
    description: '2014 至 2018 年的统计表中相近的代码，用空格隔开',
    of: ({ before }) => before.codes.join(' ') || null,
  },
  { name: 'note_2014', type: 'string', description: '与它有什么不同', of: ({ before }) => before.note },
  { name: 'wide', type: 'string', description: '计入 wide 的哪一列；不在其中为空', of: ({ wide }) => wide },
];

export const codebookSchema: TableSchema = { fields: columns.map(fieldOf), primaryKey: ['code'] };

/** The file. */
export function codebookCsv(): string {
  const head = csvLine(columns.map(({ name }) => name));
  return head + codebook.map((entry) => csvLine(columns.map(({ of }) => of(entry)))).join('');
}
