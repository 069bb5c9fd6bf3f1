/**
 * The archive as tables for download: every report, every fact, every cell of every table, every report's account and every
 * finding, one a row.
 */
import { Fact, FactKind, type PlacedFact, type Report } from '../report.ts';
import { dataTable, place, toReport, type DataTable } from './data-table.ts';
import { findingsTable, ledgerTable } from './ledger-tables.ts';
import { reportsTable } from './reports-table.ts';

/** These also name what the form counts. */
const toReportAndCode = [...toReport, ['code', 'codebook', 'code']] as const;

export const factsTable = dataTable<PlacedFact>(
  'facts.csv',
  '各份报告中可计数的陈述',
  (report) => report.facts,
  [
    ...place,
    {
      name: 'kind',
      type: 'string',
      description: '种类，供各报告之间比较；未归类为空',
      constraints: { enum: FactKind.options },
      value: (fact) => fact.kind,
    },
    { name: 'metric', type: 'string', description: '所计之事，照原文', value: (fact) => fact.metric },
    {
      name: 'value',
      type: 'number',
      description: '数值',
      constraints: { required: true },
      value: (fact) => fact.value,
    },
    { name: 'unit', type: 'string', description: '单位', value: (fact) => fact.unit },
    {
      name: 'qualifier',
      type: 'string',
      description: '确数、至少、多于、约数，或以文字说明为零',
      constraints: { required: true, enum: Fact.shape.qualifier.options },
      value: (fact) => fact.qualifier,
    },
    { name: 'quote', type: 'string', description: '所据原文', value: (fact) => fact.quote },
    { name: 'line', type: 'integer', description: '副本中的行号', value: (fact) => fact.line },
    { name: 'code', type: 'string', description: '出自格式的一格时，那一格的代码', value: (fact) => fact.code },
  ],
  { foreignKeys: toReportAndCode },
);

interface PlacedCell {
  anchor: string;
  table: string;
  form: string | null;
  row: number;
  column: number;
  text: string;
  value: number | null;
  header: boolean;
  code: string | null;
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
        const { text, value, header, code } = cell;
        return {
          anchor: `${id}-r${r + 1}`,
          table: id,
          form,
          row: r + 1,
          column: column + 1,
          text,
          value,
          header,
          code,
        };
      });
    });
  });
}

export const cellsTable = dataTable<PlacedCell>(
  'tables.csv',
  '各份报告表格中的每一格',
  cellsOf,
  [
    ...place,
    { name: 'table', type: 'string', description: '表格的锚点', value: (cell) => cell.table },
    { name: 'form', type: 'string', description: '格式中的哪一张表；报告自有的表为空', value: (cell) => cell.form },
    { name: 'row', type: 'integer', description: '行，从 1 起', value: (cell) => cell.row },
    { name: 'column', type: 'integer', description: '列，从 1 起，合并的格计其首列', value: (cell) => cell.column },
    { name: 'header', type: 'boolean', description: '是否表头', value: (cell) => cell.header },
    { name: 'text', type: 'string', description: '格中文字；空格为空，不等于零', value: (cell) => cell.text },
    { name: 'value', type: 'number', description: '格中数值；空格或文字为空', value: (cell) => cell.value },
    {
      name: 'code',
      type: 'string',
      description: '格式的一格的代码；表头和报告自有的表为空',
      value: (cell) => cell.code,
    },
  ],
  { primaryKey: ['report', 'table', 'row', 'column'], foreignKeys: toReportAndCode },
);

/** In the order in which `/data/` names them. */
export const dataTables: readonly DataTable[] = [reportsTable, factsTable, cellsTable, ledgerTable, findingsTable];
