/**
 * The answer as the sheets of a workbook: the table as the page shows it, one line a figure, and what the signs mean. Numbers
 * are numbers; what is no number is a word, and never an empty cell.
 */
import type { CellAddress } from './charts.ts';
import { csvColumns, linesOf } from './csv.ts';
import type { Answer } from './table.ts';
import { markWords, signMeanings, writeCell } from './words.ts';

export interface Sheet {
  name: string;
  rows: Array<Array<string | number | null>>;
  /** Rows and columns that stay in view. */
  frozen: [rows: number, columns: number];
}

/** What the workbook says of itself. */
export interface SheetSetting {
  address: CellAddress;
  /** The page's own address, which holds the choice. */
  page: string;
  kindWords(kind: string): string;
}

/** The sheets in their order. */
export function sheetsOf(answer: Answer, setting: SheetSetting): Sheet[] {
  return [
    { name: '表', rows: tableRows(answer, setting), frozen: [1, 1] },
    { name: '逐条', rows: [[...csvColumns], ...linesOf(answer, setting.address)], frozen: [1, 1] },
    { name: '说明', rows: explanations(answer, setting.page), frozen: [0, 0] },
  ];
}

function tableRows({ rows, columns, layout }: Answer, { kindWords }: SheetSetting): Sheet['rows'] {
  const years = layout === 'reports' ? ['年份'] : [];
  const heads = columns.map(({ figure, year }) => (year === null ? nameOf(figure) : String(year)));
  return [
    ['机关', '类别', '地区', ...years, ...heads],
    ...rows.map(({ agency, year, cells }) => [
      agency.name,
      kindWords(agency.kind),
      agency.region.filter((name) => name !== null).join(' '),
      ...(year === null ? [] : [year]),
      ...columns.map(({ figure }, index) => {
        const cell = cells[index] ?? null;
        return cell?.value ?? writeCell(cell, figure.unit).shown;
      }),
    ]),
  ];
}

function nameOf({ name, unit }: Answer['columns'][number]['figure']): string {
  return unit === null ? name : `${name}（${unit}）`;
}

function explanations({ columns, layout }: Answer, page: string): Sheet['rows'] {
  const figures = [...new Map(columns.map(({ figure }) => [figure.id, figure])).values()];
  return [
    ['所选', page],
    ...(layout === 'series' ? figures.map((figure) => ['数字', nameOf(figure)]) : []),
    ['', ''],
    ...Object.values(signMeanings).map(([sign, meaning]) => [sign, meaning]),
    ...Object.values(markWords).map(({ sign, meaning }) => [sign, meaning]),
    ['', '“表”里的数不带这几个标记，要看“逐条”：near、checks、state、source 各列'],
    ['', ''],
    ...figures.flatMap(({ name, note }) => (note === null ? [] : [[name, note]])),
  ];
}
