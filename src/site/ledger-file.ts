/**
 * What the pages need from `<year>.ledger.json` beyond the record: where in its line a repair was made, where each text
 * of the page came from, and what was set apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../convert/write/ledger.ts';

/** The ledger of a report, by the report's id. */
export function readLedgerFile(id: string): Ledger {
  const path = join(process.cwd(), 'content', 'reports', `${id}.ledger.json`);
  // Safe: the converter wrote the file as a Ledger, and the check for stale content compares it with what it would write.
  return JSON.parse(readFileSync(path, 'utf8')) as Ledger;
}
