/**
 * The files below /data/ that hold something of every report, each made from what single reports add to it, piece by piece:
 * none of them has to fit into memory.
 */
import type { DataTable, TableSchema } from './data-table.ts';
import { dataTables } from './data-tables.ts';

/** What reports add to a file, one after the other; of one that adds nothing it is empty. */
export type Pieces = AsyncIterable<Uint8Array>;

export interface DataFile {
  /** File below /data/. */
  path: string;
  title: string;
  /** Media type. */
  type: string;
  /** What its columns are; null where it is no table. */
  schema: TableSchema | null;
  /** Name of the pieces that it is made from (data-pieces.ts). */
  piece: string;
  /** Its bytes, in parts of any length. */
  bytes(pieces: Pieces): AsyncIterable<Uint8Array>;
}

const CSV = 'text/csv; charset=utf-8';

/** What stands before the first piece, between two, and after the last. */
async function* join(pieces: Pieces, head: string, between = '', tail = ''): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  let index = 0;
  for await (const piece of pieces) {
    if (index++ > 0 && between !== '') yield Buffer.from(between);
    yield piece;
  }
  yield Buffer.from(tail);
}

function tableFile(table: DataTable): DataFile {
  const { path, title, head } = table;
  return { path, title, type: CSV, schema: table, piece: path, bytes: (pieces) => join(pieces, head) };
}

const reports: DataFile = {
  path: 'reports.json',
  title: '各份报告的著录、账目与地址，新的在前',
  type: 'application/json',
  schema: null,
  piece: 'reports.json',
  bytes: (pieces) => join(pieces, '[', ',', ']'),
};

/** In the order in which `/data/` names them. */
export const dataFiles: readonly DataFile[] = [reports, ...dataTables.map(tableFile)];

/** One of them by its path. */
export function dataFile(path: string): DataFile {
  const file = dataFiles.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`there is no data file ${path}`);
  return file;
}
