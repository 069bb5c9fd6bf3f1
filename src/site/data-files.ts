/**
 * The files below /data/ that hold something of every report, each made from what single reports add to it, piece by piece:
 * but for the workbook, none of them has to fit into memory.
 */
import { unpackFigures } from '../archive/packed-figures.ts';
import { codebookCsv, codebookSchema } from './codebook.ts';
import type { DataTable, TableSchema } from './data-table.ts';
import { dataTables } from './data-tables.ts';
import type { PieceName } from './digest.ts';
import { figureLines, figureRows, figuresHead, figuresSchema } from './figures-table.ts';
import type { DataReport } from './report-columns.ts';
import { wideHead, wideLine, wideRow, wideSchema, type WideRow } from './wide-table.ts';

/** What reports add to a file, one after the other; of one that adds nothing it is empty. */
export type Pieces = AsyncIterable<{ report: DataReport; piece: Uint8Array }>;

export interface DataFile {
  /** File below /data/. */
  path: string;
  title: string;
  /** Media type. */
  type: string;
  /** What its columns are; null where it is no table, or one for the eye. */
  schema: TableSchema | null;
  /** Name of the pieces that it is made from; null where it is made of what lists know. */
  piece: PieceName | null;
  /** Whether reports come newest first, as the archive lists them, or by place, agency and year. */
  order: 'newest' | 'place';
  /** Its bytes, in parts of any length. */
  bytes(pieces: Pieces): AsyncIterable<Uint8Array>;
}

const CSV = 'text/csv; charset=utf-8';

/** What stands before the first piece, between two, and after the last. */
async function* join(pieces: Pieces, head: string, between = '', tail = ''): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  let index = 0;
  for await (const { piece } of pieces) {
    if (index++ > 0 && between !== '') yield Buffer.from(between);
    yield piece;
  }
  yield Buffer.from(tail);
}

/** A head, and the lines of each report. */
async function* linesOf(
  pieces: Pieces,
  head: string,
  lines: (report: DataReport, piece: string) => string,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  for await (const { report, piece } of pieces) yield Buffer.from(lines(report, textOf(piece)));
}

function textOf(piece: Uint8Array): string {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8');
}

function tableFile(table: DataTable): DataFile {
  const { path, title, head } = table;
  const bytes = (pieces: Pieces): AsyncIterable<Uint8Array> => join(pieces, head);
  return { path, title, type: CSV, schema: table, piece: `data/${path}`, order: 'newest', bytes };
}

const figures = { schema: figuresSchema, piece: 'figures', order: 'place' } as const;
/** What the archive knows of every report is enough for it. */
const wide = { piece: null, order: 'place' } as const;

const files: readonly DataFile[] = [
  {
    ...figures,
    path: 'figures.csv',
    title: '各份报告表格中的每一个数字，一行一个，以代码为准，可跨报告、跨年度比较',
    type: CSV,
    bytes: (pieces) => linesOf(pieces, figuresHead, (report, piece) => figureLines(report, unpackFigures(piece))),
  },
  {
    ...figures,
    path: 'figures.parquet',
    title: '同上，Parquet 格式，小得多，可只读所需的列',
    type: 'application/vnd.apache.parquet',
    async *bytes(pieces) {
      const { parquetOf } = await import('./parquet-file.ts');
      async function* batches() {
        for await (const { report, piece } of pieces) yield figureRows(report, unpackFigures(textOf(piece)));
      }
      yield await parquetOf(figuresSchema.fields, batches());
    },
  },
  {
    ...wide,
    path: 'wide.csv',
    title: '各份报告的主要数字，一行一份报告，一列一项，各附怎样得知',
    type: CSV,
    schema: wideSchema,
    bytes: (pieces) => linesOf(pieces, wideHead, wideLine),
  },
  {
    ...wide,
    path: 'wide.xlsx',
    title: '同上，供 Excel 等电子表格使用，附各列的说明',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    schema: null,
    async *bytes(pieces) {
      const { wideWorkbook } = await import('./wide-workbook.ts');
      const rows: WideRow[] = [];
      for await (const { report } of pieces) rows.push(wideRow(report));
      yield await wideWorkbook(rows);
    },
  },
  {
    path: 'codebook.csv',
    title: '数字的代码本：每个代码的名称、单位、所在的表，2019 年版与 2021 年版的对照',
    type: CSV,
    schema: codebookSchema,
    piece: null,
    order: 'newest',
    async *bytes() {
      yield await Promise.resolve(Buffer.from(codebookCsv()));
    },
  },
];

const reports: DataFile = {
  path: 'reports.json',
  title: '各份报告的著录、账目与地址，新的在前',
  type: 'application/json',
  schema: null,
  piece: 'data/reports.json',
  order: 'newest',
  bytes: (pieces) => join(pieces, '[', ',', ']'),
};

/** In the order in which `/data/` names them. */
export const dataFiles: readonly DataFile[] = [...files, ...dataTables.map(tableFile), reports];

/** One of them by its path. */
export function dataFile(path: string): DataFile {
  const file = dataFiles.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`there is no data file ${path}`);
  return file;
}
