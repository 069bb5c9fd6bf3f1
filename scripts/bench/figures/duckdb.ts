/**
 * DuckDB, which npm installs into a scratch folder when it is asked for.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { install } from '../builds/installed.ts';

const VERSION = '1.5.6-r.1';
const HOME = '.cache/bench/duckdb';

export type Row = Record<string, string | number | boolean | null>;

/** What is used of `@duckdb/node-api`. */
interface Library {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Row[] }>;
}

/** An empty database in memory: gives the rows of a statement. Throws what DuckDB says is wrong with it. */
export async function openDuckDB(): Promise<(sql: string) => Promise<Row[]>> {
  install(HOME, { '@duckdb/node-api': VERSION });
  // Safe as far as the version named above goes.
  const library = createRequire(resolve(HOME, 'package.json'))('@duckdb/node-api') as Library;
  const connection = await (await library.DuckDBInstance.create(':memory:')).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** A text as SQL has it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
