/**
 * The archive as tables for download: every fact, and every cell of every table, one a row. Columns are defined once,
 * for the CSV files and for the data package that describes them.
 */
import { stringify } from 'csv-stringify/sync';
import type { Fact, Report } from '../report.ts';
import { address } from './href.ts';

type Value = string | number | boolean | null;

interface Column<Item> {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  value(item: Item, report: Report): Value;
}

export interface DataTable {
  /** File below /data/. */
  path: string;
  title: string;
  columns: ReadonlyArray<{ name: string; type: string; description: string }>;
  /** The first line, with a byte-order mark, so that spreadsheets read the file as UTF-8. */
  head(): string;
  /** The lines of one report. */
  lines(report: Report): string;
}

function dataTable<Item>(
  path: string,
  title: string,
  items: (report: Report) => Item[],
  columns: ReadonlyArray<Column<Item>>,
): DataTable {
  return {
    path,
    title,
    columns: columns.map(({ name, type, description }) => ({ name, type, description })),
    head: () => `\uFEFF${columns.map(({ name }) => name).join(',')}\n`,
    lines: (report) =>
      items(report)
        .map((item) => lineOf(columns.map((column) => column.value(item, report))))
        .join(''),
  };
}

/** Text that needs no quotes in CSV; only what is not in it is left to the library, which costs ten times as much. */
const BARE = /^(?!\s)[^",'\\\r\n]*(?<!\s)$/u;

function lineOf(values: readonly Value[]): string {
  const cells = values.map((value) => (value === null ? '' : String(value)));
  return cells.every((cell) => BARE.test(cell)) ? `${cells.join(',')}\n` : stringify([cells]);
}

const place: ReadonlyArray<Column<{ anchor: string }>> = [
  { name: 'report', type: 'string', description: '报告：机关/年度', value: (_item, report) => report.id },
  { name: 'agency', type: 'string', description: '机关全称', value: (_item, report) => report.agency.name },
  { name: 'year', type: 'integer', description: '报告年度', value: (_item, report) => report.year },
  {
    name: 'url',
    type: 'string',
    description: '出处的地址',
    value: ({ anchor }, report) => `${address(report.url)}#${anchor}`,
  },
];

export const factsTable = dataTable<Fact>('facts.csv', '各份报告中可计数的陈述', (report) => report.facts, [
  ...place,
  { name: 'kind', type: 'string', description: '种类，供各报告之间比较；未归类为空', value: (fact) => fact.kind },
  { name: 'metric', type: 'string', description: '所计之事，照原文', value: (fact) => fact.metric },
  { name: 'value', type: 'number', description: '数值', value: (fact) => fact.value },
  { name: 'unit', type: 'string', description: '单位', value: (fact) => fact.unit },
  {
    name: 'qualifier',
    type: 'string',
    description: '确数、至少、多于、约数，或以文字说明为零',
    value: (fact) => fact.qualifier,
  },
  { name: 'quote', type: 'string', description: '所据原文', value: (fact) => fact.quote },
  { name: 'line', type: 'integer', description: '副本中的行号', value: (fact) => fact.line },
]);

interface PlacedCell {
  anchor: string;
  table: string;
  form: string | null;
  row: number;
  column: number;
  text: string;
  value: number | null;
  header: boolean;
}

/** Every cell where it begins; rows and columns from 1, columns counted with what merged cells cover. */
function cellsOf(report: Report): PlacedCell[] {
  return report.tables.flatMap(({ id, form, rows }) => {
    const covered = new Set<string>();
    return rows.flatMap((row, r) => {
      let column = 0;
      return row.map((cell): PlacedCell => {
        while (covered.has(`${r}:${column}`)) column++;
        for (let down = 0; down < cell.rowspan; down++) {
          for (let right = 0; right < cell.colspan; right++) covered.add(`${r + down}:${column + right}`);
        }
        const { text, value, header } = cell;
        return { anchor: `${id}-r${r + 1}`, table: id, form, row: r + 1, column: column + 1, text, value, header };
      });
    });
  });
}

export const cellsTable = dataTable<PlacedCell>('tables.csv', '各份报告表格中的每一格', cellsOf, [
  ...place,
  { name: 'table', type: 'string', description: '表格的锚点', value: (cell) => cell.table },
  { name: 'form', type: 'string', description: '格式中的哪一张表；报告自有的表为空', value: (cell) => cell.form },
  { name: 'row', type: 'integer', description: '行，从 1 起', value: (cell) => cell.row },
  { name: 'column', type: 'integer', description: '列，从 1 起，合并的格计其首列', value: (cell) => cell.column },
  { name: 'header', type: 'boolean', description: '是否表头', value: (cell) => cell.header },
  { name: 'text', type: 'string', description: '格中文字；空格为空，不等于零', value: (cell) => cell.text },
  { name: 'value', type: 'number', description: '格中数值；空格或文字为空', value: (cell) => cell.value },
]);

export const dataTables: readonly DataTable[] = [factsTable, cellsTable];
