/**
 * The leading figures as a workbook for spreadsheets: numbers as numbers, the head and the agency's name frozen, and a sheet
 * that explains every column. The same table as `wide.csv`, with heads in Chinese.
 */
import { writeXlsx } from 'hucre/xlsx';
import { leadingFigures } from '../forms/leading.ts';
import { AgencyKind, FormEdition } from '../report.ts';
import { fullAddress } from './href.ts';
import { SITE_NAME } from './site-name.ts';
import { isSum, wideName, wideReportColumns, wideSchema, type WideRow } from './wide-table.ts';
import { NO_FIGURE, stateWords } from './words/figures.ts';
import { agencyKindWords, formWords } from './words/record.ts';

type Cell = string | number | null;

/** Heads of the columns before the figures, with their width in characters. */
const HEADS: Readonly<Record<string, readonly [head: string, width: number]>> = {
  report: ['报告', 34],
  agency: ['机关', 34],
  kind: ['机关类别', 10],
  province: ['省级', 12],
  province_code: ['省级代码', 10],
  prefecture: ['地级', 14],
  prefecture_code: ['地级代码', 10],
  county: ['县级', 14],
  county_code: ['县级代码', 10],
  year: ['年度', 8],
  edition: ['格式', 8],
  url: ['地址', 40],
};

/** Columns that stay in sight: the report and the agency. */
const FROZEN = 2;
const FIGURE_WIDTH = 14;

/** A workbook has to say when it was made. The same rows give the same bytes, so it is the day that ZIP counts from. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

const heads = wideReportColumns.map(({ name }) => HEADS[name] ?? missing(name));

function missing(name: string): never {
  throw new Error(`the workbook has no head for the column ${name}`);
}

/** Every report's row, as it stands in the workbook. */
function cellsOf({ report, values, states }: WideRow): Cell[] {
  const own = report.map((value, index): Cell => {
    const word = AgencyKind.safeParse(value).data;
    if (wideReportColumns[index]?.name === 'kind' && word !== undefined) return agencyKindWords[word];
    return typeof value === 'boolean' ? String(value) : value;
  });
  return [...own, ...values, ...states.map((state) => (state === null ? NO_FIGURE : stateWords[state]))];
}

function explanations(): Cell[][] {
  const site = fullAddress('/data/');
  const codebook = fullAddress('/data/codebook/');
  const editions = FormEdition.options.map((edition): Cell[] => [edition, '', '', formWords[edition]]);
  return [
    ['说明'],
    [`${SITE_NAME}：各份报告的主要数字，一行一份报告`],
    ...(site === null ? [] : [[`取自 ${site}，与其中的 wide.csv 相同`]]),
    ...(codebook === null ? [] : [[`数字各是哪几格，见 ${codebook}`]]),
    ['空着的格不是零。是空白、残缺还是没有这一项，见同一行右边的“状态”各列'],
    ['几格之和，其中一格空白或残缺，和即不详，不以其余各格之和代替'],
    [],
    ['列', 'wide.csv 中的列名', '单位', '含义'],
    ...wideReportColumns.map(({ name, description }, index): Cell[] => [
      heads[index]?.[0] ?? name,
      name,
      '',
      description,
    ]),
    ...leadingFigures.map((figure): Cell[] => [
      figure.name,
      wideName(figure),
      figure.unit,
      isSum(figure) ? '几格之和' : figure.code,
    ]),
    [],
    ['状态', '', '', '含义'],
    [stateWords.printed, '', '', '格中印有数字；正文另有陈述而表格没有时，取正文'],
    [stateWords.blank, '', '', '有这一格，格中空着'],
    [stateWords.lost, '', '', '副本中这一格或这张表已不可读'],
    [stateWords.solved, '', '', '副本中已缺，由格式的合计关系推得唯一的数'],
    [stateWords['zero-by-statement'], '', '', '文字写明没有，计为 0'],
    [NO_FIGURE, '', '', '报告所依的格式不问这一项，或副本没有这张表'],
    [],
    ['格式', '', '', '国家统一格式的版本；2019 年以前没有'],
    ...editions,
  ];
}

/** The file. */
export async function wideWorkbook(rows: readonly WideRow[]): Promise<Uint8Array> {
  const head = [
    ...heads.map(([word]) => word),
    ...leadingFigures.map(({ name }) => name),
    ...leadingFigures.map(({ name }) => `${name}（状态）`),
  ];
  if (head.length !== wideSchema.fields.length) throw new Error('the workbook has other columns than wide.csv');
  const widths = [...heads.map(([, width]) => width), ...head.slice(heads.length).map(() => FIGURE_WIDTH)];
  return writeXlsx({
    properties: { title: `${SITE_NAME}：主要数字`, creator: SITE_NAME, created: NO_TIME, modified: NO_TIME },
    sheets: [
      {
        name: '主要数字',
        rows: [head, ...rows.map(cellsOf)],
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1, columns: FROZEN },
      },
      { name: '说明', rows: explanations(), columns: [24, 40, 8, 70].map((width) => ({ width })) },
    ],
  });
}
